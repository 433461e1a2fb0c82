import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followMend } from './follow-mend.ts';
import { buildEntry, outline, plainShow, readShow, smallPicture } from './show.ts';

type Change = Readonly<Record<string, string | Uint8Array | undefined>>;

const entry = (head: string, body = ''): Change => ({ 'calligraphy/1001.md': buildEntry(head, body) });
const facts = (text: string, more: Change = {}): Change => ({ 'exhibition.yaml': text, ...more });
const video = readFileSync(join(import.meta.dirname, '../fixtures/video/sign.mp4'));
const withCaptions = (text: string): Change => ({
  'calligraphy/1001.mp4': video,
  'calligraphy/1001.vtt': text,
});
/** An entry that is not shown in the end, beside one that is. */
const hidden = (head: string): Change => ({
  ...entry(head),
  'calligraphy/1002.md': buildEntry(''),
  'calligraphy/1002.jpg': smallPicture,
});
const withPlan: Change = { 'plan.png': smallPicture };

/** Mistakes, each with the code of the error that it must give. */
const mistakes: [name: string, change: Change, code: string][] = [
  ['标题以星号开头', entry('title_en: *星夜*'), 'sign-first'],
  ['单位以感叹号开头', entry('unit: !三车间'), 'sign-first'],
  ['单位以 & 开头', entry('unit: &春'), 'sign-first'],
  ['列表里的星号', entry('tags:\n  - *甲*'), 'sign-first'],
  ['没有成对的引号', entry('unit: "甲厂'), 'quote-open'],
  ['没有成对的方括号', entry('tags: [甲, 乙'), 'bracket-open'],
  ['状态前面有减号', hidden('unit: 甲厂\n- status: withdrawn'), 'mark-stray'],
  ['释文里的状态', hidden('text: |\n  一行\n  状态：草稿'), 'mark-stray'],
  ['正文里的未成年', entry('', '【未成年】是'), 'mark-stray'],
  ['没有定下的状态', entry('status: 待定'), 'value-wrong'],
  ['别的说法的草稿', hidden('draft: true'), 'key-unknown'],
  ['不展出', hidden('是否展出: 否'), 'key-unknown'],
  ['繁体的状态', hidden('狀態: 草稿'), 'key-unknown'],
  ['少儿组', entry('组别: 少儿组'), 'minor-unclear'],
  ['英文的少儿组', entry('group: children'), 'minor-unclear'],
  [
    '名单里的年级',
    {
      'calligraphy/1001.md':
        '---\ntitle: 春\nartist: [{ name: 小明, 年级: 三年级, unit: 某校 }]\nalt: 字\n---\n',
    },
    'minor-unclear',
  ],
  [
    '名单里的学校',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: { name: 小明, 学校: 某校 }\nalt: 字\n---\n' },
    'minor-unclear',
  ],
  ['没有冒号', entry('year: 2022\n单位 甲厂'), 'yaml-syntax'],
  ['同一项两次', entry('unit: 甲\nunit: 乙'), 'key-twice'],
  ['拼错的名称', entry('untit: 甲'), 'key-unknown'],
  ['调换的名称', entry('单体: 甲'), 'key-unknown'],
  ['编号', entry('编号: 3'), 'key-unknown'],
  ['电话', entry('联系电话: 无'), 'personal-field'],
  ['性别', entry('性别: 女'), 'personal-field'],
  ['年龄', entry('年龄: 9'), 'personal-field'],
  ['满了十四岁的年龄', entry('年龄: 41'), 'personal-field'],
  [
    '列表里的年龄',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: { name: 小明, age: 9 }\nalt: 字\n---\n' },
    'personal-field',
  ],
  ['读不懂的未成年', entry('minor: 可能'), 'minor-unclear'],
  [
    '姓名后面写小学',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 小明（某小学）\nalt: 字\n---\n' },
    'minor-unclear',
  ],
  [
    '姓名后面写年级',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 小明，三年级\nalt: 字\n---\n' },
    'minor-unclear',
  ],
  ['班级当单位', entry('unit: 某小学三（2）班'), 'minor-unclear'],
  [
    '名单里班级当单位',
    {
      'calligraphy/1001.md':
        '---\ntitle: 春\nartist:\n  - { name: 小明, unit: 某小学三年级 }\n  - 大明\nalt: 字\n---\n',
    },
    'minor-unclear',
  ],
  ['正文里写学校', entry('unit: 某第一小学三（2）班\nminor: true', '他在某第一小学读书。'), 'minor-unit'],
  [
    '姓名里写学校',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 小明（东师附小）\nminor: true\nalt: 字\n---\n' },
    'minor-name',
  ],
  [
    '别处的文字里写学校',
    {
      ...entry('unit: 红旗第一小学\nminor: true'),
      'stories/a.md': '---\ntitle: 甲\n---\n\n他在红旗第一小学读书。\n',
    },
    'minor-unit',
  ],
  ['手机号', entry('unit: 甲厂 138 1234 5678'), 'personal-data'],
  ['正文里折行的手机号', entry('', '请打 138\n12345678。'), 'personal-data'],
  ['释文里折行的手机号', entry('text: |\n  电话138\n  0013\n  8000'), 'personal-data'],
  ['心得的列表里折行的手机号', entry('words:\n  - 电话138\n  - "0013"\n  - "8000"'), 'personal-data'],
  ['正文里的座机号', entry('', '请打 0431-88776655。'), 'personal-data'],
  ['银行卡号', entry('credit: 6222 0200 0000 0000 000'), 'personal-data'],
  ['文件名里的手机号', { 'stories/a-13812345678.md': '---\ntitle: 文章\n---\n' }, 'personal-data'],
  ['带国家号的手机号', entry('credit: +86-13812345678'), 'personal-data'],
  ...['号', '"{年}"', '吉职书画[编号]号', '"吉{编码}"', '第（編號）号'].map(
    (form): [string, Change, string] => [
      `证书编号里没有编号：${form}`,
      facts(`title: 展\nhosts: [某会]\ncertificate: ${form}\n`),
      'value-wrong',
    ],
  ),
  ['两位的年份', entry('year: 22'), 'value-wrong'],
  ['年月', entry('year: 2022年11月'), 'value-wrong'],
  ['只有一边的尺寸', entry('size: 1.38米'), 'value-wrong'],
  ['不在词表里的词', entry('script: 形书'), 'term-unknown'],
  ['写反的词', entry('script: 书行'), 'term-unknown'],
  ['不认识的状态', entry('status: constructor'), 'value-wrong'],
  ['不认识的状态，别的原型', entry('status: toString'), 'value-wrong'],
  ['草书没有释文', entry('script: 草书'), 'text-missing'],
  ['小数的位置', entry('details:\n  - { region: "0.12,0.80,0.06,0.08" }'), 'region-wrong'],
  ['没有的一件', entry('details:\n  - { region: "1,1,5,5", part: 4 }'), 'region-outside'],
  ['不存在的展卷方向', entry('direction: 由下而上'), 'value-wrong'],
  ['没有文件的分件', entry('parts:\n  - { caption: 上联 }'), 'value-wrong'],
  ['没有的系列', entry('series: 劳模系列'), 'series-unknown'],
  [
    '列表里空的一项',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist:\n  - 甲\n  -\nalt: 字\n---\n' },
    'value-wrong',
  ],
  ['没有替代文字', { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 甲\n---\n' }, 'field-missing'],
  [
    '替代文字写“无”',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 甲\nalt: 无\n---\n' },
    'field-missing',
  ],
  ['没有围栏', { 'calligraphy/1001.md': 'title: 春\nartist: 甲\nalt: 字\n' }, 'fence-missing'],
  ['少一行围栏', { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 甲\nalt: 字\n' }, 'fence-missing'],
  ['全角的围栏', { 'calligraphy/1001.md': '———\ntitle: 春\nartist: 甲\nalt: 字\n———\n' }, 'fence-missing'],
  [
    '后一行全角的围栏',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 甲\nalt: 字\n－－－\n' },
    'fence-missing',
  ],
  [
    '少前一行围栏',
    { 'calligraphy/1001.md': 'title: 春\nartist: 甲\nalt: 字\n---\n\n一段\n' },
    'fence-missing',
  ],
  [
    '用代码块当围栏',
    { 'calligraphy/1001.md': '```yaml\ntitle: 春\nartist: 甲\nalt: 字\n```\n' },
    'fence-missing',
  ],
  ['用加号当围栏', { 'calligraphy/1001.md': '+++\ntitle: 春\nartist: 甲\nalt: 字\n+++\n' }, 'fence-missing'],
  [
    '围栏连着正文',
    { 'calligraphy/1001.md': '---\ntitle: 春\nartist: 甲\nalt: 字\n---一段\n' },
    'fence-missing',
  ],
  ['两个条目', { 'calligraphy/1001.md': `${buildEntry('')}\n${buildEntry('')}` }, 'two-entries'],
  ['没有的链接', entry('', '[甲](9999)'), 'target-missing'],
  ['没有的图片', entry('', '![甲](50%.jpg)'), 'target-missing'],
  ['不能用的网址', entry('', '[甲](javascript:alert(1))'), 'link-wrong'],
  ['空的 exhibition.yaml', facts(''), 'exhibition-empty'],
  ['没有 exhibition.yaml', facts(undefined as unknown as string), 'exhibition-missing'],
  ['没有展览名称', facts('hosts: [甲]\n'), 'field-missing'],
  ['没有主办', facts('title: 甲\n'), 'field-missing'],
  ['闭幕早于开幕', facts('title: 甲\nhosts: [乙]\nstart: 2022-11-18\nend: 2022-11-08\n'), 'days-reversed'],
  ['五个字的印章', facts('title: 甲\nhosts: [乙]\nseal: 职工书画展\n'), 'value-wrong'],
  ['联系写手机以外的话', facts('title: 甲\nhosts: [乙]\ncontact: 到前台问\n'), 'value-wrong'],
  ['联系写 http 网址', facts('title: 甲\nhosts: [乙]\ncontact: http://example.org\n'), 'value-wrong'],
  ['平面图没有替代文字', facts('title: 甲\nhosts: [乙]\nplan: plan.png\n', withPlan), 'value-wrong'],
  [
    '列表里的平面图没有替代文字',
    facts('title: 甲\nhosts: [乙]\n平面图:\n  - plan.png\n  - { file: plan.png, alt: 二楼 }\n', withPlan),
    'value-wrong',
  ],
  [
    '括号里的平面图没有替代文字',
    facts('title: 甲\nhosts: [乙]\nplan: { file: plan.png }\n', withPlan),
    'value-wrong',
  ],
  [
    '分行的平面图没有替代文字',
    facts('title: 甲\nhosts: [乙]\nplan:\n  file: plan.png\n', withPlan),
    'value-wrong',
  ],
  ['没有的平面图', facts('title: 甲\nhosts: [乙]\nplan: { file: a.png, alt: 一楼 }\n'), 'picture-missing'],
  [
    '别处的平面图',
    facts('title: 甲\nhosts: [乙]\nplan: { file: ../plan.png, alt: 一楼 }\n', withPlan),
    'path-outside',
  ],
  ['只有数字的位置', entry('展位: 12'), 'value-wrong'],
  ['位置写成挂序', entry('order: 二楼东墙第三件'), 'value-wrong'],
  [
    '位置写成次序的展厅',
    { 'halls/calligraphy.md': '---\ntitle: 书法\ndigit: 1\n次序: 一楼\n---\n' },
    'value-wrong',
  ],
  ['只有数字的楼层', { 'halls/calligraphy.md': '---\ntitle: 书法\ndigit: 1\n楼层: 2\n---\n' }, 'value-wrong'],
  ['没有展厅', { 'halls/calligraphy.md': undefined }, 'halls-missing'],
  [
    '没有展厅的文件夹',
    { 'photography/3001.md': buildEntry(''), 'photography/3001.jpg': smallPicture },
    'folder-unclaimed',
  ],
  [
    '中文的展厅文件夹',
    {
      'calligraphy/1001.md': undefined,
      'calligraphy/1001.jpg': undefined,
      '书法/1001.md': buildEntry(''),
      '书法/1001.jpg': smallPicture,
    },
    'folder-unclaimed',
  ],
  [
    '大写的展厅文件夹',
    {
      'calligraphy/1001.md': undefined,
      'calligraphy/1001.jpg': undefined,
      'Calligraphy/1001.md': buildEntry(''),
      'Calligraphy/1001.jpg': smallPicture,
    },
    'folder-unclaimed',
  ],
  ['中文的文章文件夹', { '文章/a.md': '---\ntitle: 甲\n---\n\n一段。\n' }, 'folder-unclaimed'],
  ['条目在最外面', { '1002.md': buildEntry(''), 'calligraphy/1002.jpg': smallPicture }, 'file-misplaced'],
  [
    '展厅文件夹再分层',
    { 'calligraphy/甲/1002.md': buildEntry(''), 'calligraphy/1002.jpg': smallPicture },
    'file-misplaced',
  ],
  ['展厅写成 .txt', { 'halls/painting.txt': '---\ntitle: 美术\ndigit: 2\n---\n' }, 'text-kind'],
  [
    '编号以 0 开头',
    {
      'calligraphy/1001.md': undefined,
      'calligraphy/1001.jpg': undefined,
      'calligraphy/01002.md': buildEntry(''),
      'calligraphy/01002.jpg': smallPicture,
    },
    'number-outside-hall',
  ],
  ['旧编号不是数字', entry('was: 旧八号'), 'was-wrong'],
  ['旧编号就是编号', entry('was:\n  - 1001'), 'was-wrong'],
  [
    '旧编号是别的作品的',
    { ...entry('旧编号: 1002'), 'calligraphy/1002.md': buildEntry(''), 'calligraphy/1002.jpg': smallPicture },
    'was-taken',
  ],
  [
    '两件作品写同一个旧编号',
    {
      ...entry('was: 1009'),
      'calligraphy/1002.md': buildEntry('was:\n  - 1010\n  - 1009'),
      'calligraphy/1002.jpg': smallPicture,
    },
    'was-taken',
  ],
  [
    '路线写着旧编号',
    { ...entry('was: 1009'), 'tours/a.md': '---\ntitle: 甲\nstops:\n  - { work: 1009 }\n---\n' },
    'work-unknown',
  ],
  ['SRT 改了后缀的字幕', withCaptions('1\n00:00:01,000 --> 00:00:03,000\n甲\n'), 'captions-broken'],
  ['没有开头一行的字幕', withCaptions('00:01.000 --> 00:03.000\n甲\n'), 'captions-broken'],
  ['字幕里的手机号', withCaptions('WEBVTT\n\n00:01.000 --> 00:03.000\n请打 13812345678\n'), 'personal-data'],
  ['中文的文章文件名', { 'stories/文章.md': '---\ntitle: 甲\n---\n\n一段。\n' }, 'slug-wrong'],
];

describe('each mend that is offered is followed to the letter, and then it passes', () => {
  it.each(mistakes)('%s', async (_name, change, code) => {
    const files = Object.fromEntries(
      Object.entries({ ...plainShow, ...change }).filter(([, content]) => content !== undefined),
    ) as Record<string, string | Uint8Array>;
    const first = await readShow(toChange(files));
    const errors = first.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => error.code)).toContain(code);
    for (let step = 0; step < 4; step++) {
      const { problems } = await readShow(toChange(files));
      const [next] = problems.filter(({ severity }) => severity === 'error');
      if (!next) break;
      followMend(files, next);
    }
    const { problems, exhibition } = await readShow(toChange(files));
    expect(outline(problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
    expect(exhibition.works.length).toBeGreaterThan(0);
  });
});

it('asks on which of several parts a region lies, and is content when that is said', async () => {
  const files: Record<string, string | Uint8Array> = {
    ...plainShow,
    ...entry('details:\n  - { kind: 细节, region: "1,1,5,5" }\n  - { region: "1,1,5,5", part: 2 }'),
    'calligraphy/1001-1.jpg': smallPicture,
    'calligraphy/1001-2.jpg': smallPicture,
  };
  delete files['calligraphy/1001.jpg'];
  const ask = async () =>
    (await readShow(toChange(files))).problems.filter(({ code }) => code === 'part-unsaid');
  const [problem, ...others] = await ask();
  expect(others).toEqual([]);
  const lines = String(files['calligraphy/1001.md']).split('\n');
  expect(problem).toEqual({
    ...{ code: 'part-unsaid', severity: 'warning', file: 'calligraphy/1001.md', field: 'details' },
    line: lines.findIndex((line) => line.includes('kind: 细节')) + 1,
    found: '没有写 part，当作第 1 件',
    expected: '作品共 2 件，part 写在第几件上',
    fix: '在 region 旁边加上“part: 1”，数字是第几件。',
  });
  if (problem) followMend(files, problem);
  expect(await ask()).toEqual([]);
});

/** Files of the plain show that are not among these are left out. */
function toChange(files: Record<string, string | Uint8Array>): Change {
  const none = Object.fromEntries(Object.keys(plainShow).map((name) => [name, undefined]));
  return { ...none, ...files };
}
