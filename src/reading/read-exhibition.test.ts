import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEntry, readShow, smallPicture } from '../../tests/entries/show.ts';

type Files = Parameters<typeof readShow>[0];
const sound = readFileSync(join(import.meta.dirname, '../../tests/fixtures/audio/talk.mp3'));
const facts = (more: string): Files => ({ 'exhibition.yaml': `title: 展\nhosts: [甲]\n${more}` });
const tell = async (files: Files) =>
  (await readShow(files)).problems.map(({ code, file, line, found, expected, fix }) => [
    `${code} ${file}${line === undefined ? '' : `:${line}`}`,
    ...[found, expected, fix],
  ]);
/** What is told, in short: code, file and line. */
const outline = async (files: Files) => (await tell(files)).map(([place]) => place);

describe('what a show publishes', () => {
  it('is its halls by their digits, each with its own works', async () => {
    const { exhibition } = await readShow({
      'halls/painting.md': '---\ntitle: 美术\ndigit: 2\n---\n',
      'halls/a.md': '---\ntitle: 摄影\ndigit: 3\n---\n',
      'painting/2001.md': buildEntry(''),
      'painting/2001.jpg': smallPicture,
      'a/3001.md': buildEntry(''),
      'a/3001.jpg': smallPicture,
    });
    expect(exhibition.halls.map(({ slug }) => slug)).toEqual(['calligraphy', 'painting', 'a']);
    expect(exhibition.works.map(({ number, hall }) => [number, hall])).toEqual([
      ['1001', 'calligraphy'],
      ['2001', 'painting'],
      ['3001', 'a'],
    ]);
  });

  it.each([
    ['shown', ['1001'], ['1001.mp3']],
    ['draft', [], []],
    ['withdrawn', [], []],
  ])('holds the picture and the recording of a work that is %s: %j', async (status, pictures, sounds) => {
    const { sources, recordings, exhibition } = await readShow({
      'calligraphy/1001.md': buildEntry(`status: ${status}`),
      'calligraphy/1001.mp3': sound,
    });
    expect([...sources.keys()].map((id) => id.replace(/-[0-9a-f]+$/u, ''))).toEqual(pictures);
    expect([...recordings.values()].map((path) => basename(path))).toEqual(sounds);
    const parts = exhibition.works.flatMap((work) => work.parts.map(({ picture }) => picture.id));
    expect([...sources.keys()]).toEqual(parts);
  });

  it.each([
    ['shown', 1],
    ['draft', 0],
  ])('holds the picture of a text that is %s', async (status, count) => {
    const { sources, problems, exhibition } = await readShow({
      'stories/a.md': `---\ntitle: 文\nstatus: ${status}\n---\n![图](图.jpg)\n\n![作品](1001)\n`,
      'stories/图.jpg': smallPicture,
    });
    expect(problems).toEqual([]);
    // The name of the file is not published; the other picture is that of the work.
    expect([...sources.keys()].filter((id) => /^text-[0-9a-f]{8}-/u.test(id))).toHaveLength(count);
    expect(sources.size).toBe(count + 1);
    expect(exhibition.stories).toHaveLength(count);
  });

  it('holds the picture of a series', async () => {
    const { sources, problems } = await readShow({
      'series/a.md': '---\ntitle: 系\n---\n![图](图.jpg)\n',
      'series/图.jpg': smallPicture,
      'calligraphy/1001.md': buildEntry('series: a'),
    });
    expect([problems, [...sources.keys()].filter((id) => id.startsWith('text-')).length]).toEqual([[], 1]);
  });

  it('sets pictures and works in a text, each with its words and its link', async () => {
    const { exhibition } = await readShow({
      'stories/a.md': '---\ntitle: 文\n---\n![图](图.jpg)\n\n![作品](1001)\n\n[![图](图.JPG)](1001)\n',
      'stories/图.jpg': smallPicture,
    });
    const [own = '', work = '', linked = ''] = exhibition.stories[0]?.html.split('\n') ?? [];
    expect(own).toMatch(/^<figure><picture>.*<figcaption>图<\/figcaption><\/figure>$/u);
    expect(work).toMatch(
      /^<figure><a href="\/w\/1001\/"><picture>.*<figcaption>作品（《悯农》单雨桐）<\/figcaption><\/figure>$/u,
    );
    expect(linked).toMatch(
      /^<figure><a href="\/w\/1001\/"><picture>.*<figcaption>图<\/figcaption><\/figure>$/u,
    );
  });

  it('leaves out a work of which a picture cannot be shown, or whose head cannot be read', async () => {
    const broken = { 'calligraphy/1001-1.jpg': smallPicture, 'calligraphy/1001-2.jpg': 'no picture' };
    const { exhibition, problems, sources } = await readShow({
      ...broken,
      'calligraphy/1001.jpg': undefined,
    });
    expect([exhibition.works, sources.size]).toEqual([[], 0]);
    expect(problems).toMatchObject([{ severity: 'error', file: 'calligraphy/1001-2.jpg' }]);
    const headless = await readShow({ 'calligraphy/1001.md': 'title: 春\n' });
    expect([headless.exhibition.works, headless.sources.size]).toEqual([[], 0]);
  });

  it('uses the files that an entry names', async () => {
    const { problems, recordings, sources } = await readShow({
      'calligraphy/1001.md': buildEntry('parts: [{ file: 局部.jpg }]\naudio: 讲解.mp3'),
      'calligraphy/1001.jpg': undefined,
      'calligraphy/局部.jpg': smallPicture,
      'calligraphy/讲解.mp3': sound,
    });
    expect([problems, recordings.size, sources.size]).toEqual([[], 1, 1]);
  });
});

describe('exhibition.yaml', () => {
  const text = 'title: 甲\nhosts: [乙]\n';

  it.each([
    'exhibition.yml',
    'exhibition.yaml.txt',
    'exhibition.yaml.yml',
    'EXHIBITION.YML.TXT',
    'ｅxhibition．yaml',
  ])('may be called %s, which is told', async (name) => {
    const { exhibition, problems } = await readShow({ 'exhibition.yaml': undefined, [name]: text });
    expect(problems).toMatchObject([
      {
        ...{ code: 'file-name-odd', found: name, expected: 'exhibition.yaml' },
        fix: '已按 exhibition.yaml 读取；请改名为 exhibition.yaml。Windows 里先在“查看”中勾选“文件扩展名”。',
      },
    ]);
    expect(exhibition.facts).toMatchObject({ title: '甲', hosts: ['乙'] });
  });

  it('may have capitals, and comes before what is called like it', async () => {
    const files = { 'exhibition.yaml': undefined, 'Exhibition.YAML': text };
    expect(await tell(files)).toEqual([]);
    const { exhibition } = await readShow({ ...files, 'exhibition.yaml.txt': 'title: 丙\n' });
    expect(exhibition.facts.title).toBe('甲');
  });

  it.each(['my-exhibition.yaml', 'exhibition.yaml.bak', 'exhibition.yaml.docx', 'exhibition.json'])(
    'is not %s',
    async (name) => {
      const { exhibition, problems } = await readShow({ 'exhibition.yaml': undefined, [name]: text });
      expect(problems.map(({ code }) => code)).toContain('exhibition-missing');
      expect(exhibition.facts).toMatchObject({ title: '', hosts: [] });
    },
  );

  it('that is missing, or broken, hides which words it adds and nothing else', async () => {
    const award = { 'calligraphy/1001.md': buildEntry('award: 金奖\nfoo: 1') };
    expect(await outline({ ...award, 'exhibition.yaml': undefined })).toEqual([
      'exhibition-missing exhibition.yaml',
      'key-unknown calligraphy/1001.md:6',
    ]);
    expect(await outline({ ...award, 'exhibition.yaml': 'title: 甲\nhosts: [乙\n' })).toEqual([
      'bracket-open exhibition.yaml:2',
      'key-unknown calligraphy/1001.md:6',
    ]);
  });

  it('that lacks its title and its hosts has none', async () => {
    const { exhibition } = await readShow({ 'exhibition.yaml': 'start: 2022-11-18\n' });
    expect(exhibition.facts).toMatchObject({ title: '', hosts: [] });
  });

  it('has a cover within its picture', async () => {
    // The picture is 900 × 1600 px.
    const cover = 'cover:\n  work: 1001\n  region: "px:90,160,450,800"\n';
    expect((await readShow(facts(cover))).exhibition.facts.cover).toEqual({
      work: '1001',
      region: { x: 10, y: 10, width: 50, height: 50 },
    });
    expect(await tell(facts(cover.replace('90', '451')))).toEqual([
      [
        ...['region-outside exhibition.yaml:5', 'px:451,160,450,800', '在 900×1600 像素的图片以内'],
        '在图上重新量一次，改成在图片以内的数。',
      ],
    ]);
    expect(await outline(facts('cover:\n  work: 1009\n'))).toEqual(['work-unknown exhibition.yaml:3']);
  });

  it.each([
    ['end: 2022-12-30', []],
    ['start: 2022-12-30\nend: 2022-12-30', []],
    ['start: 2022-12-30\nend: 2022-12-29', ['days-reversed exhibition.yaml:4']],
  ])('with the days %j', async (days, said) => expect(await outline(facts(days))).toEqual(said));

  it('names the day that is wrong', async () => {
    const { problems } = await readShow(facts('start: 2022-12-30\nend: 2022-12-29'));
    expect(problems).toMatchObject([
      {
        ...{ severity: 'error', field: 'end', found: '闭幕 2022-12-29，早于开幕 2022-12-30' },
        ...{ expected: '闭幕不早于开幕', fix: '核对两个日期；写反了就对调，不知道闭幕日期就删去这一行。' },
      },
    ]);
  });

  it.each([
    ['start: 2022-12-30\nend: 2023-01-02', 2023, []],
    ['start: 2022-12-30\nend: 2023-01-02', 2024, [2023]],
    ['start: 2022-12-30', 2022, []],
    ['start: 2022-12-30', 2023, [2022]],
    ['motto: 句', 2024, []],
  ])('with %j and a work of %i', async (days, year, last) => {
    expect(await tell({ ...facts(days), 'calligraphy/1001.md': buildEntry(`year: ${year}`) })).toEqual(
      last.map((one) => [
        ...['year-after-show calligraphy/1001.md:5', String(year), `不晚于展览的 ${one} 年`],
        '核对创作年份；展览日期在 exhibition.yaml 里。',
      ]),
    );
  });
});

describe('the line of what is told', () => {
  it.each([
    ['series: 甲系', 'series-unknown calligraphy/1001.md:5'],
    ['系列: 甲系', 'series-unknown calligraphy/1001.md:5'],
    ['unit: 甲\n尺寸: 76×136', 'size-turned calligraphy/1001.md:6'],
    ['书体: 草书', 'text-missing calligraphy/1001.md:5'],
    ['parts:\n  - { file: 1001.jpg }\n  - { file: b.jpg }', 'picture-missing calligraphy/1001.md:7'],
    ['parts: [{ file: 1001.jpg }, { file: b.jpg }]', 'picture-missing calligraphy/1001.md:5'],
    ['audio: b.mp3', 'audio-missing calligraphy/1001.md:5'],
    [
      'details:\n  - { region: "1,1,1,1" }\n  - { region: "px:1,0,900,1" }',
      'region-outside calligraphy/1001.md:7',
    ],
    ['text: 一\ncolumns: [{ region: "1,1,1,1", line: 2 }]', 'column-outside-text calligraphy/1001.md:6'],
  ])('%j: %j', async (lines, place) => {
    expect(await outline({ 'calligraphy/1001.md': buildEntry(lines) })).toEqual([place]);
  });

  it('is that of the item in a tour, a story, or a cover', async () => {
    const told = await outline({
      'tours/a.md': '---\ntitle: 路\nstops:\n  - work: 1001\n  - work: 1009\n---\n',
      'stories/a.md': '---\ntitle: 文\nworks: [1001, 1008]\nseries: 甲系\n---\n',
      'series/b.md': '---\ntitle: 系\ncover: { work: 1007 }\n---\n',
    });
    expect(told.toSorted()).toEqual([
      'series-unknown stories/a.md:4',
      'work-unknown series/b.md:3',
      'work-unknown stories/a.md:3',
      'work-unknown tours/a.md:5',
    ]);
  });

  it('of a body is that of the file', async () => {
    const piled = { 'stories/a.md': `---\ntitle: 文\n---\n\n一\n\n${'*a '.repeat(1001)}\n` };
    const { exhibition, problems } = await readShow(piled);
    expect(problems).toMatchObject([{ code: 'body-tangled', file: 'stories/a.md', line: 7 }]);
    expect(exhibition.stories[0]).toMatchObject({ html: '', summary: '' });
  });
});
