import { expect, it } from 'vitest';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';
import type { Part, Work } from '../../src/exhibition/work.ts';
import { iiifWords } from '../../src/interface/iiif-words.ts';
import { cutRegion } from '../../src/iiif/annotations.ts';
import { buildManifest, type ShowContext } from '../../src/iiif/manifest.ts';

const place = { site: 'https://example.org', base: '/show/' };
const root = 'https://example.org/show/iiif';
const show: ShowContext = {
  facts: { title: '小展', hosts: ['甲工会', '乙工会'], vocabularies: baseVocabularies },
  halls: [{ slug: 'calligraphy', title: '书法', digit: 1, medium: 'calligraphy', html: '', summary: '' }],
  series: [],
};

function makePart(id: string, width = 1000, height = 4000, caption?: string): Part {
  const sizes = [
    { width: 120, height: 480 },
    { width: 500, height: 2000 },
  ];
  return { picture: { id, width, height, sizes }, ...(caption !== undefined && { caption }) };
}

function tell(rest: Partial<Work>) {
  const work: Work = {
    ...{ number: '1003', hall: 'calligraphy', title: '江春', alt: '一副对联', artists: [{ name: '甲' }] },
    ...{ parts: [makePart('1003-1-a', 1000, 4000, '上联'), makePart('1003-2-b')], details: [], columns: [] },
    ...{ tracks: [], status: 'shown', direction: 'rtl', sample: false, description: '', summary: '' },
    ...rest,
  };
  return buildManifest(work, show, place, iiifWords);
}
const getValue = (manifest: ReturnType<typeof tell>, label: string) =>
  manifest.metadata.find((one) => one.label['en']?.[0] === label)?.value;

it('makes a canvas of each part as large as its picture, with its largest JPEG and its service', () => {
  const { id, items, thumbnail } = tell({});
  expect(id).toBe(`${root}/1003/manifest.json`);
  expect(items.map((canvas) => [canvas.id, canvas.width, canvas.height])).toEqual([
    [`${root}/1003/canvas/p1`, 1000, 4000],
    [`${root}/1003/canvas/p2`, 1000, 4000],
  ]);
  expect(items.map(({ label }) => label)).toEqual([
    { zh: ['上联'] },
    { zh: ['第 2 件，共 2 件'], en: ['Part 2 of 2'] },
  ]);
  expect(items[1]?.items[0]?.items[0]).toMatchObject({
    motivation: 'painting',
    target: `${root}/1003/canvas/p2`,
    body: {
      id: `${root}/1003-2-b/full/max/0/default.jpg`,
      ...{ type: 'Image', format: 'image/jpeg', width: 500, height: 2000 },
      service: [{ id: `${root}/1003-2-b`, type: 'ImageService3', profile: 'level0' }],
    },
  });
  expect(thumbnail).toEqual([
    {
      id: `${root}/1003-1-a/full/500,2000/0/default.jpg`,
      ...{ type: 'Image', format: 'image/jpeg', width: 500, height: 2000 },
    },
  ]);
});

it.each<[string, Partial<Work>, string, string | undefined]>([
  ['a couplet', { format: '对联' }, 'individuals', 'right-to-left'],
  ['panels', { format: '条屏', parts: makeMany(4) }, 'individuals', 'right-to-left'],
  ['two pieces from left to right', { direction: 'ltr' }, 'individuals', 'left-to-right'],
  ['a handscroll', { format: '手卷', parts: [makePart('a', 9000, 300)] }, 'continuous', 'right-to-left'],
  ['a handscroll in sections', { format: '手卷', parts: makeMany(7) }, 'continuous', 'right-to-left'],
  [
    'a long photograph',
    { kind: '长卷', direction: 'ltr', parts: [makePart('a', 900, 300)] },
    'continuous',
    'left-to-right',
  ],
  ['what is 5:1', { parts: [makePart('a', 1500, 300)] }, 'continuous', 'right-to-left'],
  ['eight panels', { format: '条屏', parts: makeMany(8) }, 'individuals', 'right-to-left'],
  ['an album', { format: '册页', parts: makeMany(8) }, 'paged', 'right-to-left'],
  ['one leaf', { format: '册页', parts: makeMany(1) }, 'individuals', undefined],
  ['a hanging scroll', { format: '立轴', parts: makeMany(1) }, 'individuals', undefined],
  ['a photo essay', { kind: '组照', parts: makeMany(3) }, 'individuals', undefined],
  ['twelve pieces', { parts: makeMany(12) }, 'individuals', 'right-to-left'],
])('lays out %s', (_, rest, behavior, direction) => {
  const manifest = tell(rest);
  expect([manifest.behavior, manifest.viewingDirection]).toEqual([[behavior], direction]);
});

function makeMany(count: number): Part[] {
  return Array.from({ length: count }, (_, at) => makePart(`1003-${at}`));
}

it('tells each line on the region of its column, and what has none on the canvas before', () => {
  const region = { x: 10, y: 20, width: 5, height: 50 };
  const { items } = tell({
    text: ['一', '二', '三'],
    text_hant: ['壹', '二', '三'],
    columns: [{ line: 1, part: 1, region }],
    details: [
      { part: 0, region, kind: '印章', title: '名章', note: '白文“甲”' },
      { part: 0, region, kind: '细节' },
    ],
  });
  const told = items.map(({ annotations = [] }) =>
    annotations.map(({ label, items: own }) => [
      label?.['en']?.[0],
      own.map(({ motivation, body, target }) => [motivation, body.value, body.language, target]),
    ]),
  );
  const [one, two] = [`${root}/1003/canvas/p1`, `${root}/1003/canvas/p2`];
  // 10 % of 1000 px and 20 % of 4000 px.
  const at = '#xywh=100,800,50,2000';
  expect(told).toEqual([
    [
      ['Transcription', [['supplementing', '一', 'zh', one]]],
      ['Transcription (traditional characters)', [['supplementing', '壹', 'zh-Hant', one]]],
      [
        'Details',
        [
          ['commenting', '印章：名章\n白文“甲”', 'zh', one + at],
          ['commenting', '细节', 'zh', one + at],
        ],
      ],
    ],
    [
      [
        'Transcription',
        [
          ['supplementing', '二', 'zh', two + at],
          ['supplementing', '三', 'zh', two],
        ],
      ],
      [
        'Transcription (traditional characters)',
        [
          ['supplementing', '二', 'zh-Hant', two + at],
          ['supplementing', '三', 'zh-Hant', two],
        ],
      ],
    ],
  ]);
});

it('gives each part its line of a couplet whose columns nobody has written', () => {
  const { items } = tell({ text: ['海日生残夜', '江春入旧年'] });
  expect(items.map(({ annotations }) => annotations?.[0]?.items[0]?.body.value)).toEqual([
    '海日生残夜',
    '江春入旧年',
  ]);
});

it('keeps a region within its canvas, one px at least', () => {
  const size = { width: 10, height: 3 };
  expect(cutRegion({ x: 99.9, y: 0, width: 0.1, height: 100 }, size)).toBe('9,0,1,3');
  expect(cutRegion({ x: 0, y: 99, width: 100, height: 1 }, size)).toBe('0,2,10,1');
});

it('tells public facts by the table of fields, in both languages where it has both', () => {
  const manifest = tell({
    ...{ title_en: 'Spring', script: '行书', year: 2022, tags: ['焊工', '高铁'], order: 3, minor: true },
    ...{ text_source: ['底本'], size: { height: 138, width: 69 }, alt_made: true, was: ['1009'] },
  });
  expect(manifest.label).toEqual({ zh: ['江春'], en: ['Spring'] });
  expect(getValue(manifest, 'Script')).toEqual({ zh: ['行书'], en: ['Running script'] });
  expect(getValue(manifest, 'Year')).toEqual({ none: ['2022'] });
  expect(getValue(manifest, 'Dimensions')).toEqual({ none: ['138×69 cm'] });
  expect(getValue(manifest, 'Tags')).toEqual({ zh: ['焊工', '高铁'] });
  expect(manifest.metadata.map(({ label }) => label['zh']?.[0])).toEqual(
    '编号 作者 书体 尺寸 年份 标签 替代文字 旧编号 展厅'.split(' '),
  );
});

it('names a licence only by its URI, and tells the words of rights, credit, AI and samples where they must be read', () => {
  const plain = tell({ rights: '版权归作者', credit: '丙 摄', ai: '生成', sample: true });
  expect(plain.rights).toBeUndefined();
  expect(plain.requiredStatement.value).toEqual({
    zh: ['版权归作者', '供图：丙 摄', '人工智能生成', '示例作品：图像、作者与单位均由程序虚构，用以演示。'],
    en: [
      '版权归作者',
      'Image credit: 丙 摄',
      'AI-generated',
      'Sample work: picture, artist and affiliation are invented by a program, for demonstration.',
    ],
  });
  expect(getValue(plain, 'Use of AI')).toEqual({ zh: ['人工智能生成'], en: ['AI-generated'] });
  expect(getValue(plain, 'Digital source type')).toEqual({
    none: ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'],
  });
  expect(tell({ rights: 'CC BY 4.0' }).rights).toBe('http://creativecommons.org/licenses/by/4.0/');
  expect(tell({ ai: '否' }).requiredStatement.value['zh']).toHaveLength(1);
});

it('keeps what looks like HTML a text', () => {
  const { metadata } = tell({ material: '<script>alert(1)</script>' });
  expect(metadata.find(({ label }) => label['en']?.[0] === 'Material')?.value).toEqual({
    none: ['<span>&lt;script&gt;alert(1)&lt;/script&gt;</span>'],
  });
});

it('names the hosts, the page of the work and the hall that it is part of', () => {
  const { provider, homepage, partOf } = tell({});
  expect(provider.map(({ label, homepage: [page] }) => [label, page?.id])).toEqual([
    [{ zh: ['甲工会'] }, 'https://example.org/show/'],
    [{ zh: ['乙工会'] }, 'https://example.org/show/'],
  ]);
  expect(homepage[0]?.id).toBe('https://example.org/show/w/1003/');
  expect(partOf).toEqual([{ id: `${root}/calligraphy.json`, type: 'Collection', label: { zh: ['书法'] } }]);
});
