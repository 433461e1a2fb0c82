/** What was kept on this device; undefined where there is nothing, or the browser forbids storage. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text on this device; false where a private window or a full store forbids it. */
export function remember(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** What was kept as JSON; undefined too where it is no JSON. */
export function recallJson(key: string): unknown {
  try {
    return JSON.parse(recall(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
