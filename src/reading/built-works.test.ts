import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildEntry, readShow, smallPicture } from '../../tests/entries/show.ts';

type Files = Parameters<typeof readShow>[0];
const read = (head: string, more: Files = {}) =>
  readShow({ 'calligraphy/1001.md': `---\ntitle: 春\nalt: 字\n${head}\n---\n`, ...more });
const tell = async (head: string, more?: Files) => {
  const { problems } = await read(head, more);
  return problems.map(({ code, severity, file, line, field, found, expected, fix }) => [
    `${severity} ${code} ${file}${line === undefined ? '' : `:${line}`}${field === undefined ? '' : ` ${field}`}`,
    ...[found, expected, fix],
  ]);
};

describe('the artists of a work', () => {
  it.each([
    ['artist: 甲\nunit: 一厂\ncity: 长春', [{ name: '甲', unit: '一厂', city: '长春' }]],
    // The unit of a child ends here, wherever it was written.
    ['artist: 小明\nunit: 某小学\ncity: 长春\nminor: true', [{ name: '小明', city: '长春', minor: true }]],
    ['artist: { name: 小明, unit: 某小学, minor: true }', [{ name: '小明', minor: true }]],
    ['artist: { name: 小明, unit: 某小学 }\nminor: true', [{ name: '小明', minor: true }]],
    ['artist: 小明（8岁）\nunit: 某小学', [{ name: '小明', minor: true }]],
    ['artist: 大明\nunit: 某小学\nminor: false', [{ name: '大明', unit: '某小学' }]],
    [
      'artist:\n  - { name: 小明, minor: true }\n  - { name: 乙, unit: 二厂, city: 吉林 }\n  - 丙\nunit: 一厂\ncity: 长春',
      [
        { name: '小明', city: '长春', minor: true },
        { name: '乙', unit: '二厂', city: '吉林' },
        { name: '丙', unit: '一厂', city: '长春' },
      ],
    ],
  ])('%j', async (head, artists) => {
    expect((await read(head)).exhibition.works[0]?.artists).toEqual(artists);
  });

  it('of a withdrawn work are not published, nor anything but its title', async () => {
    const { exhibition, sources, problems } = await read(
      'artist: 甲\nunit: 一厂\nstatus: withdrawn\ntags: [乙]',
    );
    const { artists, parts, tags, title, status } = exhibition.works[0] ?? {};
    expect({ artists, parts, tags, title, status }).toEqual({
      ...{ artists: [], parts: [], tags: undefined, title: '春', status: 'withdrawn' },
    });
    expect([sources.size, problems.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  });

  it('of a draft stay at home, its mistakes told and stopping nothing, but for what is personal', async () => {
    const { exhibition, sources, problems } = await read(
      'artist: 甲\nstatus: draft\nyear: 二二\n手机: 13812345678',
    );
    expect([exhibition.works, sources.size]).toEqual([[], 0]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['personal-data', 'error'],
      ['personal-field', 'error'],
      ['value-wrong', 'warning'],
    ]);
  });
});

describe('the pictures of a work', () => {
  const two = { 'calligraphy/1001-1.jpg': smallPicture, 'calligraphy/1001-2.jpg': smallPicture };
  const parts = async (head: string, more: Files) => {
    const { exhibition } = await read(head, { 'calligraphy/1001.jpg': undefined, ...more });
    return exhibition.works[0]?.parts.map(({ picture, caption }) => [
      picture.id.replace(/-[0-9a-f]+$/u, ''),
      caption,
    ]);
  };

  it('hang by their numbers, or as the entry lists them', async () => {
    expect(await parts('artist: 甲', two)).toEqual([
      ['1001-1', undefined],
      ['1001-2', undefined],
    ]);
    // What another program may have made comes last among the files, and in its place among the parts.
    const made = { 'calligraphy/1001-1.psd': smallPicture, 'calligraphy/1001-2.jpg': smallPicture };
    expect((await parts('artist: 甲', made))?.map(([name]) => name)).toEqual(['1001-1', '1001-2']);
    expect(await parts('artist: 甲\nparts: []', { 'calligraphy/1001.jpg': smallPicture })).toEqual([
      ['1001', undefined],
    ]);
    const listed = 'artist: 甲\nparts: [{ file: 1001-2.JPG, caption: 左 }, { file: 1001-1 }]';
    expect(await parts(listed, two)).toEqual([
      ['1001-2', '左'],
      ['1001-1', undefined],
    ]);
    expect(
      await parts('artist: 甲\nparts: [{ file: 局部.jpg }]', { 'calligraphy/局部.jpg': smallPicture }),
    ).toEqual([['1001-1', undefined]]);
  });

  it.each<[string, string, Files, string[]]>([
    [
      'is missing',
      'artist: 甲',
      { 'calligraphy/1001.jpg': undefined },
      [
        'error picture-missing calligraphy/1001.md',
        '没有 1001.jpg',
        '同一文件夹里的图片 1001.jpg；几件的作品是 1001-1.jpg、1001-2.jpg ……',
        '把图片改名为 1001.jpg 放到条目旁边；暂时没有图片，就在条目里写 status: draft。',
      ],
    ],
    [
      'that is listed is missing',
      'artist: 甲\nparts: [{ file: 1001.jpg }, { file: 1001-9.jpg }]',
      {},
      [
        'error picture-missing calligraphy/1001.md:5 parts',
        '1001-9.jpg',
        '同一文件夹里的图片，如 1001-1.jpg',
        '改成存在的文件名，或把图片放到条目旁边。',
      ],
    ],
    [
      'lies outside',
      'artist: 甲\nparts: [{ file: 1001.jpg }, { file: ../a.jpg }]',
      {},
      [
        'error path-outside calligraphy/1001.md:5 parts',
        '../a.jpg',
        '同一文件夹里的图片，如 1001-1.jpg',
        '只写文件名，不写文件夹；图片放在条目旁边。',
      ],
    ],
    [
      'is not listed',
      'artist: 甲\nparts: [{ file: 1001.jpg }]',
      { 'calligraphy/1001-1.jpg': smallPicture },
      [
        'warning picture-unused calligraphy/1001-1.jpg',
        '1001.md 没有用到这张图片',
        '每张图片都属于一件作品',
        '在 1001.md 的 parts 里列出它，或移出文件夹。',
      ],
    ],
    [
      'is missing among the numbers',
      'artist: 甲',
      {
        'calligraphy/1001.jpg': undefined,
        'calligraphy/1001-1.jpg': smallPicture,
        'calligraphy/1001-3.jpg': smallPicture,
      },
      [
        'warning part-gap calligraphy/1001.md',
        '有 -1、-3，没有 1001-2.jpg',
        '一件作品的几张图片从 -1 起连着编号',
        '补上缺的图片；本来就没有时，把后面的改名，连着编号。',
      ],
    ],
    [
      'is missing with more than five others',
      'artist: 甲',
      {
        'calligraphy/1001.jpg': undefined,
        'calligraphy/1001-1.psd': smallPicture,
        'calligraphy/1001-8.jpg': smallPicture,
      },
      [
        'warning part-gap calligraphy/1001.md',
        '有 -1、-8，没有 1001-2.jpg、1001-3.jpg、1001-4.jpg、1001-5.jpg、1001-6.jpg',
        '一件作品的几张图片从 -1 起连着编号',
        '补上缺的图片；本来就没有时，把后面的改名，连着编号。',
      ],
    ],
  ])('one that %s is told', async (_, head, more, said) => expect(await tell(head, more)).toEqual([said]));
});

describe('what stands on a picture', () => {
  // The picture is 900 × 1600 px.
  it('is told in percent of it', async () => {
    const details = 'details:\n  - { region: "px:90,160,450,800", kind: 印章 }\n  - { region: "1,2,3,4" }';
    const { exhibition, problems } = await read(`artist: 甲\n${details}`);
    expect(problems).toEqual([]);
    expect(exhibition.works[0]?.details).toEqual([
      { region: { x: 10, y: 10, width: 50, height: 50 }, part: 0, kind: '印章' },
      { region: { x: 1, y: 2, width: 3, height: 4 }, part: 0, kind: '细节' },
    ]);
    const columns = 'text: 一\ncolumns: [{ region: "px:0,0,900,1600", line: 1 }]';
    expect((await read(`artist: 甲\n${columns}`)).exhibition.works[0]?.columns).toEqual([
      { region: { x: 0, y: 0, width: 100, height: 100 }, part: 0, line: 0 },
    ]);
  });

  const inside = '在 900×1600 像素的图片以内';
  const again = '在图上重新量一次，改成在图片以内的数。';
  it.each([
    ['px:1,0,900,1', ['error region-outside calligraphy/1001.md:6 details', 'px:1,0,900,1', inside, again]],
    ['px:0,1,1,1600', ['error region-outside calligraphy/1001.md:6 details', 'px:0,1,1,1600', inside, again]],
  ])('%s leaves it', async (region, said) => {
    expect(await tell(`artist: 甲\ndetails:\n  - { region: "${region}" }`)).toEqual([said]);
  });

  it('is on one of them', async () => {
    expect(await tell('artist: 甲\ndetails: [{ region: "1,1,1,1", part: 2 }]')).toEqual([
      [
        'error region-outside calligraphy/1001.md:5 details',
        'part: 2',
        '作品共 1 件，part 在 1 到 1 之间',
        '把“part: 2”改成“part: 1”。',
      ],
    ]);
  });

  it('is told at its own line of an item that takes several', async () => {
    const item = 'details:\n  - title: 名章\n    region: "px:0,0,901,1"';
    expect(await tell(`artist: 甲\n${item}`)).toEqual([
      ['error region-outside calligraphy/1001.md:7 details', 'px:0,0,901,1', inside, again],
    ]);
    expect(await tell(`artist: 甲\n${item.replace('901', '900')}\n    part: 5`)).toEqual([
      [
        'error region-outside calligraphy/1001.md:8 details',
        'part: 5',
        '作品共 1 件，part 在 1 到 1 之间',
        '把“part: 5”改成“part: 1”。',
      ],
    ]);
  });

  it.each([
    ['136×76', false],
    ['76×136', true],
    // A square of paper in a mount is no turned one.
    ['100×95', false],
    // The picture turned is 16 wide for 9 high, 100×177.8; it may be wider by 15 % at most.
    ['100×204', true],
    ['100×205', false],
    // Turned it would not fit either.
    ['50×200', false],
  ])('a size of %s is turned: %j', async (size, turned) => {
    const [height, width] = size.split('×');
    expect(await tell(`artist: 甲\nsize: ${size}`)).toEqual(
      turned
        ? [
            [
              ...['warning size-turned calligraphy/1001.md:5 size', `${height}×${width}，图片却是竖的`],
              ...[
                '先写纵（高），再写横（宽）',
                `若是写反了，请改成“${width}×${height}”；图片没有转正时，请把图片转正。`,
              ],
            ],
          ]
        : [],
    );
  });
});

it.each([
  // Of a picture 6 wide for 5 high, a size 1.4 times as upright or more is turned.
  ['100×84', true],
  ['100×86', false],
])('a size of %s is turned beside a picture that is nearly square: %j', async (size, turned) => {
  const wide = await sharp({ create: { width: 1200, height: 1000, channels: 3, background: '#a08060' } })
    .jpeg()
    .toBuffer();
  const said = await tell(`artist: 甲\nsize: ${size}`, { 'calligraphy/1001.jpg': wide });
  expect(said.map(([, found]) => found)).toEqual(turned ? [`${size}，图片却是横的`] : []);
});

it.each([
  ['草书', true],
  ['篆书', true],
  ['行书', false],
])('a work in %s needs its text: %j', async (script, needs) => {
  expect(await tell(`artist: 甲\nscript: ${script}`)).toEqual(
    needs
      ? [
          [
            ...['error text-missing calligraphy/1001.md:5 text', `${script}作品没有 text（释文）`],
            ...['草书与篆书作品必须有释文，一列写一行', '加上“text: |”，下面每列文字占一行，前面空两格。'],
          ],
        ]
      : [],
  );
});

it('a work of a later year than the show, and a column beyond the text, are errors', async () => {
  const columns = 'text: 一\ncolumns: [{ region: "1,1,1,1", line: 2 }]';
  expect(await tell(`artist: 甲\nyear: 2023\n${columns}`)).toEqual([
    [
      ...['error year-after-show calligraphy/1001.md:5 year', '2023', '不晚于展览的 2022 年'],
      '核对创作年份；展览日期在 exhibition.yaml 里。',
    ],
    [
      ...['error column-outside-text calligraphy/1001.md:7 columns', 'line: 2'],
      ...['释文共 1 行，行位在 1 到 1 之间', '改正 line，或补全释文。'],
    ],
  ]);
});

it('tells causes before what follows from them, and not what follows alone', async () => {
  const codes = async (files: Files) =>
    (await readShow(files)).problems.map(({ code, file }) => `${code} ${file}`);
  // A hall whose file is broken: that nobody claims its folder follows.
  expect(await codes({ 'halls/calligraphy.md': 'title: 书法\n' })).toEqual([
    'fence-missing halls/calligraphy.md',
  ]);
  // An entry elsewhere: that its picture has none follows.
  const elsewhere = { 'calligraphy/1001.md': undefined, '1001.md': buildEntry('') };
  expect(await codes(elsewhere)).toEqual(['file-misplaced 1001.md']);
  // A folder of halls by another name.
  const named = {
    'halls/calligraphy.md': undefined,
    '展厅/calligraphy.md': '---\ntitle: 书法\ndigit: 1\n---\n',
  };
  expect(await codes(named)).toEqual(['folder-unclaimed 展厅']);
});
