import type { Facts } from '../../exhibition/exhibition.ts';
import { getShowState } from '../../exhibition/show-state.ts';

/**
 * Attributes of an element that looks otherwise before, during and after the show: the state at the build, and the
 * days from which client/page/show-state.ts tells that of the visitor's day. None where the show has no days.
 */
export function buildStateMarks({ start, end }: Pick<Facts, 'start' | 'end'>): Record<string, string> {
  if (start === undefined && end === undefined) return {};
  const today = new Date().toISOString().slice(0, 10);
  return {
    'data-show-state': getShowState(start, end, today) ?? '',
    ...(start !== undefined && { 'data-start': start }),
    ...(end !== undefined && { 'data-end': end }),
  };
}
