import { describe, expect, it } from 'vitest';
import { workFields } from './fields.ts';
import { checkRequired, readFields } from './read-fields.ts';
import type { Medium, Raw } from './values.ts';
import { baseVocabularies, extendVocabularies } from './vocabularies.ts';

function read(record: Record<string, Raw>, medium: Medium = 'calligraphy') {
  return readFields(workFields, record, { vocabularies: baseVocabularies, medium });
}

describe('keys', () => {
  it('are read in English, in Chinese and by their aliases', () => {
    const { values, faults } = read({ 题名: '春', 作者姓名: '甲', ALT: '一幅字', '尺寸（cm）': '138×69' });
    expect(faults).toEqual([]);
    expect(values).toEqual({
      title: '春',
      artist: [{ name: '甲' }],
      alt: '一幅字',
      size: { height: 138, width: 69 },
    });
  });

  it('that nobody knows come with the nearest known one', () => {
    const [fault] = read({ artits: '甲' }).faults;
    expect(fault).toMatchObject({
      code: 'key-unknown',
      field: 'artits',
      fix: '是不是想写 artist（作者）？把“artits”改成“artist”。',
    });
  });

  it('that mean the same twice are a fault', () => {
    expect(read({ title: '春', 题名: '秋' }).faults[0]).toMatchObject({ code: 'key-twice', field: 'title' });
  });
});

describe('values', () => {
  it.each([
    ['138×69', { height: 138, width: 69 }],
    ['138x69cm', { height: 138, width: 69 }],
    ['１３８　Ｘ　６９', { height: 138, width: 69 }],
    ['纵34.5×横 480 厘米', { height: 34.5, width: 480 }],
    ['138 * 69 cm', { height: 138, width: 69 }],
  ])('size %s', (written, size) => {
    expect(read({ size: written })).toEqual({ values: { size }, faults: [] });
  });

  it.each(['138', '四尺整张', '0×69', '138×-3', '13800×690000'])('size %s cannot be', (written) => {
    expect(read({ size: written }).faults[0]).toMatchObject({
      code: 'value-wrong',
      field: 'size',
      found: written,
    });
  });

  it.each([
    ['2022', 2022],
    ['２０２２年', 2022],
  ])('year %s', (written, year) => {
    expect(read({ year: written }).values.year).toBe(year);
  });

  it('tells which part of a date is the year', () => {
    expect(read({ year: '2022年9月' }).faults[0]?.fix).toBe('只写年份：2022。');
  });

  it('splits artists and tags at Chinese commas', () => {
    const { values } = read({ artist: '张三、李 四，王五', tags: '焊工，高铁、夜' });
    expect(values.artist).toEqual([{ name: '张三' }, { name: '李四' }, { name: '王五' }]);
    expect(values.tags).toEqual(['焊工', '高铁', '夜']);
  });

  it('reads artists with their units, and who is a minor', () => {
    const artist = [{ name: '甲', unit: '一厂' }, { 姓名: '乙', minor: 'true' }, '丙'];
    expect(read({ artist }).values.artist).toEqual([
      { name: '甲', unit: '一厂' },
      { name: '乙', minor: true },
      { name: '丙' },
    ]);
  });

  it('reads a term by its label, its alias or in English', () => {
    expect(read({ script: '行楷' }).values.script).toBe('行书');
    expect(read({ script: 'Cursive script' }).values.script).toBe('草书');
    expect(read({ kind: '组图' }, 'photography').values.kind).toBe('组照');
    expect(read({ kind: '中国画' }, 'painting').values.kind).toBe('国画');
  });

  it('takes words that exhibition.yaml adds', () => {
    const vocabularies = extendVocabularies({ award: [{ zh: '金奖', en: 'Gold' }] });
    const { values, faults } = readFields(
      workFields,
      { award: '金奖' },
      { vocabularies, medium: 'painting' },
    );
    expect({ values, faults }).toEqual({ values: { award: '金奖' }, faults: [] });
    expect(vocabularies.award[0]?.zh).toBe('金奖');
  });

  it('reads 释文 line by line', () => {
    expect(read({ text: '锄禾日当午\n  汗滴禾下土\n\n' }).values.text).toEqual(['锄禾日当午', '汗滴禾下土']);
  });

  it('reads regions in percent and in px', () => {
    const details = [
      { region: '12,80,6,8', kind: '印', title: '名章' },
      { region: 'px:10，20，300，400', part: '2' },
    ];
    expect(read({ details }).values.details).toEqual([
      {
        item: 0,
        region: { x: 12, y: 80, width: 6, height: 8, unit: 'percent' },
        part: 1,
        isPartUnsaid: true,
        kind: '印章',
        title: '名章',
      },
      { item: 1, region: { x: 10, y: 20, width: 300, height: 400, unit: 'px' }, part: 2, kind: '细节' },
    ]);
  });

  it.each(['-1,0,5,5', '90,0,20,5', '0,96,5,5', '1,1,0,5'])('region %s leaves its picture', (region) => {
    expect(read({ details: [{ region }] }).faults[0]).toMatchObject({
      code: 'region-outside',
      path: [0, 'region'],
    });
  });

  it.each([['是'], ['true'], ['YES']])('sample %s', (written) => {
    expect(read({ sample: written }).values.sample).toBe(true);
  });

  it('treats what is left empty as absent', () => {
    expect(read({ title: '', year: '~', tags: [] })).toEqual({ values: {}, faults: [] });
  });
});

describe('required fields', () => {
  it('are missed by name', () => {
    expect(checkRequired(workFields, { title: '春', alt: ' ' }).map((fault) => fault.field)).toEqual([
      'artist',
      'alt',
    ]);
  });

  it('are not missed where a slip of the pen meant them, or where they are not needed', () => {
    expect(checkRequired(workFields, { titel: '春', artist: '甲', alt: '字' })).toEqual([]);
    expect(checkRequired(workFields, { title: '春' }, ['artist', 'alt'])).toEqual([]);
  });
});
