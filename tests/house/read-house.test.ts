import { describe, expect, it } from 'vitest';
import { findSlugFault } from '../../src/exhibition/house.ts';
import { readHouse } from '../../src/reading/house/read-house.ts';
import { startRandom, type Random } from '../random.ts';
import { buildShowFiles, plainHouse, writeHouse, type HouseFiles } from './house-folder.ts';

const yaml = 'title: 测试展\nhosts: [某工会]\n';

/** Moves every file of a folder, or a file, to another name. */
function rename(files: HouseFiles, from: string, to: string): void {
  for (const name of Object.keys(files)) {
    if (name !== from && !name.startsWith(`${from}/`)) continue;
    files[to + name.slice(from.length)] = files[name] ?? '';
    Reflect.deleteProperty(files, name);
  }
}

/** What a person does who follows each mend to the letter. */
const ways: [says: RegExp, follow: (files: HouseFiles, file: string, words: string[]) => void][] = [
  [/把文件夹改名为 (\S+)。/u, (files, file, [to = '']) => rename(files, file, to)],
  [/换一个名字，都用小写，如 (\S+)。/u, (files, file, [to = '']) => rename(files, file, to)],
  [/或改名为 (_\S+?)，/u, (files, file, [to = '']) => rename(files, file, to)],
  [/把 (\S+) 里的全部文件移到 (\S+) 里/u, (files, _, [from = '', to = '']) => rename(files, from, to)],
  [
    /^新建一个以年份命名的文件夹，如 (\d+)/u,
    (files, file, [to = '']) => rename(files, file, `${to}/${file}`),
  ],
  [
    /文件夹以年份命名，如 (\d+)/u,
    (files, _, [to = '']) => {
      files[`${to}/exhibition.yaml`] = yaml;
    },
  ],
  [/请改名为 (house\.yaml)/u, (files, _, [to = '']) => rename(files, 'house.yml.bak', to)],
  [
    /新建 house\.yaml，写两行：“([^”]+)”和“([^”]+)”/u,
    (files, _, lines) => {
      files['house.yaml'] = `${lines.join('\n')}\n`;
    },
  ],
  [
    /^改成“(root_show: [^”]+)”/u,
    (files, file, [line = '']) => {
      files[file] = String(files[file]).replace(/^root_show:.*$/mu, line);
    },
  ],
  [
    /^加一行，如“([^”]+)”/u,
    (files, file, [line = '']) => {
      files[file] = `${String(files[file])}${line}\n`;
    },
  ],
  [
    /把“([^”]+)”改成“([^”]+)”|是不是 /u,
    (files, file, [from = '', to = '']) => {
      files[file] = String(files[file]).replace(from, to);
    },
  ],
];

const mistakes: [name: string, files: HouseFiles, code: string][] = [
  ['没有 house.yaml', { '2022/exhibition.yaml': yaml }, 'house-missing'],
  ['空的展览馆', { 'house.yaml': plainHouse }, 'house-empty'],
  ['展览直接放在里面', { 'house.yaml': plainHouse, 'exhibition.yaml': yaml }, 'house-is-show'],
  ['中文的文件夹', { 'house.yaml': plainHouse, '第一届/exhibition.yaml': yaml }, 'house-folder-name'],
  ['带年份的中文文件夹', { 'house.yaml': plainHouse, '2022年展/exhibition.yaml': yaml }, 'house-folder-name'],
  ['有空格的文件夹', { 'house.yaml': plainHouse, 'my show/exhibition.yaml': yaml }, 'house-folder-name'],
  ['大写的文件夹', { 'house.yaml': plainHouse, 'Show/exhibition.yaml': yaml }, 'house-folder-name'],
  ['网站自用的名字', { 'house.yaml': plainHouse, 'search/exhibition.yaml': yaml }, 'house-folder-name'],
  ['英文网页的名字', { 'house.yaml': plainHouse, 'en/exhibition.yaml': yaml }, 'house-folder-name'],
  ['设备的名字', { 'house.yaml': plainHouse, 'con/exhibition.yaml': yaml }, 'house-folder-name'],
  ['全角数字的文件夹', { 'house.yaml': plainHouse, '２０２２/exhibition.yaml': yaml }, 'house-folder-name'],
  [
    '不是展览的文件夹',
    { 'house.yaml': plainHouse, '2022/exhibition.yaml': yaml, '照片/a.txt': '' },
    'house-folder-empty',
  ],
  ['多了一层', { 'house.yaml': plainHouse, '2022/content/exhibition.yaml': yaml }, 'house-folder-nested'],
  [
    '只差大小写',
    { 'house.yaml': plainHouse, 'show/exhibition.yaml': yaml, 'SHOW/exhibition.yaml': yaml },
    'house-folder-twice',
  ],
  [
    '没有的一届',
    { 'house.yaml': `${plainHouse}root_show: 2020\n`, '2022/exhibition.yaml': yaml },
    'house-root-show',
  ],
  [
    '一届的网址是从前一个展厅的网址',
    {
      'house.yaml': `${plainHouse}root_show: 2022\n`,
      ...buildShowFiles('2022'),
      ...buildShowFiles('calligraphy'),
      'show-calligraphy/exhibition.yaml': yaml,
    },
    'house-root-clash',
  ],
  [
    '一届的网址是封存的一届里展厅的网址',
    {
      'house.yaml': `${plainHouse}root_show: 2022\n`,
      '2022/bagit.txt': 'BagIt-Version: 1.0\n',
      '2022/data/site/painting/index.html': '',
      'painting/exhibition.yaml': yaml,
    },
    'house-root-clash',
  ],
  ['没有主办', { 'house.yaml': 'title: 历届展\n', '2022/exhibition.yaml': yaml }, 'field-missing'],
];

describe('each mend of a house is followed to the letter, and then it passes', () => {
  it.each(mistakes)('%s', async (_name, given, code) => {
    const files = { ...given };
    const listErrors = async () =>
      (await readHouse(writeHouse(files))).problems.filter(({ severity }) => severity === 'error');
    expect((await listErrors()).map((error) => error.code)).toContain(code);
    for (let step = 0; step < 4; step++) {
      const [next] = await listErrors();
      if (!next) break;
      const [, follow, words] =
        ways
          .map(([says, act]) => [says, act, says.exec(next.fix)] as const)
          .find(([, , found]) => found !== null) ?? [];
      if (!follow || !words) throw new Error(`怎么照做？${next.code}：${next.fix}`);
      follow(files, next.file, words.slice(1));
    }
    expect(await listErrors()).toEqual([]);
    expect((await readHouse(writeHouse(files))).shows.length).toBeGreaterThan(0);
  });
});

it('tells every wrong name at once, in whole Chinese sentences, and builds the right ones', async () => {
  const root = writeHouse({
    'house.yaml': plainHouse,
    ...buildShowFiles('2024'),
    ...buildShowFiles('第一届'),
    ...buildShowFiles('search'),
    '_草稿/notes.txt': '',
    '.git/config': '',
  });
  const { shows, problems, whole } = await readHouse(root);
  expect(whole).toBe(true);
  expect(shows.map(({ slug }) => slug)).toEqual(['2024']);
  expect(problems.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
    'house-folder-name search',
    'house-folder-name 第一届',
  ]);
  for (const { found, expected, fix } of problems)
    expect(`${found}${expected}${fix}`).toMatch(/\p{Script=Han}/u);
});

it('knows a sealed copy by its declaration', async () => {
  const root = writeHouse({ 'house.yaml': plainHouse, '2022/bagit.txt': 'BagIt-Version: 1.0\n' });
  expect((await readHouse(root)).shows.map(({ kind }) => kind)).toEqual(['sealed']);
});

describe('any names and any house.yaml', () => {
  const signs = [
    '2022',
    'a',
    'A',
    ' ',
    '-',
    '_',
    '.',
    '年',
    '展',
    '..',
    '%',
    '#',
    '"',
    "'",
    '：',
    ':',
    '[',
    'con',
    'é',
    '🎨',
  ];
  const draw = (random: Random, from: readonly string[], most: number): string =>
    Array.from(
      { length: 1 + Math.floor(random() * most) },
      () => from[Math.floor(random() * from.length)],
    ).join('');

  it('give problems or shows, never an exception; what passes stands in an address as it is', async () => {
    const random = startRandom('house-names');
    for (let at = 0; at < 60; at++) {
      const name = draw(random, signs, 5).replace(/^\.+$/u, 'x');
      const { shows, problems } = await readHouse(
        writeHouse({ 'house.yaml': plainHouse, [`${name}/exhibition.yaml`]: yaml }),
      );
      for (const { slug } of shows) expect(encodeURIComponent(slug)).toBe(slug);
      const isPassedOver = /^[._]/u.test(name);
      expect([name, shows.length + problems.length > 0]).toEqual([name, true]);
      if (!isPassedOver)
        expect([name, findSlugFault(name) === undefined]).toEqual([name, shows.length === 1]);
    }
  });

  it('read any text as house.yaml', async () => {
    const random = startRandom('house-yaml');
    const pieces = [
      'title',
      '名称',
      'hosts',
      '主办',
      ': ',
      '：',
      '\n',
      '- ',
      '[',
      ']',
      '"',
      "'",
      '#',
      '&',
      '*',
      '!',
      '工会',
      'root_show',
      'site',
      'https://',
      '\t',
      '|',
      '\u0000',
    ];
    for (let at = 0; at < 150; at++) {
      const text = draw(random, pieces, 14);
      const { problems } = await readHouse(writeHouse({ 'house.yaml': text, '2022/exhibition.yaml': yaml }));
      for (const problem of problems) expect(problem.fix, text).toMatch(/\p{Script=Han}/u);
    }
  });
});
