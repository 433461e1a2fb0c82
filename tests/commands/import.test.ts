import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { readWorkbook } from '../../src/sheets/workbook.ts';
import { smallPicture } from '../entries/show.ts';
import { dirt } from '../fixtures/sheets/dirt.ts';
import { buildZip } from '../fixtures/zip.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { runCommand, type Outcome } from './run-command.ts';

const root = join(import.meta.dirname, '../..');
const place = makeTemporaryFolder();
const show = join(place, '展览');
const images = join(place, '作品照片');
const sheet = join(place, '报名表.xlsx');

afterAll(() => removeTemporary(place));

beforeEach(() => {
  for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
  mkdirSync(join(show, 'halls'), { recursive: true });
  mkdirSync(images);
  const facts = readFileSync(join(showFolder, 'exhibition.yaml'), 'utf8');
  writeFileSync(join(show, 'exhibition.yaml'), facts.replace(/^cover: .*\n/mu, ''));
  for (const [slug, digit, title] of [
    ['calligraphy', 1, '书法'],
    ['painting', 2, '美术'],
    ['photography', 3, '摄影'],
  ] as const) {
    writeFileSync(
      join(show, 'halls', `${slug}.md`),
      `---\ntitle: ${title}\ndigit: ${digit}\nmedium: ${slug}\n---\n`,
    );
  }
  cpSync(join(root, 'tests/fixtures/sheets/dirt.xlsx'), sheet);
});

function importSheet(...args: string[]): Outcome {
  return runCommand('import', args, { EXHIBITION_DIR: show });
}

function check(): Outcome {
  return runCommand('check', [], { EXHIBITION_DIR: show, CACHE_DIR: join(place, 'cache') });
}

/** All files of the exhibition with their bytes, the import's own record aside. */
function snapshot(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of readdirSync(show, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.startsWith('.import') || statSync(join(show, path)).isDirectory()) continue;
    files[path.replaceAll('\\', '/')] = readFileSync(join(show, path), 'base64');
  }
  return files;
}

function entry(path: string): string {
  return readFileSync(join(show, path), 'utf8');
}

function writeCsv(rows: readonly (readonly string[])[]): string {
  const file = join(place, '表.csv');
  writeFileSync(
    file,
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );
  return file;
}

const header = ['题名', '作者', '单位', '类别', '书体', '尺寸', '照片'];

describe('npm run import', () => {
  it('turns a dirty sheet into entries that check passes, and the same sheet twice changes nothing', () => {
    const before = snapshot();
    const dry = importSheet(sheet, '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.out).toContain('会这样做（--dry-run，什么都没有写）');
    expect(snapshot()).toEqual(before);
    expect(readdirSync(place)).not.toContain('报名表-导入结果.xlsx');

    const first = importSheet(sheet);
    // Three rows lack a title, a maker or a hall: all else comes in.
    expect(first.code).toBe(1);
    const works = dirt.filter((row) => row.entry !== undefined).length;
    expect(first.out).toContain(`新建 ${works} 件，有错没有导入 3 件`);
    const after = snapshot();
    expect(Object.keys(after).filter((path) => /\d\.md$/u.test(path))).toHaveLength(works);
    const checked = check();
    expect(checked.err).not.toContain('✗');
    expect(checked.code).toBe(0);

    const again = importSheet(sheet);
    expect(again.out).toContain(`没有变化 ${works} 件`);
    expect(snapshot()).toEqual(after);
    // What went back to the units says the same.
    const result = importSheet(join(place, '报名表-导入结果.xlsx'));
    expect(result.out).toContain(`没有变化 ${works} 件`);
    expect(snapshot()).toEqual(after);

    const undone = importSheet('--undo');
    expect(undone.code).toBe(0);
    expect(snapshot()).toEqual(before);
    expect(importSheet('--undo').code).toBe(2);
  });

  it('writes a sheet of results with a number, what was done and what is missing for every row', async () => {
    importSheet(sheet);
    const [results] = await readWorkbook(readFileSync(join(place, '报名表-导入结果.xlsx')));
    const [head, ...rows] = results?.rows.map(({ cells }) => cells) ?? [];
    expect(head?.slice(0, 4)).toEqual(['编号', '展厅', '题名', '作者']);
    expect(head?.slice(-2)).toEqual(['导入结果', '还缺什么']);
    const cursive = rows.find((cells) => cells[2] === '狂歌');
    expect(cursive?.[0]).toMatch(/^1\d{3}$/u);
    expect(cursive?.slice(-2)).toEqual([
      '新建，先作草稿',
      '图片、释文（草书、篆书必须有）、替代文字（看着图写一两句）',
    ]);
    expect(rows.find((cells) => cells[2] === '佚名之作')?.at(-2)).toContain('没有导入：');
    expect(rows).toHaveLength(dirt.filter((row) => row.entry !== undefined || row.refused).length);
  });

  it('merges a corrected sheet three ways, and leaves to the organiser what both changed', () => {
    const rows = [
      header,
      ['春晓', '张三', '甲厂', '书法', '行书', '100×50', ''],
      ['登高', '李四', '乙厂', '书法', '楷书', '100×50', ''],
      ['听雨', '王五', '丙厂', '书法', '隶书', '100×50', ''],
    ];
    expect(importSheet(writeCsv(rows)).code).toBe(0);
    // By hand: an alternative text and a remark in one, a size in another.
    writeFileSync(
      join(show, 'calligraphy/1001.md'),
      entry('calligraphy/1001.md')
        .replace(/alt: .*\nalt_made: true\n/u, 'alt: 三行，墨色浓淡相间 # 看图写的\n')
        .replace(/---\n$/u, '---\n\n写在退休那年。\n'),
    );
    writeFileSync(
      join(show, 'calligraphy/1002.md'),
      entry('calligraphy/1002.md').replace('100×50', '101×51'),
    );
    const byHand = snapshot();
    const corrected = rows.map((row) =>
      row.map((cell) => cell.replace('甲厂', '甲集团').replace('听雨', '听雪')),
    );
    corrected[2] = ['登高', '李四', '乙厂', '书法', '楷书', '102×52', ''];
    const file = writeCsv(corrected);

    const waiting = importSheet(file);
    expect(waiting.out).toContain('等待合并 3 件');
    expect(waiting.out).toContain('加 --update');
    expect(snapshot()).toEqual(byHand);

    const merged = importSheet(file, '--update');
    expect(merged.code).toBe(0);
    expect(merged.out).toContain('1002《登高》尺寸：条目里是“101×51”，表里是“102×52”');
    expect(entry('calligraphy/1001.md')).toContain('unit: 甲集团\n');
    expect(entry('calligraphy/1001.md')).toContain('alt: 三行，墨色浓淡相间 # 看图写的\n');
    expect(entry('calligraphy/1001.md')).toContain('写在退休那年。');
    expect(entry('calligraphy/1001.md')).not.toContain('alt_made');
    expect(entry('calligraphy/1002.md')).toContain('size: 101×51');
    // The corrected title is the same work, under the same number.
    expect(entry('calligraphy/1003.md')).toContain('title: 听雪');
    expect(existsSync(join(show, 'calligraphy/1004.md'))).toBe(false);
    expect(importSheet('--undo').code).toBe(0);
    expect(snapshot()).toEqual(byHand);
  });

  it('never overwrites an entry that it did not write, unless told to, and takes that back too', () => {
    mkdirSync(join(show, 'calligraphy'));
    const own = '---\ntitle: 手写的\nartist: 某人\nalt: 一幅字\n---\n';
    writeFileSync(join(show, 'calligraphy/1001.md'), own);
    writeFileSync(join(show, 'calligraphy/1001.jpg'), smallPicture);
    const before = snapshot();
    writeFileSync(join(images, '1001.png'), smallPicture);
    const file = writeCsv([
      ['编号', ...header],
      ['1001', '春晓', '张三', '甲厂', '书法', '行书', '', ''],
    ]);
    const refused = importSheet(file, '--images', images);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('编号 1001 已有条目');
    expect(snapshot()).toEqual(before);
    const forced = importSheet(file, '--images', images, '--force');
    expect(forced.code).toBe(0);
    expect(entry('calligraphy/1001.md')).toContain('title: 春晓');
    expect(readdirSync(join(show, 'calligraphy'))).toEqual(['1001.md', '1001.png']);
    expect(importSheet('--undo').code).toBe(0);
    expect(snapshot()).toEqual(before);
  });

  it('reads a ZIP of pictures with names in GBK, and hangs couplets and essays in order', () => {
    // 春晓-上联.jpg, 春晓-下联.jpg and 一天/IMG_2.jpg, 一天/IMG_10.jpg in GBK, by iconv.
    const names = [
      'b4bacffe2dc9cfc1aa2e6a7067',
      'b4bacffe2dcfc2c1aa2e6a7067',
      'd2bbccec2f494d475f322e6a7067',
      'd2bbccec2f494d475f31302e6a7067',
    ];
    const zip = join(place, '照片.zip');
    const pictures = names.map((name, at) => ({
      name: Buffer.from(name, 'hex'),
      data: Buffer.concat([smallPicture, Buffer.from([at])]),
    }));
    writeFileSync(zip, buildZip(pictures.toReversed()));
    const file = writeCsv([
      header,
      ['春晓', '张三', '甲厂', '书法', '楷书', '', ''],
      ['一天', '李四', '甲厂', '摄影', '', '', ''],
    ]);
    const { code, out } = importSheet(file, '--images', zip);
    expect(out).toContain('只对上题名（题名不重复） 4 张');
    expect(code).toBe(0);
    const bytes = (path: string): Buffer => readFileSync(join(show, path));
    expect(bytes('calligraphy/1001-1.jpg')).toEqual(pictures[0]?.data);
    expect(bytes('calligraphy/1001-2.jpg')).toEqual(pictures[1]?.data);
    expect(bytes('photography/3001-1.jpg')).toEqual(pictures[2]?.data);
    expect(bytes('photography/3001-2.jpg')).toEqual(pictures[3]?.data);
    expect(entry('calligraphy/1001.md')).not.toContain('draft');
  });

  it('asks about who may be a child, and the answer passes', () => {
    const rows = [
      ['题名', '作者', '单位', '类别', '年级', '出生日期', '未满十四岁'],
      ['春晓', '张三', '某学校三年二班', '书法', '三年级', '', ''],
      ['登高', '李四', '乙厂', '书法', '', '15.3', ''],
      ['听雨', '王五', '丙厂', '书法', '', '1975.3', ''],
    ];
    const first = importSheet(writeCsv(rows));
    expect(first.err + first.out).toContain('像是学生或孩子，看不出作者是否未满十四岁');
    expect(first.err + first.out).not.toContain('15.3');
    expect(entry('calligraphy/1001.md')).toContain('minor: true');
    expect(entry('calligraphy/1001.md')).not.toContain('学校');
    expect(entry('calligraphy/1002.md')).toContain('minor: true');
    expect(entry('calligraphy/1003.md')).toContain('unit: 丙厂');

    rows[1]?.splice(6, 1, '否');
    rows[2]?.splice(5, 1, '1975-03-01');
    const second = importSheet(writeCsv(rows), '--update');
    expect(second.err + second.out).not.toContain('minor-unclear');
    expect(entry('calligraphy/1001.md')).toContain('unit: 某学校三年二班');
    expect(entry('calligraphy/1001.md')).toContain('minor: false');
    expect(entry('calligraphy/1002.md')).toContain('unit: 乙厂');
  });

  it('counts columns that are hidden, cells with an error, and days that lost their format', async () => {
    const header = ['题名', '作者', '单位', '类别', '年龄', '出生日期'];
    const rows: (string | number)[][] = [
      header,
      ['春晓', '张三', '某小学', '书法', '#NAME?', ''],
      ['登高', '李四', '某小学', '书法', '', 42064],
      ['听雨', '王五', '丙厂', '书法', 47, ''],
    ];
    const columns = header.map((_, index) => ({ hidden: index >= 4 }));
    const bytes = await writeXlsx({ sheets: [{ name: '报名', rows, columns }] });
    writeFileSync(sheet, bytes);
    const { out, err } = importSheet(sheet);
    expect(out + err).toContain('E 年龄 → 隐藏的列，没有取（只用来认出未满十四岁的作者）');
    expect(entry('calligraphy/1001.md')).toContain('minor: true');
    expect(entry('calligraphy/1002.md')).toContain('minor: true');
    expect(entry('calligraphy/1003.md')).toContain('unit: 丙厂');
    expect(
      JSON.stringify(Object.values(snapshot()).map((text) => Buffer.from(text, 'base64').toString())),
    ).not.toMatch(/42064|某小学/u);
    for (const name of readdirSync(join(show, '.import'), { recursive: true, encoding: 'utf8' })) {
      if (statSync(join(show, '.import', name)).isFile())
        expect(readFileSync(join(show, '.import', name), 'utf8')).not.toMatch(/42064|某小学/u);
    }
  });

  it('takes the chosen rows only, and says what else there is', () => {
    const rows = [
      [...header, '评审结果'],
      ['甲', '张三', '甲厂', '书法', '行书', '', '', '入选'],
      ['乙', '李四', '甲厂', '书法', '行书', '', '', '未入选'],
      ['丙', '王五', '甲厂', '书法', '行书', '', '', '入选'],
      ['丁', '', '甲厂', '书法', '行书', '', '', '未入选'],
    ];
    const { code, out } = importSheet(writeCsv(rows), '--only', '入选');
    expect(code).toBe(0);
    expect(out).toContain('--only 入选：取 2 行，留下 1 行。表里还有：未入选 1 行。');
    expect(readdirSync(join(show, 'calligraphy'))).toEqual(['1001.md', '1002.md']);
    const none = importSheet(writeCsv(rows), '--only', '金奖');
    expect(none.code).toBe(1);
    expect(none.err).toContain('入选（2 行）、未入选（1 行）');
  });

  it('leaves nothing half-written when it is killed', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [
      `作品${at + 1}`,
      '张三',
      '甲厂',
      '书法',
      '行书',
      '',
      '',
    ]);
    const file = writeCsv([header, ...rows]);
    const before = snapshot();
    const pending = join(show, '.import/pending.json');
    const child = spawn(process.execPath, [join(root, 'scripts/import.ts'), file], {
      env: { ...process.env, EXHIBITION_DIR: show },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (!existsSync(join(show, 'calligraphy/1005.md')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(pending)).toBe(true);
    expect(importSheet('--undo').out).toContain('上一次导入没有做完，已经撤回了它写的文件');
    expect(snapshot()).toEqual(before);
  });
});

describe('what is no registration sheet', () => {
  const fixtures = join(root, 'tests/fixtures/sheets');
  const locked = (): Promise<Uint8Array> =>
    writeXlsx({ sheets: [{ name: '表', rows: [['题名']] }], encryption: { password: '1', spinCount: 1000 } });

  it.each([
    ['旧表.xls', () => readFileSync(join(fixtures, 'dirt.xls')), '旧式的表格（.xls 或 WPS 的 .et）'],
    ['表.et', () => readFileSync(join(fixtures, 'dirt.xls')), '旧式的表格（.xls 或 WPS 的 .et）'],
    ['改了后缀.xlsx', () => readFileSync(join(fixtures, 'dirt.xls')), '旧式的表格（.xls 或 WPS 的 .et）'],
    ['表.ods', () => readFileSync(join(fixtures, 'dirt.ods')), 'OpenDocument 表格（.ods）'],
    ['其实是.csv', () => readFileSync(join(fixtures, 'dirt.xlsx')), '后缀是 .csv，里面其实是 Excel 工作簿'],
    ['加密.xlsx', locked, '加了密码的表格'],
    ['空.xlsx', () => Buffer.alloc(0), '文件是空的'],
    ['坏.xlsx', () => readFileSync(join(fixtures, 'dirt.xlsx')).subarray(0, 5000), '损坏了的文件'],
    ['网页.xls', () => Buffer.from('<html><table><tr><td>题名</td></tr></table></html>'), '网页格式的表格'],
    ['图.xlsx', () => smallPicture, '图片'],
    ['没有表头.csv', () => Buffer.from('甲,乙\n1,2\n'), '认不出表头；最像表头的一行是：甲、乙'],
    ['只有表头.csv', () => Buffer.from('题名,作者\n'), undefined],
  ] as const)('%s', async (name, build, found) => {
    const file = join(place, name);
    writeFileSync(file, await build());
    const before = snapshot();
    const { code, out, err } = importSheet(file);
    expect(snapshot()).toEqual(before);
    if (found === undefined) {
      expect(code).toBe(0);
      expect(out).toContain('表头下面没有一行作品');
      return;
    }
    expect(code).toBe(1);
    expect(err).toContain(`现在是：${found}`);
    expect(err).toContain('怎么改：');
    expect(err).not.toMatch(/Error|at .+\.ts/u);
  });

  it.each([
    [['没有.xlsx'], '找不到表格：没有.xlsx'],
    [[], '没有写表格的名字'],
    [['.'], '. 是文件夹。先写表格'],
    [['package.json', '--images', '没有的文件夹'], '找不到图片的文件夹：没有的文件夹'],
    [['package.json', '--images', 'package.json'], '不是文件夹，也不是能打开的 ZIP 压缩包'],
    [['package.json', '--map', '题名'], '看不懂 --map 题名'],
    [['package.json', '--nonsense'], '看不懂的选项：--nonsense'],
  ])('%j', (args, found) => {
    const { code, err } = importSheet(...args);
    expect(code).toBe(2);
    expect(err).toContain(found);
  });
});

describe('npm run lists', () => {
  it('counts what was sent from the sheets that were imported', () => {
    const rows = [
      ['题名', '作者', '单位', '地区', '类别', '评审结果'],
      ['甲', '张三', '甲厂', '长春', '书法', '入选'],
      ['乙', '李四', '甲厂', '长春', '书法', '落选'],
      ['丙', '王五', '乙厂', '吉林', '书法', '落选'],
    ];
    const file = writeCsv(rows);
    for (const name of ['甲']) writeFileSync(join(images, `${name}.jpg`), smallPicture);
    expect(importSheet(file, '--images', images, '--only', '入选').code).toBe(0);
    // A second import of the same sheet is not counted twice.
    expect(importSheet(file, '--images', images, '--only', '入选').code).toBe(0);
    const out = join(place, '公示.html');
    const { code } = runCommand('lists', ['--out', out], {
      EXHIBITION_DIR: show,
      CACHE_DIR: join(place, 'cache'),
    });
    expect(code).toBe(0);
    const words = readFileSync(out, 'utf8')
      .replace(/<style>.*?<\/style>/su, '')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ');
    // City, sent, chosen.
    expect(words).toMatch(/长春 2 1 /u);
    expect(words).toMatch(/吉林 1 0 /u);
  });
});
