import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { outline } from './show.ts';

/**
 * What each case of ../shared/cases/entries must give, written from its WANT.md by hand: the problems, in order. A
 * case that is not listed must give no error.
 */
const wanted: Readonly<Record<string, string[]>> = {
  '06-fw-comma-list': ['warning slip-brackets 1001:3', 'warning slip-brackets 1001:5'],
  '07-fw-brackets': ['warning value-read 1001:3', 'warning slip-brackets 1001:5'],
  '10-nbsp': [],
  '151-script-xingkai': ['warning value-read 1001:5'],
  '161-artist-30': ['error key-twice 1001:5'],
  '164-tags-hash': ['warning value-read 1001:5'],
  '175-phone-86': ['error personal-data 1001:5'],
  '177-minor-str': [],
  '178-age': ['error personal-field 1001:5'],
  '21-mixed-utf8-gbk': ['error encoding-mixed 1001:4'],
  '210-text-nopipe': [],
  '211-text-pipe-noindent': ['warning slip-indent 1001:6'],
  '22-docx-renamed': ['error file-not-text 1001'],
  '220-value-wrap': ['warning slip-wrap 1001:6'],
  '229-region-frac': ['error region-wrong 1001:6'],
  '231-series-cn': ['error series-unknown 1001:5'],
  '40-title-hash': ['warning slip-hash 1001:2'],
  '43-title-star': ['error sign-first 1001:2'],
  '45-title-bang': ['error sign-first 1001:2'],
  '67-title-guillemet': ['warning value-read 1001:2'],
  'a-artist-emptyitem': ['error value-wrong 1001:5'],
  'a-artist-names-space': ['warning value-read 1001:3'],
  'b-fw-hash': ['warning slip-heading 1001:7'],
  'b-img-badpct': ['error target-missing 1001:7'],
  'b-img-fwparen': ['warning slip-link 1001:7'],
  'f-docx-only': ['error text-kind calligraphy/1001.docx', 'error entry-missing calligraphy/1001.jpg'],
  'f-five-digit': ['error number-outside-hall calligraphy/01001.md'],
  'f-hall-folder-cn': ['error folder-unclaimed 书法'],
  'f-orphan-hall-folder': ['error folder-unclaimed photography'],
  'f-paren-both': ['warning picture-copy calligraphy/1001 (2).jpg'],
  'f-root-junk': ['error file-misplaced 1002.jpg', 'error file-misplaced 1002.md', 'warning file-unused .'],
  'f-thumbs': ['warning file-unused calligraphy'],
  'k-06-年龄': ['error personal-field 1001:5'],
  'k-10-地址': ['error personal-field 1001:5'],
  'k-15-编号': ['error key-unknown 1001:5'],
  'p-id-05': ['error personal-data 1001:5'],
  'p-phone-00': ['error personal-data 1001:5'],
  'p-phone-05': ['error personal-data 1001:5'],
  'q-dash-nospace': ['warning slip-list 1001:4', 'warning slip-list 1001:5'],
  'q-docx-real': ['error file-not-text 1001'],
  'q-fw-dash-list': ['warning slip-list 1001:4', 'warning slip-list 1001:5'],
  'q-long-alt-wrapped-last': ['warning slip-wrap 1001:5'],
  'v-hash': ['warning slip-hash 1001:5'],
  'v-hash-en': ['warning slip-hash 1001:5'],
  'v-hashlist2': ['warning value-read 1001:6'],
  'x-ex-empty': ['error exhibition-empty exhibition.yaml:1'],
  'x-ex-hosts-dashnospace': ['warning slip-list exhibition.yaml:3', 'warning slip-list exhibition.yaml:4'],
  'x-ex-icp': ['warning value-none exhibition.yaml:3'],
  'x-ex-star': ['error sign-first exhibition.yaml:1'],
  'x-ex-txt': ['warning file-name-odd exhibition.yaml.txt'],
  'x-hall-cover-region-out': ['error region-outside halls/calligraphy.md:4'],
  'x-hall-sub': ['error file-misplaced halls/a'],
  'x-hall-txt': ['error text-kind halls/painting.txt'],
  'x-stories-junk': [
    'error text-kind stories/a.docx',
    'error text-kind stories/b.txt',
    'error file-misplaced tours/sub',
    'warning file-unused series/c.md.bak',
    'warning file-unused stories/图.jpg',
  ],
  'x-story-series-bad': ['error series-unknown stories/a.md:3'],
  'x-story-status': ['warning value-wrong stories/a.md:3'],
  'x-tour-comma': ['warning slip-brackets tours/a.md:4'],
  'x-tour-fwcolon': ['warning slip-brackets tours/a.md:4'],
};

const folder = join(import.meta.dirname, '../../../shared/cases/entries');
const cases = existsSync(folder) ? readdirSync(folder) : [];
if (cases.length === 0) console.log('跳过 tests/entries/cases：旁边没有 ../shared/cases');

describe.skipIf(cases.length === 0)('the cases of the trials', () => {
  it.each(cases.filter((name) => name !== '203-bomb'))('%s', async (name) => {
    const { problems } = await readExhibition(join(folder, name), { base: '/' });
    const told = outline(problems.filter(({ code }) => code !== 'picture-small'));
    const expected = (wanted[name] ?? []).map((line) =>
      line.replace(/ 1001(?=:|$)/u, ' calligraphy/1001.md'),
    );
    expect(told).toEqual(expected);
  });

  it('an alias bomb is told at once, each line as what it is', async () => {
    const { problems } = await readExhibition(join(folder, '203-bomb'), { base: '/' });
    const lines = problems.filter(({ code }) => code !== 'picture-small').map(({ line }) => line);
    expect(lines).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it('publishes no unit of a child', async () => {
    for (const name of cases.filter((one) => /^a-artist-(?:12|True|dui|yes)|^a-minor|^177/u.test(one))) {
      const { exhibition } = await readExhibition(join(folder, name), { base: '/' });
      const text = JSON.stringify(exhibition.works);
      expect([name, /某校|某小学|总厂/u.test(text), exhibition.works.length]).toEqual([name, false, 1]);
    }
  });

  it('shows what it should', async () => {
    const read = async (name: string) => (await readExhibition(join(folder, name), { base: '/' })).exhibition;
    const names = async (name: string) => (await read(name)).works[0]?.artists.map((artist) => artist.name);
    expect(await names('06-fw-comma-list')).toEqual(['甲', '乙', '丙']);
    expect(await names('07-fw-brackets')).toEqual(['甲', '乙']);
    expect(await names('a-artist-names-space')).toEqual(['张三', '李四']);
    expect(await names('q-dash-nospace')).toEqual(['甲', '乙']);
    expect(await names('q-fw-dash-list')).toEqual(['甲', '乙']);
    expect((await read('x-ex-hosts-dashnospace')).facts.hosts).toEqual(['乙', '丙']);
    expect((await read('164-tags-hash')).works[0]?.tags).toEqual(['焊工', '高铁']);
    expect((await read('v-hashlist2')).works[0]?.tags).toEqual(['焊工', '高铁']);
    expect((await read('v-hash')).works[0]?.artists[0]?.unit).toBe('#3 高炉车间');
    expect((await read('v-hash-en')).works[0]?.title_en).toBe("The 'Best' #1");
    expect((await read('40-title-hash')).works[0]?.title).toBe('#春晓');
    expect((await read('67-title-guillemet')).works[0]?.title).toBe('悯农');
    expect((await read('151-script-xingkai')).works[0]?.script).toBe('行书');
    expect((await read('10-nbsp')).works[0]?.title).toBe('悯农');
    for (const name of ['210-text-nopipe', '211-text-pipe-noindent'])
      expect((await read(name)).works[0]?.text).toEqual(['锄禾日当午', '汗滴禾下土']);
    expect((await read('x-ex-icp')).facts.icp).toBeUndefined();
    expect((await read('x-story-works-fw')).stories[0]?.works).toEqual(['1001']);
    expect((await read('x-story-status')).stories).toEqual([]);
    expect((await read('x-tour-comma')).tours[0]?.stops).toEqual([
      { work: '1001', text: '先看，再看, 后看' },
    ]);
    expect((await read('x-tour-fwcolon')).tours[0]?.stops).toEqual([{ work: '1001', text: '先看' }]);
    const html = async (name: string) => (await read(name)).works[0]?.description ?? '';
    expect(await html('b-fwindent')).toBe('<p>第一段</p>\n<p>第二段</p>');
    expect(await html('37-dashes-under-text')).toBe('<p>第一段</p>\n<hr>\n<p>第二段</p>');
    expect(await html('b-hardtab')).toBe('<p>缩进制表符段落</p>');
    expect(await html('b-fw-hash')).toBe('<h2>标题</h2>');
    expect(await html('b-link-cn')).toContain('href="https://www.example.org"');
    expect(await html('b-link-md')).toContain('href="/w/1001/"');
    for (const [name, count] of [
      ['b-img-local', 1],
      ['b-img-cn', 1],
      ['b-img-list', 1],
      ['b-img-inline', 1],
      ['b-img-two', 2],
      ['b-img-fwparen', 1],
    ] as const)
      expect([name, (await html(name)).split('<figure>').length - 1]).toEqual([name, count]);
    expect(await html('b-chart-fw')).toContain('<svg');
  });
});
