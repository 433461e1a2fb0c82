import { describe, expect, it } from 'vitest';
import { buildEntry, outline, readShow, smallPicture } from './show.ts';

const head = 'title: 甲\nhosts: [乙]\n';
const read = (text: string, files: Record<string, string | Uint8Array> = {}) =>
  readShow({ 'exhibition.yaml': head + text, ...files });
const tell = async (text: string, files: Record<string, string | Uint8Array> = {}) =>
  (await read(text, files)).problems.map(
    ({ fix, ...one }) => `${outline([{ fix, ...one }]).join('')} ${fix}`,
  );

describe('what exhibition.yaml tells visitors', () => {
  const lines = ['周二至周日 9:00—16:30', '周一闭馆'];
  it.each([
    ['a list', `hours:\n  - ${lines.join('\n  - ')}\n`, lines],
    ['lines', `开馆时间: |\n  ${lines.join('\n  ')}\n`, lines],
    ['lines without a bar', `参观时间:\n  ${lines.join('\n  ')}\n`, lines],
    ['one line', `开放时间: ${lines[0] ?? ''}\n`, [lines[0]]],
    ['days as keys', 'hours:\n  周二至周日: 9:00—16:30\n', ['周二至周日: 9:00—16:30']],
  ])('has hours from %s', async (_name, text, hours) => {
    const { exhibition, problems } = await read(text);
    expect([exhibition.facts.hours, problems]).toEqual([hours, []]);
  });

  it('has address, transport and admission by the names that people give them', async () => {
    const text = '展馆地址: 某路 1 号\n怎么来:\n  - 地铁 1 号线\n  - 公交 1 路\n票价: 免费\n';
    const { exhibition, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(exhibition.facts).toMatchObject({
      ...{ address: '某路 1 号', transport: ['地铁 1 号线', '公交 1 路'], admission: ['免费'] },
    });
  });

  it('is nothing of the address of a maker', async () => {
    const { problems } = await readShow({ 'calligraphy/1001.md': buildEntry('地址: 某路 1 号') });
    expect(outline(problems)).toEqual(['error personal-field calligraphy/1001.md:5']);
  });
});

describe('floor plans', () => {
  it('are published by a name of their own, and their files are used', async () => {
    const text =
      '展厅图:\n  - { 图片: 图/一楼.PNG, 替代文字: 书法厅在左, 说明: 一楼 }\n  - file: 2.png\n    alt: 二楼\n';
    const { exhibition, problems, sources } = await read(text, {
      ...{ '图/一楼.png': smallPicture, '2.png': smallPicture },
    });
    expect(problems).toEqual([]);
    const plan = exhibition.facts.plan ?? [];
    expect(plan.map(({ alt, caption }) => [alt, caption])).toEqual([
      ['书法厅在左', '一楼'],
      ['二楼', undefined],
    ]);
    for (const { picture } of plan) {
      expect(picture).toMatchObject({ width: 900, height: 1600 });
      expect(picture.id).toMatch(/^plan-[\da-f]{8}-[\da-f]+$/u);
      expect(sources.has(picture.id)).toBe(true);
    }
    expect(new Set(plan.map(({ picture }) => picture.id)).size).toBe(2);
  });

  it.each([
    [
      'plan: { file: a.png, alt: 一楼 }',
      'error picture-missing exhibition.yaml:3 改成存在的文件名，或把图片放到 exhibition.yaml 旁边；没有平面图，就删去这一项。',
    ],
    [
      'plan:\n  - { file: b.png, alt: 一楼 }',
      'error picture-missing exhibition.yaml:4 改成存在的文件名，或把图片放到 exhibition.yaml 旁边；没有平面图，就删去这一项。',
    ],
    ...['../a.png', '/etc/a.png', '图/../../a.png', 'https://example.org/a.png'].map((file) => [
      `plan: { file: "${file}", alt: 一楼 }`,
      'error path-outside exhibition.yaml:3 把图片复制到 exhibition.yaml 旁边，只写文件名；没有平面图，就删去这一项。',
    ]),
    [
      'plan: a.png',
      'error value-wrong exhibition.yaml:3 改成“plan: { file: a.png, alt: 展厅平面图，各厅在哪里 }”，话照图上的写。',
    ],
    [
      'plan: { file: a.png }',
      'error value-wrong exhibition.yaml:3 补上“alt: 展厅平面图，各厅在哪里”，话照图上的写。',
    ],
    ['plan: { alt: 一楼 }', 'error value-wrong exhibition.yaml:3 写上 file: 图片文件名，如 plan.png。'],
  ])('%s is told', async (text, told) => {
    expect(await tell(text)).toEqual([told]);
  });

  it('that are no pictures are told as any other picture is', async () => {
    expect(
      (await read('plan: { file: a.png, alt: 一楼 }', { 'a.png': '字' })).problems.map((one) => one.code),
    ).toEqual(['picture-not-a-picture']);
  });
});

describe('places', () => {
  it.each(['位置', '挂位', '展位', '展墙位置', 'place'])('of a work are read under %s', async (key) => {
    const { exhibition, problems } = await readShow({
      'calligraphy/1001.md': buildEntry(`${key}: 二楼东墙第三件`),
    });
    expect([exhibition.works[0]?.place, problems]).toEqual(['二楼东墙第三件', []]);
  });

  it('and orders are told apart', async () => {
    const told = async (line: string) =>
      (await readShow({ 'calligraphy/1001.md': buildEntry(line) })).problems.map(
        ({ field, fix }) => `${field ?? ''} ${fix}`,
      );
    expect(await told('展位: １２')).toEqual([
      'place 只有数字，看不出在哪里：说的是先后，改成“order: 12”；说的是位置，写全，如“二楼东墙第三件”。',
    ]);
    expect(await told('挂序: 二楼东墙第三件')).toEqual(['order 写的是地方：改成“place: 二楼东墙第三件”。']);
    expect(await told('挂序: 三')).toEqual(['order 只写整数，不带单位。']);
  });

  it('of halls are floors, in words', async () => {
    const hall = (line: string) => ({ 'halls/calligraphy.md': `---\ntitle: 书法\ndigit: 1\n${line}\n---\n` });
    expect((await readShow(hall('楼层: 一楼'))).exhibition.halls[0]?.place).toBe('一楼');
    expect((await readShow(hall('楼层: 2'))).problems.map(({ fix }) => fix)).toEqual([
      '只有数字，看不出在哪里：说的是先后，改成“order: 2”；说的是位置，写全，如“一楼”。',
    ]);
  });
});
