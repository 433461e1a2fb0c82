import type { Exhibition, Facts } from './exhibition.ts';
import { exhibitionFields } from './fields.ts';

/** Where on the page about the show a visitor finds how to come, and the first floor plan. */
export const visitorAnchors = { visiting: 'visiting', plan: 'plan' } as const;

/** One thing that a visitor asks: when, where, how. */
export interface VisitorFact {
  key: 'hours' | 'address' | 'admission' | 'transport';
  /** The field's Chinese name. */
  label: string;
  /** At least one. */
  lines: readonly string[];
  /** True for what holds only as long as one can come: it is not told once the show is over. */
  coming: boolean;
}

/**
 * What exhibition.yaml tells of a visit, in the order in which it is asked; empty where it tells nothing. Of a show that
 * is over it tells no more how one comes.
 */
export function listVisitorFacts(facts: Facts, isOver: boolean): VisitorFact[] {
  const { hours = [], address, admission = [], transport = [] } = facts;
  const rows = [
    { key: 'hours', lines: hours, coming: true },
    { key: 'address', lines: address === undefined ? [] : [address], coming: false },
    { key: 'admission', lines: admission, coming: true },
    { key: 'transport', lines: transport, coming: true },
  ] as const;
  return rows
    .filter(({ lines, coming }) => lines.length > 0 && !(coming && isOver))
    .map((row) => ({ ...row, label: exhibitionFields[row.key].label }));
}

/** True where a plan or a hall tells where in the venue the halls are. */
export function tellsPlaces({ facts, halls }: Pick<Exhibition, 'facts' | 'halls'>): boolean {
  return facts.plan !== undefined || halls.some(({ place }) => place !== undefined);
}

/** True where there is anything to tell a visitor of the venue. */
export function tellsVisitors(show: Pick<Exhibition, 'facts' | 'halls'>, isOver: boolean): boolean {
  return tellsPlaces(show) || listVisitorFacts(show.facts, isOver).length > 0;
}
