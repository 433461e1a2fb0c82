import { describe, expect, it } from 'vitest';
import { buildEntry, readShow, smallPicture } from '../../tests/entries/show.ts';

type Files = Parameters<typeof readShow>[0];
const tell = async (files: Files) =>
  (await readShow(files)).problems.map(({ code, severity, file, found, fix }) => [
    `${severity} ${code} ${file}`,
    ...[found, fix],
  ]);
const outline = async (files: Files) => (await tell(files)).map(([place]) => place);
const hall = (title: string, digit: number) => `---\ntitle: ${title}\ndigit: ${digit}\n---\n`;

describe('a folder that no hall claims', () => {
  const none = (folder: string, count: string) => `文件夹“${folder}”里有 ${count}，没有一个展厅用它`;
  const make = (folder: string, slug: string, title: string, digit: number) =>
    `${slug === folder ? '' : `把文件夹改名为 ${slug}，`}新建 halls/${slug}.md，写四行：---、title: ${title}、digit: ${digit}、---；不是展品，就移出展览文件夹。`;

  it.each<[string, string, number, string]>([
    // The digit is that of its numbers where it is free.
    ['photos-2022', '3001', 3, make('photos-2022', 'photos-2022', '摄影', 3)],
    ['seals', '1002', 2, make('seals', 'seals', 'seals', 2)],
    ['雕塑', '4001', 4, make('雕塑', 'hall-2', '雕塑', 4)],
    ['Seals', '1002', 2, make('Seals', 'hall-2', 'Seals', 2)],
    ['seals_2', '0002', 2, make('seals_2', 'hall-2', 'seals_2', 2)],
    ['照片', '5001', 5, make('照片', 'photography', '摄影', 5)],
  ])('%s with %s becomes a hall of the digit %i', async (folder, number, _digit, fix) => {
    const files = { [`${folder}/${number}.md`]: buildEntry('') };
    expect(await tell(files)).toEqual([[`error folder-unclaimed ${folder}`, none(folder, '1 个条目'), fix]]);
  });

  it.each([
    ['展厅', 'halls'],
    ['Series', 'series'],
    ['专题', 'series'],
    ['story', 'stories'],
    ['报道', 'stories'],
    ['tour', 'tours'],
    ['导览路线', 'tours'],
  ])('%s is %s under another name', async (folder, usual) => {
    expect(await tell({ [`${folder}/a.md`]: '---\ntitle: 甲\n---\n', [`${folder}/b.jpg`]: 'x' })).toEqual([
      [
        `error folder-unclaimed ${folder}`,
        `文件夹“${folder}”里有 1 个文件，没有人读它`,
        `把文件夹改名为 ${usual}；已有 ${usual} 时，把文件移进去。`,
      ],
    ]);
  });

  it.each(['Painting2', 'painting ', '国画作品'])(
    '%j goes to the hall of its kind that there is',
    async (folder) => {
      const painting = { 'halls/painting.md': hall('美术', 2), 'painting/2001.md': buildEntry('') };
      const files = { ...painting, 'painting/2001.jpg': smallPicture };
      const before = await tell(files);
      expect(before).toEqual([]);
      const lost = { [`${folder}/2063.md`]: buildEntry(''), [`${folder}/2063.jpg`]: smallPicture };
      const said = await tell({ ...files, ...lost });
      const same = '那里已有同名的文件时，同一件只留一份，不是同一件就先改成没有用过的编号';
      expect(said).toEqual([
        [
          `error folder-unclaimed ${folder}`,
          none(folder, '1 个条目'),
          folder === 'painting '
            ? `把文件夹改名为 painting；已有 painting 时，把文件移进去，${same}。`
            : `把里面的文件移进 painting 文件夹，${same}；不是展品，就移出展览文件夹。`,
        ],
      ]);
      const moved = { 'painting/2063.md': buildEntry(''), 'painting/2063.jpg': smallPicture };
      expect(await tell({ ...files, ...moved })).toEqual([]);
    },
  );

  it('becomes another hall where its numbers are not those of the hall of its kind', async () => {
    const painting = { 'halls/painting.md': hall('美术', 2), 'painting/2001.md': buildEntry('') };
    const files = { ...painting, 'painting/2001.jpg': smallPicture };
    const lost = (folder: string) => ({
      [`${folder}/4001.md`]: buildEntry(''),
      [`${folder}/4001.jpg`]: smallPicture,
    });
    expect(await tell({ ...files, ...lost('国画') })).toEqual([
      ['error folder-unclaimed 国画', none('国画', '1 个条目'), make('国画', 'hall-3', '国画', 4)],
    ]);
    expect(await tell({ ...files, ...lost('hall-3'), 'halls/hall-3.md': hall('国画', 4) })).toEqual([]);
  });

  it('hides nothing else', async () => {
    const named = { '展厅/calligraphy.md': hall('书法', 1), 'stories/a.md': '一段' };
    expect(await outline({ 'halls/calligraphy.md': undefined, ...named })).toEqual([
      // Chinese names come before Latin ones: https://cldr.unicode.org, collation of zh.
      'error folder-unclaimed 展厅',
      'error fence-missing stories/a.md',
    ]);
    expect(await outline({ 'halls/calligraphy.md': undefined, 'halls/书法.md': hall('书法', 1) })).toEqual([
      'error slug-wrong halls/书法.md',
      'error folder-unclaimed calligraphy',
    ]);
    expect(
      await outline({ 'halls/painting.md': 'title: 美术', 'painting/a.bin': 'x', 'painting/b.bin': 'x' }),
    ).toEqual(['error fence-missing halls/painting.md', 'warning file-unused painting']);
  });
});

describe('a file in a wrong place', () => {
  const names = (count: number) => [2, 3, 4, 5, 6, 7].slice(0, count).map((at) => `100${at}.jpg`);
  const deep = (count: number) =>
    Object.fromEntries(names(count).map((name) => [`calligraphy/甲/${name}`, smallPicture]));
  const move = (folder: string) => `移到 ${folder} 文件夹里；用不着就移出展览文件夹。`;

  it.each<[Files, [string, string, string]]>([
    [{ '1002.jpg': smallPicture }, ['error file-misplaced 1002.jpg', '1002.jpg', move('calligraphy')]],
    [{ '1002.mp3': 'x' }, ['error file-misplaced 1002.mp3', '1002.mp3', move('calligraphy')]],
    [
      { 'stories/甲/a.md': '一段' },
      ['error file-misplaced stories/甲', '一层文件夹，里面有 1 个文件：a.md', move('stories')],
    ],
    [
      { 'calligraphy/甲/1002.en.mp3': 'x' },
      [
        'error file-misplaced calligraphy/甲',
        '一层文件夹，里面有 1 个文件：1002.en.mp3',
        move('calligraphy'),
      ],
    ],
    [
      deep(5),
      [
        'error file-misplaced calligraphy/甲',
        `一层文件夹，里面有 5 个文件：${names(5).join('、')}`,
        move('calligraphy'),
      ],
    ],
    [
      deep(6),
      [
        'error file-misplaced calligraphy/甲',
        `一层文件夹，里面有 6 个文件：${names(5).join('、')} ……`,
        move('calligraphy'),
      ],
    ],
  ])('is told: %#', async (files, said) => expect(await tell(files)).toEqual([said]));

  it.each<[Files, string[]]>([
    [{ 'stories/甲/a.bin': 'x' }, ['warning file-unused stories/甲/a.bin']],
    [{ 'stories/甲/a.bin': 'x', 'stories/甲/乙/b.bin': 'x' }, ['warning file-unused stories/甲']],
    [{ 'notes.markdown': '一段' }, ['error file-stray notes.markdown']],
    [{ 'stories/my-readme.docx': 'x', 'readme.bin': 'x' }, ['error text-kind stories/my-readme.docx']],
    // A document beside the text that was made from it.
    [{ 'calligraphy/1001.docx': 'x' }, ['warning file-unused calligraphy/1001.docx']],
    [{ 'calligraphy/1001.MD.DOCX': 'x' }, ['warning file-unused calligraphy/1001.MD.DOCX']],
    [
      { 'stories/a.b.md': 'x', 'stories/a.docx': 'x' },
      ['error slug-wrong stories/a.b.md', 'error text-kind stories/a.docx'],
    ],
    [{ 'calligraphy/1002 定稿.txt': 'x' }, ['error text-kind calligraphy/1002 定稿.txt']],
    [{ 'calligraphy/notes.txt': 'x' }, ['warning file-unused calligraphy/notes.txt']],
    [{ '1002 定稿.txt': 'x' }, ['warning file-unused 1002 定稿.txt']],
    // That an entry is elsewhere hides that its picture has none, and no other.
    [
      {
        '1002.md': buildEntry(''),
        'calligraphy/1002.jpg': smallPicture,
        'calligraphy/1003.jpg': smallPicture,
      },
      ['error file-misplaced 1002.md', 'error entry-missing calligraphy/1003.jpg'],
    ],
  ])('is told in short: %#', async (files, said) => expect(await outline(files)).toEqual(said));
});

describe('a name', () => {
  it.each([
    ['calligraphy/1001.jpg.jpg', '1001.jpg'],
    ['calligraphy/1001_1.jpg', '1001-1.jpg'],
  ])('with something odd is told: %s', async (name, proper) => {
    expect(await tell({ 'calligraphy/1001.jpg': undefined, [name]: smallPicture })).toEqual([
      [
        `warning file-name-odd ${name}`,
        name.replace('calligraphy/', ''),
        `已按 ${proper} 读取；请改名为 ${proper}。Windows 里先在“查看”中勾选“文件扩展名”。`,
      ],
    ]);
  });

  it.each([
    ['stories', 'search', undefined],
    ['stories', 'a-b', undefined],
    ['stories', 'A  b', 'a-b.md'],
    ['stories', '文、a。文', 'a.md'],
    ['stories', '文', 'story-1.md'],
    ['tours', '路', 'tour-1.md'],
    ['series', '系', 'series-1.md'],
  ])('of a text in %s, %s, is mended to %s', async (folder, name, proper) => {
    const said = await tell({ [`${folder}/${name}.md`]: '---\ntitle: 甲\n---\n一段。\n' });
    expect(said).toEqual(
      proper === undefined
        ? []
        : [[`error slug-wrong ${folder}/${name}.md`, `${name}.md`, `改名，如 ${proper}。`]],
    );
  });

  it('like that of a missing picture is asked about', async () => {
    const files = { 'calligraphy/1001.jpg': undefined, 'calligraphy/1001 定稿.v2.PNG': smallPicture };
    expect((await tell(files))[0]).toEqual([
      ...['error picture-missing calligraphy/1001.md', '没有 1001.jpg，有 1001 定稿.v2.PNG'],
      '1001 定稿.v2.PNG 若是它，就改名为 1001.png；暂时没有图片，就在条目里写 status: draft。',
    ]);
  });

  it.each([
    [
      ['1001-上联.jpg', '1001-下联.jpg'],
      [1, 2],
    ],
    [
      ['1001-下联.jpg', '1001-上联.jpg'],
      [2, 1],
    ],
    [
      ['1001左.jpg', '1001右.jpg'],
      [2, 1],
    ],
    [
      ['1001-左.jpg', '1001-右.jpg'],
      [2, 1],
    ],
    [
      ['1001（左联）.jpg', '1001（右联）.jpg'],
      [2, 1],
    ],
    [
      ['1001之一.jpg', '1001之二.jpg'],
      [1, 2],
    ],
    [
      ['1001 第二幅.jpg', '1001 第一幅.jpg'],
      [2, 1],
    ],
    [
      ['1001（二）.jpg', '1001（一）.jpg'],
      [2, 1],
    ],
    [
      ['1001a.jpg', '1001b.jpg', '1001c.PNG'],
      [1, 2, 3],
    ],
    [
      ['1001-A.jpg', '1001-B.jpg'],
      [1, 2],
    ],
    [
      ['1001正面.jpg', '1001反面.jpg'],
      [1, 2],
    ],
    [
      ['1001-正.jpg', '1001-背.jpg'],
      [1, 2],
    ],
    [
      ['1001-上联.jpg', '1001-下联.jpg', '1001-横批.jpg'],
      [1, 2, 3],
    ],
  ])('like those of a missing picture, %j, are named in the order of reading', async (names, asked) => {
    const base = { 'calligraphy/1001.jpg': undefined };
    const files = Object.fromEntries(names.map((name) => [`calligraphy/${name}`, smallPicture]));
    const [problem] = await tell({ ...base, ...files });
    expect(problem?.[0]).toBe('error picture-missing calligraphy/1001.md');
    const pairs = names.map((name, at) => ({
      ...{ name, part: asked[at] ?? 0 },
      proper: `1001-${asked[at] ?? 0}${/\.\w+$/u.exec(name)?.[0].toLowerCase() ?? ''}`,
    }));
    const renamed = [...pairs]
      .sort((a, b) => a.part - b.part)
      .map(({ name, proper }) => `${name} 改名为 ${proper}`);
    expect(problem?.[2]).toBe(
      `像是一件作品的 ${names.length} 件，照次序改名：${renamed.join('，')}；暂时没有图片，就在条目里写 status: draft。`,
    );
    const mended = Object.fromEntries(pairs.map(({ proper }) => [`calligraphy/${proper}`, smallPicture]));
    expect(await tell({ ...base, ...mended })).toEqual([]);
  });

  it('like those of a missing picture without an order are all named', async () => {
    const said = (names: string[]) =>
      tell({
        'calligraphy/1001.jpg': undefined,
        ...Object.fromEntries(names.map((name) => [`calligraphy/${name}`, smallPicture])),
      });
    expect((await said(['1001全.jpg', '1001新.jpg']))[0]?.slice(1)).toEqual([
      '没有 1001.jpg，有 1001全.jpg、1001新.jpg',
      '只有一张是它，就把那一张改名为 1001.jpg（后缀不变）；都是它的几件，就照次序改名为 1001-1.jpg、1001-2.jpg ……；暂时没有图片，就在条目里写 status: draft。',
    ]);
    expect((await said(['1001-上联.jpg']))[0]?.[2]).toBe(
      '像是几件中的一件：1001-上联.jpg 改名为 1001-1.jpg，其余的几件接着编 1001-2.jpg ……；暂时没有图片，就在条目里写 status: draft。',
    );
  });

  it.each<[string[], string[]]>([
    // The file of another program beside the picture that was made from it.
    [['1001.jpg', '1001.psd'], ['warning file-unused calligraphy/1001.psd']],
    [['1001-1.jpg', '1001.psd'], ['warning file-unused calligraphy/1001.psd']],
    [['1001-1.jpg', '1001-1.psd'], ['warning file-unused calligraphy/1001-1.psd']],
    [['1001-1.jpg', '1001-2.psd'], []],
    [['1001.psd'], []],
    // Windows numbers copies, and files that are renamed together.
    [['1001-1.jpg', '1001 (2).jpg'], ['warning picture-copy calligraphy/1001 (2).jpg']],
    [
      ['1001 (1).jpg', '1001 (2).jpg'],
      ['1', '2'].map((at) => `warning file-name-odd calligraphy/1001 (${at}).jpg`),
    ],
    [
      ['1001 (1).jpg', '1001（2）.jpg'],
      ['calligraphy/1001 (1).jpg', 'calligraphy/1001（2）.jpg'].map(
        (file) => `warning file-name-odd ${file}`,
      ),
    ],
  ])('of %j among those of a work', async (names, said) => {
    const files = Object.fromEntries(names.map((name) => [`calligraphy/${name}`, smallPicture]));
    expect(await outline({ 'calligraphy/1001.jpg': undefined, ...files })).toEqual(said);
  });

  it('of a picture of the whole beside those of its parts is told', async () => {
    expect(await tell({ 'calligraphy/1001-1.jpg': smallPicture })).toEqual([
      [
        ...['warning picture-unused calligraphy/1001.jpg', '1001.md 没有用到这张图片'],
        '在 1001.md 的 parts 里列出它，或移出文件夹。',
      ],
    ]);
  });
});

it('a number that begins with nought is mended to three figures behind the hall’s', async () => {
  const fix = async (number: string) => {
    const files = {
      [`calligraphy/${number}.md`]: buildEntry(''),
      [`calligraphy/${number}.jpg`]: smallPicture,
    };
    return (await tell(files))[0]?.[2];
  };
  expect(await fix('0012')).toBe('编号不以 0 开头：连同图片改名，如 1012。');
  expect(await fix('012345')).toBe('编号不以 0 开头：连同图片改名，如 1345。');
  expect(await fix('2001')).toBe('移到编号以 2 开头的展厅文件夹，或换一个以 1 开头的编号。');
});

it('only a missing digit is mended by a free one', async () => {
  const fixes = async (head: string) =>
    (await tell({ 'halls/painting.md': `---\n${head}\n---\n` })).map(([, , fix]) => fix);
  expect(await fixes('title: 美术')).toEqual(['在两行 --- 之间加一行，如“digit: 2”。']);
  expect((await fixes('digit: 9')).join()).not.toContain('digit: 2');
  expect(await fixes('digit: 9')).toHaveLength(1);
  expect((await fixes('title: 美术\ndigit: 甲')).join()).not.toContain('digit: 2');
});

describe('a series', () => {
  const series = {
    'series/steel.md': '---\ntitle: 钢铁之歌\n---\n',
    'series/night.md': '---\ntitle: Night Shift\n---\n',
  };
  const said = async (written: string) =>
    (await tell({ ...series, 'calligraphy/1001.md': buildEntry(`series: ${written}`) })).map(
      ([, ...rest]) => rest,
    );

  it.each([
    ['《钢铁 之歌》', 'steel'],
    ['NIGHT SHIFT', 'night'],
    ['Steel', 'steel'],
  ])('%s is meant by its title: %s', async (written, slug) => {
    expect(await said(written)).toEqual([[written, `已读作“${slug}”；请改成“series: ${slug}”。`]]);
  });

  it.each([
    ['劳模a', 'series-1', '劳模a'],
    ['a劳模', 'series-1', 'a劳模'],
    ['model-1', 'model-1', '系列名称'],
  ])('%s is not there', async (written, slug, title) => {
    const { problems } = await readShow({
      ...series,
      'calligraphy/1001.md': buildEntry(`series: ${written}`),
    });
    expect(problems[0]?.expected).toBe('这些之一：night、steel');
    expect(await said(written)).toEqual([
      [
        written,
        `改成上面的一个，或新建 series/${slug}.md，写四行：---、title: ${title}、---、系列的介绍；不属于系列就删去这一行。`,
      ],
    ]);
  });
});
