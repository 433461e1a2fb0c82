import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import type { Work } from '../../src/exhibition/work.ts';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import type { Corpus } from './golden.ts';

const tables = resolve(import.meta.dirname, '../../../shared/real/tables');
/** Real titles and names lie beside the checkout where the project is developed; absent elsewhere. */
export const hasTables = existsSync(tables);

/** Reads a corpus as an exhibition: the show of the tests, or one made of a real table. */
export async function readCorpus(corpus: Corpus): Promise<Exhibition> {
  if (corpus === 'show') {
    const { exhibition } = await readExhibition(showFolder, { base: '/' });
    return exhibition;
  }
  return buildExhibition(corpus === 'tang' ? readTang() : readOpensky());
}

interface Row {
  title: string;
  artist: string;
}

function readTang(): Row[] {
  const poems = JSON.parse(readFileSync(join(tables, 'poetry_tangshi300.json'), 'utf8')) as {
    title: string;
    author: string;
  }[];
  return poems.map(({ title, author }) => ({ title, artist: author }));
}

/** Titles stand in the file names of the scans; those without one are left out, repeats told once. */
function readOpensky(): Row[] {
  const lines = readFileSync(join(tables, 'opensky_chinese_painting_labels.csv'), 'utf8').split(/\r?\n/u);
  const rows = new Map<string, Row>();
  for (const line of lines.slice(1)) {
    const [, author = '', , , file = ''] = line.split(',');
    const title = /([\u3400-\u9fff]{2,16}[图卷轴册屏])/u.exec(file)?.[1];
    if (title !== undefined) rows.set(`${author}\n${title}`, { title, artist: author.trim() });
  }
  return [...rows.values()];
}

function buildExhibition(rows: readonly Row[]): Exhibition {
  return {
    facts: { title: '试', hosts: [], vocabularies: baseVocabularies },
    halls: [{ slug: 'painting', title: '藏品', digit: 2, medium: 'painting', html: '', summary: '' }],
    works: rows.map(({ title, artist }, at): Work => ({
      number: String(200001 + at),
      hall: 'painting',
      title,
      artists: [{ name: artist }],
      alt: '',
      parts: [],
      details: [],
      columns: [],
      tracks: [],
      status: 'shown',
      direction: 'rtl',
      sample: false,
      description: '',
      summary: '',
    })),
    series: [],
    stories: [],
    tours: [],
  };
}
