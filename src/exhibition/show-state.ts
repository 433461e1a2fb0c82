/** Where a show stands in time; undefined where its dates do not tell. */
export type ShowState = 'before' | 'open' | 'after';

/**
 * Tells the state of a show on a day; all days ISO 8601 dates, the first and the last belong to the show.
 * Without a last day nobody knows whether it still hangs, so after its opening there is no state.
 */
export function getShowState(
  start: string | undefined,
  end: string | undefined,
  today: string,
): ShowState | undefined {
  if (start !== undefined && today < start) return 'before';
  if (end === undefined) return undefined;
  return today > end ? 'after' : 'open';
}

/** Sets a day as people read it: 2022年11月18日. */
export function formatDay(iso: string): string {
  return iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
}
