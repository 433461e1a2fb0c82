import { expect, it } from 'vitest';
import { checkPersonalData } from './personal-data.ts';

const names = (text: string) => checkPersonalData(text, 'a.md').map((problem) => problem.found);

it.each([
  ['电话 13812345678', ['像手机号的数字 138……78']],
  ['电话：138-1234-5678。', ['像手机号的数字 138……78']],
  ['１３８１２３４５６７８', ['像手机号的数字 138……78']],
  ['身份证 22010219900307123X', ['像身份证号的数字 220……3X']],
  ['编号 1001，138×69 cm，2022-11-18', []],
  ['吉公网安备 22010202000001号', []],
  ['region: "13.812345678,1,2,3"', []],
  ['区号 0431-88776655', []],
])('%s', (text, found) => {
  expect(names(text)).toEqual(found);
});

it('tells the line', () => {
  expect(checkPersonalData('一\r\n二\r\n13812345678', 'a.md')[0]?.line).toBe(3);
});
