import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPlainWork } from '../../../tests/venue/plain-work.ts';
import type { Exhibition } from '../../exhibition/exhibition.ts';
import type { Fault } from '../../exhibition/fault.ts';
import { baseVocabularies } from '../../exhibition/vocabularies.ts';
import { buildHasPath } from './body-links.ts';
import { mendBody } from './body-mends.ts';
import { checkTangles } from './body-tangles.ts';
import { isMarkdown, isPictureName, isSystemFile } from '../file-names.ts';
import { buildFigure, buildWorkFigure } from './figures.ts';
import { listTargets, renderMarkdown } from './markdown.ts';
import { readTracks } from '../read-audio.ts';
import { gatherTitles } from '../title-texts.ts';

const picture = { id: 'x-1', width: 10, height: 5, sizes: [{ width: 10, height: 5 }] };

/** Every fault of a body: code and severity, its line, and the three sentences. */
function tell(body: string) {
  const said: unknown[] = [];
  renderMarkdown(body, {
    base: '/show/',
    hasWork: (number) => number === '2001',
    hasPath: (path) => path === 'calligraphy/',
    getFigure: (target, caption) =>
      target === 'a.jpg' ? buildFigure(picture, '/show/', { alt: caption, caption }) : undefined,
    report: ({ code, severity, line, found, expected, fix }) =>
      void said.push([`${severity} ${code}:${line}`, found, expected, fix]),
  });
  return said;
}

describe('what is said of a body', () => {
  const link = '展出作品的编号、本站的网页（如 /series/ 或 stories/文件名.md），或 https:// 开头的网址';
  const change = '改成存在的编号或网址；要放图片，在最前面加半角感叹号；不要链接就只留文字。';
  const mended = [
    '链接写成 [题名](1001)，图片写成 ![图注](局部.jpg)，括号和感叹号都用半角',
    '已照意思读取；请照这个样子改写。',
  ];

  it.each([
    ['一段\n\n[甲](9999)', ['error target-missing:3', '9999', link, change]],
    ['[甲](/nowhere/)', ['error target-missing:1', '/nowhere/', link, change]],
    [
      '[甲](javascript:alert(1))',
      [
        'error link-wrong:1',
        'javascript:alert(1)',
        'https:// 开头的网址、邮箱，或作品编号',
        '改成 https:// 开头的网址；不要链接就只留文字。',
      ],
    ],
    [
      '![甲](b.jpg)',
      [
        'error target-missing:1',
        'b.jpg',
        '展出作品的编号，或展览文件夹里的一张图片',
        '改成存在的编号或图片文件名，或删去这一处。',
      ],
    ],
    [
      '![甲](https://example.org/a.jpg)',
      [
        'error target-missing:1',
        'https://example.org/a.jpg',
        '展览文件夹里的一张图片：网站不从别处取图',
        '把图片存到条目旁边，写它的文件名；没有就删去这一处。',
      ],
    ],
    [
      '| 甲 |\n| - |\n| ![乙](a.jpg) |',
      [
        'warning picture-in-table:3',
        'a.jpg',
        '图片放在表格的外面，单独一行',
        '表格里只显示了图片的说明文字；请把图片移到表格上面或下面。',
      ],
    ],
    [
      '```图表\n没有数\n```',
      [
        'error chart-wrong:1',
        '没有数',
        '第一行是图表的题目，以下每行“名称: 数值 单位”',
        '每行写一个名称、冒号和数字，如“市级: 84 场”。',
      ],
    ],
    [
      `<div title="${'甲'.repeat(40)}">`,
      [
        'warning html-ignored:1',
        // Forty characters of it: twelve are the tag's.
        `<div title="${'甲'.repeat(28)}`,
        '只用 Markdown，不用 HTML',
        '这段 HTML 没有放进网页；请改用 Markdown 写。',
      ],
    ],
    [
      '一段\n\n<div>甲</div>',
      [
        'warning html-ignored:3',
        '<div>甲</div>',
        '只用 Markdown，不用 HTML',
        '这段 HTML 没有放进网页；请改用 Markdown 写。',
      ],
    ],
    [
      '一段。\n\n[注]: 甲乙丙',
      [
        'warning note-unused:3',
        '[注]: 甲乙丙',
        '正文里有一处用到它，如 一句话[^1]',
        '这一行没有出现在网页上：在正文里标出它，或把这些字写成普通的一段（方括号后面不用冒号）。',
      ],
    ],
    [
      '一段[^9]。',
      ['warning note-missing:1', '[^9]', '下面另起一段，写 [^9]: 注文', '补上注文，或删去这个记号。'],
    ],
    [
      '##标题',
      [
        'warning slip-heading:1',
        '##标题',
        '标题以半角 # 开头，后面空一格',
        '已按标题读取；请改成“## 标题”。若不是标题，请把 # 换成别的符号。',
      ],
    ],
    ['一段\n\n[甲][x]\n\n[x]: 9999', ['error target-missing:3', '9999', link, change]],
    [
      '一段\n\n![甲][x]\n\n[x]: https://example.org/a.jpg',
      [
        'error target-missing:3',
        'https://example.org/a.jpg',
        '展览文件夹里的一张图片：网站不从别处取图',
        '把图片存到条目旁边，写它的文件名；没有就删去这一处。',
      ],
    ],
    [
      '一段\n\n```图表\n没有数\n```',
      [
        'error chart-wrong:3',
        '没有数',
        '第一行是图表的题目，以下每行“名称: 数值 单位”',
        '每行写一个名称、冒号和数字，如“市级: 84 场”。',
      ],
    ],
    ['一段\n\n[甲]（2001）', ['warning slip-link:3', '[甲]（2001）', ...mended]],
    ['！[甲](a.jpg)', ['warning slip-link:1', '！[甲](a.jpg)', ...mended]],
    ['[[2001]]', ['warning slip-link:1', '[[2001]]', ...mended]],
  ])('%j', (body, said) => expect(tell(body)).toEqual([said]));

  it.each([
    '<!-- 备注 -->',
    '## 标题',
    '#焊工 #高铁',
    '[甲](2001)',
    '![甲](a.jpg)',
    '一句[^1]。\n\n[^1]: 注',
    '[甲]（乙）',
  ])('nothing of %j', (body) => expect(tell(body)).toEqual([]));
});

describe('a body is mended', () => {
  const mend = (body: string) => mendBody(body, () => undefined);

  it.each([
    ['＃ 标题', '# 标题'],
    ['###标题', '### 标题'],
    ['#　标题', '# 标题'],
    ['#3 高炉', '#3 高炉'],
    ['####### 七', '####### 七'],
    ['［甲］（1001）', '[甲](1001)'],
    ['[甲](１００１)', '[甲](１００１)'],
    ['[甲]（１００１）', '[甲](1001)'],
    ['[甲]（https：//example.org）', '[甲](https://example.org)'],
    ['！[甲](局部 图.jpg)', '![甲](<局部 图.jpg>)'],
    ['![甲](a\\b c.jpg)', '![甲](<a/b c.jpg>)'],
    ['![甲](<局部 图.jpg>)', '![甲](<局部 图.jpg>)'],
    ['[甲](a b.md)', '[甲](a b.md)'],
    ['！[甲](1001)', '！[甲](1001)'],
    ['[甲](a "题")', '[甲](a "题")'],
    ['[[1001|甲]]', '[甲](1001)'],
    ['![[局部 图.jpg]]', '![局部 图.jpg](<局部 图.jpg>)'],
    ['［^1］：注文', '[^1]: 注文'],
    ['｜甲｜乙｜', '|甲|乙|'],
    ['甲｜乙', '甲｜乙'],
    ['＞ 引文', '> 引文'],
    ['＊＊强＊＊调', '**强**调'],
    ['———', '---'],
    ['＝＝＝', '---'],
    [' ＊＊＊ ', '---'],
    ['＊', '＊'],
    ['甲———', '甲———'],
    ['———甲', '———甲'],
    ['  ＞　　引文', '  > 引文'],
    ['＞引文', '> 引文'],
    ['甲＞ 乙', '甲＞ 乙'],
    ['＊＊强调＊＊', '**强调**'],
    ['［^注一］ ：　注文', '[^注一]: 注文'],
    ['见［^注一］：注文', '见[^注一]：注文'],
    ['[^1]甲：注文', '[^1]甲：注文'],
    ['——', '——'],
    ['｀｀｀图表\n＃ 原样\n｀｀｀', '```图表\n＃ 原样\n```'],
    ['```\n＃ 甲\n```\n＃ 乙', '```\n＃ 甲\n```\n# 乙'],
    ['~~~\n［甲］（1001）\n~~~', '~~~\n［甲］（1001）\n~~~'],
  ])('%j', (body, mended) => expect(mend(body)).toBe(mended));

  it('and its pictures are known by what was written and what is meant', () => {
    expect(listTargets('![甲](%E5%B1%80.jpg)')).toEqual(['%E5%B1%80.jpg', '局.jpg', '%E5%B1%80.jpg']);
    expect(listTargets('![甲](50%.jpg)')).toEqual(['50%.jpg', '50%.jpg', '50%.jpg']);
    expect(listTargets('![甲](< a.jpg >)')).toEqual(['a.jpg', 'a.jpg', 'a.jpg']);
    expect(listTargets('![甲][x]\n\n[x]: a.jpg')).toEqual(['a.jpg', 'a.jpg', 'a.jpg']);
    expect(listTargets('[甲](a.jpg)')).toEqual([]);
  });
});

describe('a body that nobody can read', () => {
  const fix = '删去这里成堆的符号，或把文章分成几篇；这个文件的正文没有放进网页。';
  const piles = '文字里只有几处强调、链接与注释';

  it.each<[string, string, Partial<Fault & { line: number }> | undefined]>([
    ['200,000 characters', 'a'.repeat(200_000), undefined],
    ['one more', 'a'.repeat(200_001), { line: 1, found: '200001 个字', expected: '不超过 200000 字' }],
    ['6,000 lines', 'a\n'.repeat(5999), undefined],
    ['one more', 'a\n'.repeat(6000), { line: 6000, found: '6001 行', expected: '不超过 6000 行' }],
    ['1,000 signs of emphasis', '*a '.repeat(1000), undefined],
    ['one more', '*a '.repeat(1001), { line: 1, found: '成堆的符号：*a *a *a *a *a *a *a', expected: piles }],
    ['twice as many in two paragraphs', `${'*a '.repeat(1000)}\n\n${'*a '.repeat(1000)}`, undefined],
    ['as many in one', `${'*a '.repeat(600)}\n${'*a '.repeat(600)}`, { line: 2, expected: piles }],
    ['3,000 brackets', '[a'.repeat(3000), undefined],
    ['one more', '[a'.repeat(3001), { line: 1, expected: piles }],
    ['20,000 signs', `${'|a'.repeat(10_000)}\n\n${'|a'.repeat(10_000)}`, undefined],
    ['one more', `${'|a'.repeat(10_000)}\n\n${'|a'.repeat(10_001)}`, { line: 3, expected: piles }],
    ['500 notes', '[^a]: b\n\n'.repeat(500), undefined],
    ['one more', '[^a]: b\n\n'.repeat(501), { line: 1001, expected: piles }],
    ['24 quotations', `${'> '.repeat(24)}a`, undefined],
    [
      'one more',
      `一\n${'> '.repeat(25)}a`,
      { line: 2, found: '25 层的列表或引文', expected: '不超过 24 层' },
    ],
    ['a list 24 deep', `${'  '.repeat(24)}- a`, undefined],
    ['one more', `${'  '.repeat(25)}- a`, { line: 1, found: '25 层的列表或引文' }],
    ['a deep paragraph', `${' '.repeat(80)}a`, undefined],
    ['a long rule', '- '.repeat(100), undefined],
  ])('%s', (_, body, fault) => {
    const tangle = checkTangles(body);
    if (fault) expect(tangle).toMatchObject({ code: 'body-tangled', severity: 'error', fix, ...fault });
    else expect(tangle).toBeUndefined();
  });
});

it('shows a work in a text with its title and artists, leading to its page', () => {
  const work = buildPlainWork({ parts: [{ picture }], artists: [{ name: '甲' }, { name: '乙' }] });
  const plain = (figure: ReturnType<typeof buildWorkFigure>) => JSON.stringify(figure);
  expect(plain(buildWorkFigure(work, '/show/', ''))).toContain('"《炉火》甲、乙"');
  expect(plain(buildWorkFigure(work, '/show/', '局部'))).toContain('"局部（《炉火》甲、乙）"');
  expect(plain(buildWorkFigure(work, '/show/', ''))).toContain('"href":"/show/w/1001/"');
  expect(plain(buildWorkFigure(work, '/show/', ''))).toContain('"loading":"lazy","decoding":"async"');
  expect(buildWorkFigure({ ...work, status: 'withdrawn' }, '/', '')).toBeUndefined();
  expect(buildWorkFigure({ ...work, parts: [] }, '/', '')).toBeUndefined();
});

it('knows the pages of a show', () => {
  const text = (slug: string, status?: string) => ({ slug, values: status === undefined ? {} : { status } });
  const hasPath = buildHasPath({
    halls: [{ slug: 'calligraphy' }],
    series: [{ slug: 'steel' }],
    stories: [text('a'), text('b', 'draft'), text('c', 'shown')],
    tours: [text('d'), text('e', 'draft')],
  });
  const own =
    ' about/ search/ artists/ enter/ visit/ series/ stories/ kiosk/ labels/ calligraphy/ series/steel/ stories/a/ stories/c/ tours/d/ browse/script/caoshu/ labels/calligraphy/ data/numbers.json iiif/a share/a.jpg en/ admin/ feed.xml sitemap-index.xml';
  expect(own.split(' ').filter((path) => !hasPath(path))).toEqual([]);
  const others = 'stories/b/ tours/e/ painting/ x/browse/a feed.xml.gz browse';
  expect(others.split(' ').filter((path) => hasPath(path))).toEqual([]);
});

it.each([
  [
    isSystemFile,
    '.git ~$a.docx __MACOSX @eaDir #recycle $RECYCLE.BIN Thumbs.db ehthumbs_vista.db Desktop.ini folder.htt NTUSER.DAT a~ a.swp a.crdownload a.part a.baiduyun.p.downloading a.td',
    'a.md thumbs.jpg x__MACOSX xThumbs.db a.swx a.tdx part desktop.ini.md',
  ],
  [isPictureName, 'a.jpg a.JPEG a.heic 1.ＪＰＧ a.psd a.nef', 'a.md jpg a.jpg.txt a.jpgx'],
  [isMarkdown, 'a.md A.MD a.markdown a.md.txt', 'a.mdx a.txt md a.md.bak'],
] as const)('knows files by their names: %o', (is, files, others) => {
  expect(files.split(' ').filter((name) => !is(name))).toEqual([]);
  expect(others.split(' ').filter((name) => is(name))).toEqual([]);
});

/** A city heads a page, a unit and a name do not; nor does what a series is called in an address. */
const others = { year: 2022, series: 'x', artists: [{ name: '名', unit: '厂', city: '城' }] };
const show: Exhibition = {
  facts: { title: '展𠮷', hosts: [], vocabularies: baseVocabularies, full_title: '全', motto: '句' },
  halls: [{ slug: 'a', title: '厅', theme: '题\u{3134a}', digit: 1, medium: 'other', html: '', summary: '' }],
  works: [
    buildPlainWork({ hall: 'a', title: '作\u{3134a}\u{3134a} 甲', script: '行书', tags: ['签'], ...others }),
  ],
  series: [{ slug: 's', title: '系', html: '', summary: '' }],
  stories: [{ slug: 't', title: '文', html: '', summary: '', works: [] }],
  tours: [{ slug: 'u', title: '路', html: '', summary: '', stops: [] }],
};

it('gathers what is set in the title font', () => {
  const { site, page, hall, works } = gatherTitles(show, { site: '站', page: '页', hall: '厅' });
  expect(site).toBe('展𠮷厅站\u30000123456789,.·—…《》“”‘’，。、：；！？（）');
  expect(page).toBe('全句题\u{3134a}系文路行书2022城签ABCDEFGHIJKLMNOPQRSTUVWXYZ页');
  expect(hall).toBe('题\u{3134a}厅');
  expect(works).toEqual([['1001', '作\u{3134a}\u{3134a} 甲']]);
});

describe('a recording that cannot be published', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chifu-sounds-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, '1001.mp3');
  writeFileSync(path, 'not a sound');
  const file = { name: '1001.mp3', path, relative: 'a/1001.mp3', directory: false };
  const files = { number: '1001', parts: new Map(), strays: [file] } as unknown as Parameters<
    typeof readTracks
  >[0];

  it('is told', async () => {
    const entry = { file: 'a/1001.md', line: 4 };
    expect(await readTracks({ ...files, audio: new Map([['zh', file]]) }, undefined, entry)).toEqual({
      tracks: [],
      problems: [
        {
          ...{ code: 'audio-unreadable', severity: 'error', file: 'a/1001.mp3', found: '不是能播放的录音' },
          ...{ expected: 'MP3 或 M4A（AAC）录音', fix: '用录音软件另存为 MP3；只改文件名的后缀没有用。' },
        },
      ],
    });
    const missing = {
      ...{ code: 'audio-missing', severity: 'error', file: 'a/1001.md', field: 'audio', found: 'b.mp3' },
      expected: '与条目在同一文件夹里的录音文件',
      fix: '把录音放进这个文件夹，或改正文件名；录音以编号命名（如 1001.mp3）时，不必写这一行。',
    };
    const none = { ...files, audio: new Map() };
    expect((await readTracks(none, 'b.mp3', entry)).problems).toEqual([{ ...missing, line: 4 }]);
    expect((await readTracks(none, 'b.mp3', { file: 'a/1001.md' })).problems).toEqual([missing]);
  });
});
