/** Where a reader was among the hits of an address. */
export interface Place {
  /** Hits that were asked for. */
  limit: number;
  /** How far the page was scrolled, px. */
  top: number;
}

const getKey = (): string => `place ${location.pathname}${location.search}`;

/** Keeps the reader's place at this address, for as long as the tab is open; a private window may forbid it. */
export function keepPlace(limit: number): void {
  try {
    sessionStorage.setItem(getKey(), JSON.stringify({ limit, top: scrollY } satisfies Place));
  } catch {
    // The hits begin at the top then.
  }
}

/**
 * The place kept at this address. For a page just opened only where the reader came back to it: who follows a
 * link to the same address begins at the top.
 */
export function recallPlace(isOpening: boolean): Place | undefined {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (isOpening && opened?.type !== 'back_forward' && opened?.type !== 'reload') return undefined;
  try {
    const { limit, top } = JSON.parse(sessionStorage.getItem(getKey()) ?? '{}') as Partial<Place>;
    return typeof limit === 'number' && typeof top === 'number' ? { limit, top } : undefined;
  } catch {
    return undefined;
  }
}
