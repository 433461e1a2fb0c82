import { pinyin } from 'pinyin-pro';
import type { Browser } from 'playwright';
import { listFound } from '../../../src/search/build-index.ts';
import { hasTables, readCorpus } from '../../search/corpora.ts';
import { buildQueryClasses, dealWords, isMeant } from '../../search/query-classes.ts';
import { measureControls, type ControlRecord } from './controls.ts';

/** Queries of each class that are asked: every so many works one. */
const perClass = 60;

/** Prints for each way of asking how many works each engine finds among its first five, all in one run. */
export async function compareClasses(browser: Browser): Promise<void> {
  const show = dealWords(await readCorpus(hasTables ? 'tang' : 'show'));
  const works = listFound(show);
  const records = works.map(
    (
      { number, title, artists, script = '', kind = '', award = '', tags = [], year = '' },
      id,
    ): ControlRecord => ({
      id,
      title,
      artist: artists.map(({ name }) => name).join(' '),
      other: [number, script, kind, award, year, ...tags, artists[0]?.city, artists[0]?.unit].join(' '),
    }),
  );
  const read = (text: string): string =>
    pinyin(text, { type: 'array', toneType: 'none', v: true, surname: 'head' })
      .join('')
      .replace(/[^a-z]/gu, '');
  const classes = buildQueryClasses(show, read).map(({ name, queries }) => {
    const step = Math.max(1, Math.floor(queries.length / perClass));
    return { name, queries: queries.filter((_, at) => at % step === 0) };
  });
  const asked = classes.flatMap(({ queries }) => queries.map(({ query }) => query));
  const results = await measureControls(browser, show, records, ['杜牧'], asked, 1);
  console.log(`\n怎样问（${works.length} 件，每类 ${perClass} 题上下，前五名里有要找的）`);
  console.log(['', ...results.map(({ name }) => name)].join('　'));
  let from = 0;
  for (const { name, queries } of classes) {
    const counts = results.map(({ hits }) => {
      const right = queries.filter(({ work }, at) => {
        const meant = works[work];
        return meant && (hits[from + at] ?? []).some((place) => isMeant(works[place], meant, name));
      });
      return `${right.length}/${queries.length}`;
    });
    console.log([name, ...counts].join('　'));
    from += queries.length;
  }
}
