import { expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { readNumber, writeAsWord } from './spoken.ts';

const plain = new Map<string, string>();
const read = (text: string) => readNumber(foldText(text, plain));

it.each([
  ...[
    '1121号',
    '第1121号',
    '编号1121',
    '编号：1121',
    '编号是1121',
    '作品1121',
    'No.1121',
    'NO 1121',
    '№1121',
  ],
  ...[
    '＃1121',
    '#1121',
    '１１２１',
    '第１１２１号作品',
    '1121号作品',
    '第1121件',
    '作品编号1121',
    '一一二一',
    '一一二一号',
  ],
  ...['一千一百二十一', '第一千一百二十一号', '幺幺二幺', '壹壹贰壹', '壹仟壹佰贰拾壹'],
])('%s is 1121', (text) => expect(read(text)?.digits).toBe('1121'));

it.each([
  ['一〇〇一', '1001'],
  ['一零零一', '1001'],
  ['一○○一', '1001'],
  ['一OO一', '1001'],
  ['一千零一', '1001'],
  ['两千零八', '2008'],
  ['三千', '3000'],
  ['一万二千零三', '12003'],
  ['十二', '12'],
])('%s is %s', (text, digits) => expect(read(text)?.digits).toBe(digits));

it.each([
  '号',
  '第',
  '编号',
  '一',
  '二十四小时',
  '百里',
  '三人行',
  '千里江山图',
  '万里',
  'nothing',
  '四号楼',
])('%s is no number', (text) => expect(read(text)).toBeUndefined());

it('digits that nothing closes may go on', () => {
  expect(['112', '编号112', '112号', '一一二'].map((text) => read(text)?.isOpen)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each([
  ['1等奖', '一等奖'],
  ['第1等奖', '一等奖'],
  ['壹等奖', '一等奖'],
  ['叁等', '三等'],
  ['2022年', '2022'],
  ['二〇二二年', '2022'],
  ['二零二二', '2022'],
  ['138x69厘米', '138x69cm'],
  ['特等奖', '特等奖'],
  ['一等', '一等'],
  ['行书', '行书'],
])('%s is written %s', (text, word) => expect(writeAsWord(text)).toBe(word));
