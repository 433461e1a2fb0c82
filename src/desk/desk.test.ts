import { describe, expect, it } from 'vitest';
import {
  exhibitionFields,
  type Field,
  hallFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
} from '../exhibition/fields.ts';
import { baseVocabularies, extendVocabularies } from '../exhibition/vocabularies.ts';
import { startRandom } from '../../tests/random.ts';
import { buildProblemList } from './check-page.ts';
import { isEntryPath } from './desk-files.ts';
import type { FormField } from './form-data.ts';
import { buildFormFields } from './form-fields.ts';
import { findWriteFault } from './guard.ts';
import { buildDeskPage } from './page-html.ts';
import { writeRegion } from './region-text.ts';

describe('a region', () => {
  it.each([
    [{ x: 12.3456, y: 0, width: 20, height: 100 }, { width: 1000, height: 800 }, '12.3,0,20,100'],
    [{ x: 12.3456, y: 1 / 3, width: 20, height: 50 }, { width: 20_000, height: 800 }, '12.35,0.3,20,50'],
    [{ x: 99.99, y: 99.99, width: 0, height: 0 }, { width: 1000, height: 1000 }, '99.9,99.9,0.1,0.1'],
    [{ x: -5, y: 50, width: 200, height: 70 }, { width: 1000, height: 1000 }, '0,50,100,50'],
  ])('%j of %j is %s', (region, picture, text) => expect(writeRegion(region, picture)).toBe(text));

  it('of any size lies in the picture and is not empty', () => {
    const random = startRandom('regions');
    for (let round = 0; round < 2000; round++) {
      const side = (): number => random() * 140 - 20;
      const picture = { width: 1 + Math.floor(random() * 30_000), height: 1 + Math.floor(random() * 30_000) };
      const text = writeRegion(
        { x: side(), y: side(), width: Math.abs(side()), height: Math.abs(side()) },
        picture,
      );
      const [x = -1, y = -1, width = 0, height = 0] = text.split(',').map(Number);
      expect(
        [x >= 0, y >= 0, width > 0, height > 0, x + width <= 100.001, y + height <= 100.001],
        text,
      ).not.toContain(false);
      expect(text).toMatch(/^(?:\d{1,3}(?:\.\d{1,2})?(?:,|$)){4}$/u);
    }
  });
});

describe('who may write', () => {
  const own = {
    headers: { host: 'localhost:4321', origin: 'http://localhost:4321', 'x-chifu-desk': 'abc' },
    from: '127.0.0.1',
  };
  it('is a page of this server on this machine', () => expect(findWriteFault(own, 'abc')).toBeUndefined());
  it.each([
    ['another machine', { ...own, from: '192.168.1.7' }],
    ['no address', { ...own, from: undefined }],
    [
      'a name that leads here',
      { ...own, headers: { ...own.headers, host: 'evil.example:4321', origin: 'http://evil.example:4321' } },
    ],
    [
      'a name that begins alike',
      {
        ...own,
        headers: { ...own.headers, host: 'localhost.evil.example', origin: 'http://localhost.evil.example' },
      },
    ],
    ['another origin', { ...own, headers: { ...own.headers, origin: 'http://localhost:8080' } }],
    ['no origin', { ...own, headers: { host: 'localhost:4321', 'x-chifu-desk': 'abc' } }],
    ['another token', { ...own, headers: { ...own.headers, 'x-chifu-desk': 'abd' } }],
    ['no token', { ...own, headers: { host: 'localhost:4321', origin: 'http://localhost:4321' } }],
  ])('%s may not', (_, request) => expect(findWriteFault(request, 'abc')).toMatch(/\p{Script=Han}/u));
});

it.each([
  ['calligraphy/1001.md', true],
  ['exhibition.yaml', true],
  ['halls/painting.md', true],
  ['../1001.md', false],
  ['a/../../1001.md', false],
  ['/etc/x.md', false],
  ['.git/x.md', false],
  ['calligraphy/1001.jpg', false],
  ['calligraphy\\1001.md', false],
  ['a/b/c.md', false],
  ['package.json', false],
])('%s may be an entry: %s', (file, may) => expect(isEntryPath(file)).toBe(may));

describe('the form', () => {
  it('has every field of every table, with its label, rule and example', () => {
    for (const table of [workFields, exhibitionFields, hallFields, seriesFields, storyFields, tourFields]) {
      const fields = buildFormFields(table, baseVocabularies, 'other');
      expect(fields.map(({ key, label, rule, example }): string[] => [key, label, rule, example])).toEqual(
        Object.entries<Field>(table).map(([key, { label, rule, example }]) => [key, label, rule, example]),
      );
    }
  });

  it('offers the words of the exhibition, and those of the hall', () => {
    const words = extendVocabularies({
      award: [{ zh: '金奖', en: 'Gold' }],
      detail: [{ zh: '白文', en: '' }],
    });
    const find = (key: string, medium: 'painting' | 'photography'): FormField | undefined =>
      buildFormFields(workFields, words, medium).find((field) => field.key === key);
    expect(find('award', 'painting')?.options?.[0]).toEqual({ value: '金奖', label: '金奖' });
    expect(find('kind', 'photography')?.options?.map(({ value }) => value)).toEqual(['单幅', '组照', '长卷']);
    expect(find('kind', 'painting')?.options?.[0]?.value).toBe('国画');
    const detail = find('details', 'painting');
    expect(detail?.control).toBe('items');
    expect(detail?.inputs?.find(({ key }) => key === 'kind')?.options?.at(-1)?.value).toBe('白文');
    expect(find('status', 'painting')?.options?.map(({ label }) => label)).toEqual(['草稿', '展出', '撤展']);
  });
});

describe('pages', () => {
  const problem = {
    ...({
      code: 'value-wrong',
      severity: 'error',
      file: 'calligraphy/1001.md',
      line: 3,
      field: 'details',
    } as const),
    ...{ found: '<script>alert(1)</script>', expected: '"甲"', fix: '乙&丙' },
  };

  it('escape what files say, and lead to the picker and the form', () => {
    const html = buildProblemList('/show/', [problem]);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('href="/show/dev/pick/1001/"');
    expect(html).toContain('href="/show/admin/#/calligraphy/1001.md"');
    expect(html).toContain('1 处错误，0 处提醒。');
  });

  it('carry their data so that nothing in it ends the element', () => {
    const page = {
      base: '/',
      title: '<b>',
      script: 'x.ts',
      data: { a: '</script><script>' },
      token: undefined,
      main: '',
    };
    const html = buildDeskPage(page);
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).toContain('<h1>&lt;b&gt;</h1>');
  });
});
