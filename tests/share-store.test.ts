import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readExhibition } from '../src/reading/read-exhibition.ts';
import { makeTemporaryFolder, removeTemporary } from '../src/disk/remove.ts';
import { openStore } from '../src/images/store.ts';
import { getStrings } from '../src/interface/strings.ts';
import { ShareStore } from '../src/share/share-store.ts';
import { listSubjects, type Subject } from '../src/share/subject.ts';

const folder = makeTemporaryFolder();
const show = join(import.meta.dirname, 'fixtures/show');
let subjects: Subject[];
let publish: (of: readonly Subject[]) => Promise<{ drawn: number; reused: number }>;
let sites = 0;

beforeAll(async () => {
  const { exhibition, sources } = await readExhibition(show, { base: '/' });
  const named = ['1001', '2001', '3001'];
  subjects = listSubjects(
    exhibition,
    { site: 'https://zhan.example.org', base: '/' },
    getStrings(undefined),
  ).filter(({ name }) => named.includes(name));
  const store = await openStore(join(folder, 'cache'));
  publish = (of) =>
    new ShareStore(join(folder, 'cache'), store).publish(of, sources, join(folder, `site-${++sites}`));
}, 120_000);

afterAll(() => {
  removeTemporary(folder);
});

it('draws a sheet again only where what it shows has changed', async () => {
  expect(await publish(subjects)).toEqual({ drawn: 6, reused: 0 });
  expect(await publish(subjects)).toEqual({ drawn: 0, reused: 6 });
  const change = (more: Partial<Subject>): Subject[] => subjects.map((subject) => ({ ...subject, ...more }));
  // Only the poster bears the code and the days.
  expect(await publish(change({ url: 'https://other.example.org/w/1/' }))).toEqual({ drawn: 3, reused: 3 });
  expect(await publish(change({ facts: '另一处　2023年' }))).toEqual({ drawn: 3, reused: 3 });
  expect(await publish(change({ title: '另一个题名' }))).toEqual({ drawn: 6, reused: 0 });
}, 120_000);

// Standard tables at quality 86 took 49,000 and 102,000 bytes.
it('keeps sheets light', async () => {
  await publish(subjects);
  const weigh = (kind: string): number =>
    subjects.reduce(
      (sum, { name }) => sum + statSync(join(folder, `site-${sites}/share`, `${name}-${kind}.jpg`)).size,
      0,
    ) / subjects.length;
  expect(weigh('card')).toBeLessThan(35_000);
  expect(weigh('poster')).toBeLessThan(71_000);
}, 120_000);
