import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { workFields } from '../../src/exhibition/fields.ts';
import { isShown } from '../../src/exhibition/work.ts';
import { workColumns } from '../../src/reuse/columns.ts';
import { buildDataPackage } from '../../src/reuse/data-package.ts';
import { writeWorksCsv } from '../../src/reuse/works-csv.ts';
import { writeWorksJson } from '../../src/reuse/works-json.ts';
import { startRandom } from '../random.ts';
import { makeExhibition } from '../venue/random-works.ts';
import { buildPlainWork } from '../venue/plain-work.ts';
import { makeHostileShow } from './hostile.ts';

const place = { site: 'https://example.org', base: '/show/' };
const show = makeHostileShow(startRandom('works data'), 150);
const shown = show.works.filter(isShown);

type Record = globalThis.Record<string, unknown>;
interface Document {
  exhibition: Record;
  works: Record[];
}

const csv = [...writeWorksCsv(show, place)].join('');
const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
const [head = [], ...rows] = data.filter((row) => row.length > 1);
const { works } = JSON.parse([...writeWorksJson(show, place)].join('')) as Document;
const getCell = (row: readonly string[], key: string): string =>
  row[workColumns.findIndex((column) => column.key === key)] ?? '';
/** A text as it was, where a sign of a formula has an apostrophe before it. */
const unguard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n\0＝＋－＠])/u, '');

describe('works.csv', () => {
  it('is UTF-8 with a mark, lines end with CRLF, and another program reads it', () => {
    expect([...csv].slice(0, 3).join('')).toBe('\uFEFF编号');
    expect(errors).toEqual([]);
    expect(head).toEqual(workColumns.map(({ label }) => label));
    expect(new Set(head).size).toBe(head.length);
    for (const row of rows) expect(row).toHaveLength(head.length);
    // Outside of quotes no line ends otherwise.
    expect(csv.replace(/"(?:[^"]|"")*"/gu, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('holds no cell that a spreadsheet takes for a formula', () => {
    const guarded = rows.flat().filter((cell) => cell.startsWith("'"));
    expect(guarded.length).toBeGreaterThan(100);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/u);
  });

  it('has every shown work once, in the order of the walls, with the words of its entry', () => {
    expect(rows.map((row) => getCell(row, 'number'))).toEqual(shown.map(({ number }) => number));
    for (const [at, work] of shown.entries()) {
      const row = rows[at] ?? [];
      expect(unguard(getCell(row, 'title'))).toBe(work.title);
      expect(unguard(getCell(row, 'text'))).toBe((work.text ?? []).join('\n'));
      expect(getCell(row, 'size.height')).toBe(work.size === undefined ? '' : String(work.size.height));
      expect(getCell(row, 'url')).toBe(`https://example.org/show/w/${work.number}/`);
    }
  });

  it('keeps the places of artists, and leaves those of children empty', () => {
    const artists = [
      { name: '小明', city: '长春', minor: true },
      { name: '老王', unit: '总厂', city: '吉林' },
    ];
    const own = makeExhibition([buildPlainWork({ artists })], '展');
    const [, line = ''] = [...writeWorksCsv(own, place)];
    const [row = []] = Papa.parse<string[]>(line).data;
    expect(['artist.name', 'artist.unit', 'artist.city'].map((key) => getCell(row, key))).toEqual([
      ...['小明；老王', '；总厂', '；吉林'],
    ]);
  });
});

describe('works.json', () => {
  it('tells each value as it is', () => {
    expect(works.map(({ number }) => number)).toEqual(shown.map(({ number }) => number));
    for (const [at, work] of shown.entries()) {
      const told = works[at] ?? {};
      const { title, title_en, size, tags, credit, material } = work;
      // What is empty is left out.
      const text = work.text?.length ? work.text : undefined;
      expect(told).toMatchObject(
        JSON.parse(JSON.stringify({ title, title_en, size, text, tags, credit, material })) as object,
      );
      expect(told['parts']).toHaveLength(work.parts.length);
    }
  });

  it('tells nothing that is not public, and of children the name alone', () => {
    const secret = Object.entries(workFields).flatMap(([key, field]) => ('public' in field ? [key] : []));
    expect(secret).toEqual(['minor', 'alt_made', 'text_source']);
    for (const [at, work] of shown.entries()) {
      const told = works[at] ?? {};
      for (const key of [...secret, 'status', 'order']) expect(told).not.toHaveProperty(key);
      expect(told['artist']).toEqual(
        work.artists.map(({ name, unit, city, minor }) =>
          minor
            ? { name }
            : { name, ...(unit !== undefined && { unit }), ...(city !== undefined && { city }) },
        ),
      );
    }
    expect(work('ai', '生成')).toMatchObject({
      ai: '人工智能生成',
      digital_source: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    });
    expect(work('ai', '否')).not.toHaveProperty('ai');
  });

  it('of nothing is a document too', () => {
    const text = [...writeWorksJson({ ...show, works: [] }, place)].join('');
    expect((JSON.parse(text) as Document).works).toEqual([]);
  });

  it('names no address where nobody has said where the site stands', () => {
    const text = [
      ...writeWorksJson(show, { site: '', base: '/' }),
      ...writeWorksCsv(show, { site: '', base: '/' }),
    ];
    expect(text.join('')).not.toMatch(/iiif\//u);
  });
});

/** The record of a work with one value. */
function work(key: string, value: string): Record {
  const own = makeExhibition([buildPlainWork({ [key]: value })], '展');
  const document = JSON.parse([...writeWorksJson(own, place)].join('')) as Document;
  return document.works[0] ?? {};
}

describe('datapackage.json', () => {
  interface Described {
    name: string;
    type: string;
    constraints?: { required?: boolean };
  }
  const file = { bytes: 3, sha256: 'a'.repeat(64) };
  const described = buildDataPackage(show, { csv: file, json: file }, place) as {
    resources: [
      { name: string; rowcount: number; hash: string; schema: { fields: Described[]; primaryKey: string[] } },
    ];
  };
  const [table] = described.resources;

  it('describes the columns as they stand, and what is in them', () => {
    const { fields, primaryKey } = table.schema;
    expect(fields.map(({ name }) => name)).toEqual(head);
    expect([primaryKey, table.rowcount, table.hash]).toEqual([
      ['编号'],
      shown.length,
      `sha256:${file.sha256}`,
    ]);
    const forms: Readonly<Record> = {
      integer: /^-?\d+$/u,
      number: /^-?\d+(?:\.\d+)?$/u,
      boolean: /^(?:true|false)$/u,
    };
    for (const [at, { name, type, constraints }] of fields.entries()) {
      const cells = rows.map((row) => row[at] ?? '');
      if (constraints?.required) expect(cells.filter((cell) => cell === '')).toEqual([]);
      const form = forms[type] as RegExp | undefined;
      for (const cell of form ? cells.filter(Boolean) : [])
        expect([name, cell]).toEqual([name, expect.stringMatching(form ?? /^/u)]);
    }
    const numbers = rows.map((row) => row[head.indexOf('编号')]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  // https://datapackage.org/standard/data-package/, /data-resource/ and /table-schema/, version 2.0
  it('has what Data Package 2.0 requires', () => {
    const names = described.resources.map(({ name }) => name);
    expect(names).toEqual(['works', 'works-json']);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/u);
    expect(described).toMatchObject({ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json' });
    const known = ['string', 'integer', 'number', 'boolean'];
    expect(table.schema.fields.filter(({ type }) => !known.includes(type))).toEqual([]);
  });
});
