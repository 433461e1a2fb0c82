import { expect, it } from 'vitest';
import { buildEntry, outline, readShow, smallPicture } from './show.ts';

const child = (number: number, name: string) => ({
  [`calligraphy/${number}.md`]: `---\ntitle: 春\nartist: ${name}\nminor: true\nunit: 长春市红旗实验学校\nalt: 一幅画\n---\n`,
  [`calligraphy/${number}.jpg`]: smallPicture,
});
const text = (line: string, head = ''): string => `---\ntitle: 甲\n${head}---\n\n一段。\n\n${line}\n`;

/** Errors of a show with two children of one school, and these files. */
async function read(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { problems } = await readShow({ ...child(1001, '小明'), ...child(1002, '小红'), ...files });
  return outline(problems.filter(({ severity }) => severity === 'error'));
}

it.each([
  ['stories/a.md', text('长春市红旗实验学校的操场'), 7],
  ['stories/a.md', text('小明在红旗实验学校读书'), 7],
  ['series/a.md', text('红旗实验学校'), 7],
  ['tours/a.md', text('一段', 'stops:\n  - { work: 1001, text: 红旗实验学校的学生画的 }\n'), 3],
  ['halls/calligraphy.md', '---\ntitle: 书法\ndigit: 1\n---\n\n红旗实验学校\n', 6],
  ['calligraphy/1003.md', buildEntry('credit: 红旗实验学校提供'), 5],
])('the school of a child is found in %s: %s', async (file, content, line) => {
  const more = file.endsWith('1003.md') ? { 'calligraphy/1003.jpg': smallPicture } : {};
  expect(await read({ [file]: content, ...more })).toEqual([`error minor-unit ${file}:${line}`]);
});

it('is told once in the entry of a pupil, whoever else is of that school', async () => {
  const own = String(child(1001, '小明')['calligraphy/1001.md']);
  expect(await read({ 'calligraphy/1001.md': `${own}\n红旗实验学校\n` })).toEqual([
    'error minor-unit calligraphy/1001.md:9',
  ]);
});

it('may stand where it is an adult’s or a host’s, but not beside the name of its pupil', async () => {
  const teacher = {
    'calligraphy/1003.md': buildEntry('unit: 长春市红旗实验学校'),
    'calligraphy/1003.jpg': smallPicture,
  };
  expect(await read({ ...teacher, 'stories/a.md': text('红旗实验学校的操场') })).toEqual([]);
  expect(await read({ ...teacher, 'stories/a.md': text('红旗实验学校的小红') })).toEqual([
    'error minor-unit stories/a.md:7',
  ]);
});

it('a name that many schools have is no school of a certain child elsewhere', async () => {
  const common = '---\ntitle: 春\nartist: 小明\nminor: true\nunit: 实验小学\nalt: 一幅画\n---\n';
  expect(await read({ 'calligraphy/1001.md': common, 'stories/a.md': text('各地的实验小学') })).toEqual([]);
});
