/**
 * The identifier that a content state points at, whatever of the forms of the specification it has; undefined else.
 * @see https://iiif.io/api/content-state/1.0/#23-examples-of-content-states
 */
export function readContentState(content: string): string | undefined {
  const text = content.slice(0, 4000);
  if (/^https?:/u.test(text)) return text;
  const json = text.startsWith('{') ? text : decode(text);
  if (json === undefined) return undefined;
  try {
    return findTarget(JSON.parse(json), 0);
  } catch {
    return undefined;
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

function findTarget(value: unknown, depth: number): string | undefined {
  if (depth > 4) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return findTarget(value[0], depth + 1);
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, id, target, source, selector } = value as Record<string, unknown>;
  if (type === 'Annotation') return findTarget(target, depth + 1);
  if (type === 'SpecificResource') {
    const own = findTarget(source, depth + 1);
    const fragment =
      typeof selector === 'object' && selector !== null && 'value' in selector ? selector.value : undefined;
    return own !== undefined && typeof fragment === 'string' ? `${own}#${fragment}` : own;
  }
  return typeof id === 'string' ? id : undefined;
}
