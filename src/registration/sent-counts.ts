import { join } from 'node:path';
import { readRecord, writeRecord } from '../disk/record.ts';
import { importFolder } from './record.ts';
import type { Raw } from '../exhibition/values.ts';
import type { Registered } from './registered.ts';

/** How many works each city and each unit sent, as the registration sheets say. */
interface Sent {
  cities: Record<string, number>;
  units: Record<string, number>;
}

const file = 'sent.json';

/**
 * Counts the works that were sent, chosen or not; a work of several makers once for each of their cities and units. A
 * child's unit is not among them. Of several sheets each is counted once, by its name.
 */
export function noteSent(exhibitionDir: string, sheet: string, works: readonly Registered[]): void {
  const counts: Sent = { cities: {}, units: {} };
  for (const { record } of works) {
    const makers: Readonly<Record<string, Raw>>[] = Array.isArray(record['artist'])
      ? record['artist'].flatMap((one) => (typeof one === 'string' || Array.isArray(one) ? [] : [one]))
      : [record];
    for (const [key, own] of [
      ['city', counts.cities],
      ['unit', counts.units],
    ] as const) {
      const names = makers.map((maker) => maker[key]).filter((name) => typeof name === 'string');
      for (const name of new Set(names)) own[name] = (own[name] ?? 0) + 1;
    }
  }
  const known = (readRecord(join(exhibitionDir, importFolder, file)) ?? {}) as Record<string, Sent>;
  writeRecord(join(exhibitionDir, importFolder, file), { ...known, [sheet]: counts });
}

/** What all imports counted; undefined where nothing was imported. */
export function readSent(
  exhibitionDir: string,
): { cities: Map<string, number>; units: Map<string, number> } | undefined {
  const known = readRecord(join(exhibitionDir, importFolder, file)) as Record<string, Sent> | undefined;
  if (!known) return undefined;
  const sum = (pick: (sent: Sent) => Record<string, number>): Map<string, number> => {
    const all = new Map<string, number>();
    for (const sent of Object.values(known))
      for (const [name, count] of Object.entries(pick(sent))) all.set(name, (all.get(name) ?? 0) + count);
    return all;
  };
  return { cities: sum(({ cities }) => cities), units: sum(({ units }) => units) };
}
