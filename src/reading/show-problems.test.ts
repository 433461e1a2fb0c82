import { describe, expect, it } from 'vitest';
import { buildEntry, readShow, smallPicture } from '../../tests/entries/show.ts';

type Files = Parameters<typeof readShow>[0];
/** Every problem of the plain show with these changes: code and severity, where, and the three sentences. */
async function tell(files: Files) {
  const { problems } = await readShow(files);
  return problems.map(({ code, severity, file, line, found, expected, fix }) => [
    `${severity} ${code} ${file}${line === undefined ? '' : `:${line}`}`,
    found,
    expected,
    fix,
  ]);
}
const hall = (title: string, digit: number) => `---\ntitle: ${title}\ndigit: ${digit}\nmedium: other\n---\n`;

it('finds nothing wrong in the plain show', async () => expect(await tell({})).toEqual([]));

describe('a file that nobody reads', () => {
  const texts = '展览文件夹里只有展览的文本、图片与录音';
  const unused =
    '它不会出现在网站上。该出现的，请以作品编号命名，或在条目里写上它的名字；其余的可以移出展览文件夹。';
  const place = '条目、图片与文章直接放在展厅（或 series、stories、tours）的文件夹里，不在别处，也不再分层';

  it.each<[string, Files, string[]]>([
    ['on top', { 'a.pdf': 'x' }, ['warning file-unused a.pdf', '没有用到的文件', texts, unused]],
    [
      'beside another on top',
      { 'a.pdf': 'x', 'b.pdf': 'x' },
      ['warning file-unused .', '2 个没有用到的文件：a.pdf、b.pdf', texts, unused],
    ],
    [
      'in a folder',
      Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => [`extra/${at}.bin`, 'x'])),
      [
        'warning file-unused extra',
        '9 个没有用到的文件：1.bin、2.bin、3.bin、4.bin、5.bin、6.bin、7.bin、8.bin ……',
        texts,
        unused,
      ],
    ],
    [
      'an entry on top',
      { '1002.md': buildEntry(''), 'calligraphy/1002.jpg': smallPicture },
      [
        'error file-misplaced 1002.md',
        '1002.md',
        place,
        '移到 calligraphy 文件夹里；用不着就移出展览文件夹。',
      ],
    ],
    [
      'an entry of no hall',
      { '9002.md': buildEntry('') },
      ['error file-misplaced 9002.md', '9002.md', place, '移到 展厅的 文件夹里；用不着就移出展览文件夹。'],
    ],
    [
      'entries too deep',
      { 'calligraphy/甲/1002.md': buildEntry(''), 'calligraphy/甲/1003.md': buildEntry('') },
      [
        'error file-misplaced calligraphy/甲',
        '一层文件夹，里面有 2 个文件：1002.md、1003.md',
        place,
        '移到 calligraphy 文件夹里；用不着就移出展览文件夹。',
      ],
    ],
    [
      'a text in a hall',
      { 'calligraphy/notes.md': '一段' },
      [
        'error file-stray calligraphy/notes.md',
        '文件名不是作品编号',
        '以编号命名，如 1001.md、1001.jpg、1001-1.jpg',
        '改成作品编号，或移出这个文件夹；它不会出现在网站上。',
      ],
    ],
    [
      'a text on top',
      { 'notes.md': '一段' },
      [
        'error file-stray notes.md',
        '一篇没有人读的文本',
        '条目放在展厅的文件夹里，文章放在 stories 里',
        '移到该去的文件夹，或移出展览文件夹；它不会出现在网站上。',
      ],
    ],
    [
      'a .txt that stands for an entry',
      { 'calligraphy/1002说明.txt': '一段' },
      [
        'error text-kind calligraphy/1002说明.txt',
        '一个 .txt 文件',
        '记事本写的文本，名为 1002说明.md',
        '改名为 1002说明.md（Windows 里先在“查看”中勾选“文件扩展名”）；不是展品，就移出展览文件夹。',
      ],
    ],
    [
      'a document among stories',
      { 'stories/a.docx': 'x' },
      [
        'error text-kind stories/a.docx',
        '一个 Word 或 WPS 文档，程序不读它',
        '记事本写的文本，名为 a.md',
        '把文字复制到记事本，照投稿说明写成 a.md，另存为 UTF-8 编码；原来的文档移出展览文件夹。',
      ],
    ],
    [
      'a folder of a name that people use',
      { '文章/a.md': '---\ntitle: 甲\n---\n一段。\n' },
      [
        'error folder-unclaimed 文章',
        '文件夹“文章”里有 1 个文件，没有人读它',
        '这类文件放在 stories 文件夹里',
        '把文件夹改名为 stories；已有 stories 时，把文件移进去。',
      ],
    ],
    [
      'a folder named by the title of a hall',
      { '书法作品/1002.md': buildEntry('') },
      [
        'error folder-unclaimed 书法作品',
        '文件夹“书法作品”里有 1 个条目，没有一个展厅用它',
        '书法展厅的文件夹名与 halls/calligraphy.md 相同',
        '把文件夹改名为 calligraphy；已有 calligraphy 时，把文件移进去，那里已有同名的文件时，同一件只留一份，不是同一件就先改成没有用过的编号。',
      ],
    ],
    [
      'a folder of a new hall',
      { '美术/2001.md': buildEntry(''), '美术/2001.jpg': smallPicture },
      [
        'error folder-unclaimed 美术',
        '文件夹“美术”里有 1 个条目，没有一个展厅用它',
        '每个展厅一个文件夹，和 halls 里的一个同名 .md 文件',
        '把文件夹改名为 painting，新建 halls/painting.md，写四行：---、title: 美术、digit: 2、---；不是展品，就移出展览文件夹。',
      ],
    ],
    [
      'a folder of pictures alone',
      { 'seals/1001.jpg': smallPicture },
      [
        'error folder-unclaimed seals',
        '文件夹“seals”里有 1 个文本或图片，没有一个展厅用它',
        '每个展厅一个文件夹，和 halls 里的一个同名 .md 文件',
        '新建 halls/seals.md，写四行：---、title: seals、digit: 2、---；不是展品，就移出展览文件夹。',
      ],
    ],
  ])('%s', async (_, files, said) => expect(await tell(files)).toEqual([said]));

  it('is none where systems left it, or where it is a readme', async () => {
    const left = { 'Thumbs.db': 'x', 'calligraphy/.DS_Store': 'x', 'README.txt': 'x', '~$1001.docx': 'x' };
    expect(await tell({ ...left, 'node_modules/a/b.md': 'x' })).toEqual([]);
  });
});

describe('the files of a hall', () => {
  const one = '保留一个；另一个改用别的编号，或移出文件夹。';

  it.each<[string, Files, string[]]>([
    [
      'a picture without an entry',
      { 'calligraphy/1002.jpg': smallPicture },
      [
        'error entry-missing calligraphy/1002.jpg',
        '有图片、录音或视频，没有 1002.md',
        '每件作品有一个条目 1002.md',
        '新建 1002.md，写上题名、作者、替代文字；图片不用时请移出文件夹。',
      ],
    ],
    [
      'a number of another hall',
      { 'calligraphy/2001.md': buildEntry(''), 'calligraphy/2001.jpg': smallPicture },
      [
        'error number-outside-hall calligraphy/2001.md',
        '编号 2001',
        '书法展厅的编号以 1 开头',
        '移到编号以 2 开头的展厅文件夹，或换一个以 1 开头的编号。',
      ],
    ],
    [
      'a number that begins with 0',
      { 'calligraphy/00012.md': buildEntry(''), 'calligraphy/00012.jpg': smallPicture },
      [
        'error number-outside-hall calligraphy/00012.md',
        '编号 00012',
        '书法展厅的编号以 1 开头',
        '编号不以 0 开头：连同图片改名，如 1012。',
      ],
    ],
    [
      'two pictures of one number',
      { 'calligraphy/1001.png': smallPicture },
      [
        'error picture-twice calligraphy/1001.png',
        '与 1001.jpg 编号相同',
        '一个编号（或一件）只有一个文件',
        one,
      ],
    ],
    [
      'two entries of one number',
      { 'calligraphy/1001.markdown': buildEntry('') },
      ['error number-twice calligraphy/1001.md', '与 1001.markdown 编号相同', '一个编号只有一个条目', one],
    ],
    [
      'a copy',
      { 'calligraphy/1001 (2).jpg': smallPicture },
      [
        'warning picture-copy calligraphy/1001 (2).jpg',
        '1001 (2).jpg，像是 1001.jpg 的副本',
        '一件作品的几张图片以 -1、-2 编号',
        '没有用这一张。是副本就移出文件夹；是作品的另一件，就都改名为 -1、-2 的样子。',
      ],
    ],
  ])('%s', async (_, files, said) => expect(await tell(files)).toEqual([said]));
});

describe('exhibition.yaml', () => {
  const wanted = '展览文件夹里有 exhibition.yaml，写着展览名称与主办单位';
  const two = '写两行：“title: 展览名称”和“hosts: [主办单位]”。';

  it.each<[string, Files, string[]]>([
    [
      'is missing',
      { 'exhibition.yaml': undefined },
      [
        'error exhibition-missing exhibition.yaml',
        '没有 exhibition.yaml',
        wanted,
        `确认指定的是展览文件夹；没有就新建 exhibition.yaml，${two}`,
      ],
    ],
    [
      'is empty',
      { 'exhibition.yaml': ' \n' },
      [
        'error exhibition-empty exhibition.yaml:1',
        '空文件',
        '展览的名称、主办等，每行“名称: 内容”',
        `至少${two}`,
      ],
    ],
    [
      'ends before it begins',
      { 'exhibition.yaml': 'title: 甲\nhosts: [乙]\nstart: 2022-11-18\nend: 2022-11-17\n' },
      [
        'error days-reversed exhibition.yaml:4',
        '闭幕 2022-11-17，早于开幕 2022-11-18',
        '闭幕不早于开幕',
        '核对两个日期；写反了就对调，不知道闭幕日期就删去这一行。',
      ],
    ],
  ])('%s', async (_, files, said) => expect(await tell(files)).toEqual([said]));

  it('may have another name, which is asked about', async () => {
    const [said] = await tell({ 'exhibition.yaml': undefined, '展览.txt': 'title: 甲' });
    expect(said?.slice(1)).toEqual([
      '没有 exhibition.yaml，有 展览.txt',
      wanted,
      `若 展览.txt 就是它，请改名为 exhibition.yaml；不是，就新建 exhibition.yaml，${two}`,
    ]);
  });

  it('may end on the day on which it begins, and adds words', async () => {
    const text =
      'title: 甲\nhosts: [乙]\nstart: 2022-11-18\nend: 2022-11-18\nvocabularies:\n  award: [金奖 (Gold), 银奖]\n';
    const { exhibition, problems } = await readShow({ 'exhibition.yaml': text });
    expect(problems).toEqual([]);
    expect(exhibition.facts.vocabularies.award.slice(0, 2)).toEqual([
      { zh: '金奖', en: 'Gold' },
      { zh: '银奖', en: '银奖' },
    ]);
  });

  it('that cannot be read hides which words it adds', async () => {
    const entry = { 'calligraphy/1001.md': buildEntry('award: 金奖') };
    const codes = async (text: string) =>
      (await tell({ ...entry, 'exhibition.yaml': text })).map(([first]) => first);
    expect(await codes('title: 甲\nhosts: [乙]\n')).toEqual(['error term-unknown calligraphy/1001.md:5']);
    expect(await codes('title: 甲\nhosts: [乙\n')).toEqual(['error bracket-open exhibition.yaml:2']);
  });
});

describe('halls', () => {
  const nine = '1 到 9 的一个数字，各厅不同';

  it.each<[string, Files, string[]]>([
    [
      'of one digit',
      { 'halls/painting.md': hall('美术', 1) },
      [
        'error digit-wrong halls/painting.md:3',
        '1，与 halls/calligraphy.md 相同',
        nine,
        '改成“digit: 2”；作品的编号也以它开头。',
      ],
    ],
    [
      'of no digit',
      { 'halls/painting.md': hall('美术', 10) },
      ['error digit-wrong halls/painting.md:3', '10', nine, '改成“digit: 2”；作品的编号也以它开头。'],
    ],
    [
      'of 0',
      { 'halls/painting.md': hall('美术', 0) },
      ['error digit-wrong halls/painting.md:3', '0', nine, '改成“digit: 2”；作品的编号也以它开头。'],
    ],
  ])('%s', async (_, files, said) => expect(await tell(files)).toEqual([said]));

  const slug = '文件名会成为网址：小写英文字母、数字与减号，且不是网站自用的词';
  it.each([
    ['search', '“search”是网站自用的网址，请换一个名字。'],
    ['con', '“con”在 Windows 上不能作文件夹的名字，请换一个，如 con-hall.md。'],
    ['My Hall', '改名，如 my-hall.md。'],
    ['美术', '改名，如 hall-1.md。'],
    ['-a', '改名，如 a.md。'],
  ])('are not called %s', async (name, fix) => {
    const said = await tell({ [`halls/${name}.md`]: hall('美术', 2) });
    expect(said).toEqual([[`error slug-wrong halls/${name}.md`, `${name}.md`, slug, fix]]);
  });

  it('are at least one', async () => {
    const said = await tell({ 'halls/calligraphy.md': undefined });
    expect(said[0]).toEqual([
      ...['error halls-missing halls', '没有一个展厅', 'halls 文件夹里每个展厅一个 .md 文件'],
      '新建 halls/calligraphy.md，写四行：---、title: 书法、digit: 1、---。',
    ]);
  });

  it('without a digit are told one that is free', async () => {
    const said = await tell({ 'halls/painting.md': '---\ntitle: 美术\n---\n' });
    expect(said.map(([, , , fix]) => fix)).toEqual(['在两行 --- 之间加一行，如“digit: 2”。']);
  });
});

describe('what texts say of each other', () => {
  const steel = { 'series/steel.md': '---\ntitle: 钢铁\n---\n介绍。\n' };

  it('names a series by its file, else by its title, which is told', async () => {
    const read = async (series: string) =>
      readShow({ ...steel, 'calligraphy/1001.md': buildEntry(`series: ${series}`) });
    expect((await read('steel')).problems).toEqual([]);
    const { exhibition, problems } = await read('钢铁');
    expect(exhibition.works[0]?.series).toBe('steel');
    expect(problems).toEqual([
      {
        ...{ code: 'value-read', severity: 'warning', file: 'calligraphy/1001.md', line: 5, field: 'series' },
        ...{ found: '钢铁', expected: '系列的文件名（series 文件夹里，不带 .md）' },
        fix: '已读作“steel”；请改成“series: steel”。',
      },
    ]);
  });

  it.each([
    [
      '劳模',
      steel,
      '这些之一：steel',
      '改成上面的一个，或新建 series/series-1.md，写四行：---、title: 劳模、---、系列的介绍；不属于系列就删去这一行。',
    ],
    [
      'night',
      {},
      'series 文件夹里的一个系列（现在还没有）',
      '新建 series/night.md，写四行：---、title: 系列名称、---、系列的介绍；不属于系列就删去这一行。',
    ],
  ])('knows no series %s', async (series, files, expected, fix) => {
    const said = await tell({ ...files, 'calligraphy/1001.md': buildEntry(`series: ${series}`) });
    expect(said).toEqual([['error series-unknown calligraphy/1001.md:5', series, expected, fix]]);
  });

  it('names works that are there', async () => {
    const tour = '---\ntitle: 路线\nstops:\n  - 1001\n  - 1009\n---\n介绍。\n';
    expect(await tell({ 'tours/a.md': tour })).toEqual([
      ['error work-unknown tours/a.md:5', '1009', '展览里有的作品编号（草稿不算）', '核对编号，或删去它。'],
    ]);
  });
});
