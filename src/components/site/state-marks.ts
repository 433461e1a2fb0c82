import type { Facts } from '../../exhibition/exhibition.ts';
import { getShowState, type ShowState } from '../../exhibition/show-state.ts';
import { formatToday, readBuildTime } from '../../exhibition/today.ts';

/** Where the show stands on the day of the build. */
function getState({ start, end }: Pick<Facts, 'start' | 'end'>): ShowState | undefined {
  return getShowState(start, end, formatToday(readBuildTime(process.env['SOURCE_DATE_EPOCH'])));
}

/** True where the show is over at the build: it stays so. */
export function isOver(facts: Pick<Facts, 'start' | 'end'>): boolean {
  return getState(facts) === 'after';
}

/**
 * Attributes of an element that looks otherwise before, during and after the show: the state at the build, and the
 * days from which client/page/show-state.ts tells that of the visitor's day. None where the show has no days.
 */
export function buildStateMarks(facts: Pick<Facts, 'start' | 'end'>): Record<string, string> {
  const { start, end } = facts;
  if (start === undefined && end === undefined) return {};
  return {
    'data-show-state': getState(facts) ?? '',
    ...(start !== undefined && { 'data-start': start }),
    ...(end !== undefined && { 'data-end': end }),
  };
}
