import { expect, it } from 'vitest';
import { isBornAfter } from './births.ts';

/** The first day of the show, by which ages count. */
const day = '2026-05-01';

it.each([
  '2015-3-1',
  '2015-3-1 0:00',
  '2015/3/1 00:00:00',
  '2015-03-01T00:00:00.000Z',
  '2015.3',
  '2015.03.01',
  '2015年3月',
  '2015年3月1日',
  '2015 年 3 月 1 日',
  '2015 3 1',
  '2015年3月1日 星期日',
  '2015年',
  '2015',
  '201503',
  '20150301',
  '3/1/2015',
  '1-Mar-2015',
  'Mar 1, 2015',
  'March 2015',
  '15年3月',
  '二〇一五年三月',
  '二○一五年十二月二十一日',
  '生于2015年3月',
  '2015年3月出生',
  '２０１５．３',
  '42064',
  '42064.5',
  '220102201503010012',
  "'220102201503010012",
  '220102 20150301 001X',
  '22010220150301001x',
  '2201022015********',
  '2201022015030100**',
  // Not told to the day: the youngest age counts.
  '2012',
  '2012.5',
  '2012-05-02',
])('%s is of a child', (written) => expect(isBornAfter(written, day)).toBe(true));

it.each([
  '1975-3-1',
  '1975.3',
  '1975年',
  '1975',
  '197503',
  '19750301',
  '75.3',
  '75.3.1',
  '75年3月',
  '750301',
  '3/1/1975',
  '1975-03-01T00:00:00.000Z',
  '1-Mar-75',
  'Mar-75',
  '一九七五年三月',
  '27454',
  '19753',
  '220102197503010012',
  '220102750301001',
  '2012-05-01',
  '2012.4',
  '05年3月',
])('%s is of somebody who is fourteen or older', (written) => expect(isBornAfter(written, day)).toBe(false));

it.each([
  '15.3',
  'Mar-15',
  '3月15日',
  '2.20102E+17',
  '2.20102201503E+17',
  '22010220150301',
  // 18 digits that lost their last three: of 2010, not of 1920.
  '220102201012010',
  '220102********0012',
  '2015-13-1',
  '2015-2-30',
  '2115-3-1',
  '1900-1-0',
  '1900-1-1',
  '12',
  '47',
  '100000',
  '甲子年',
  '10后',
  '#NAME?',
  '见附件',
  '',
])('%j cannot be told', (written) => expect(isBornAfter(written, day)).toBeUndefined());

it('takes October for possible where Excel shows 2012.10 as 2012.1', () => {
  expect(isBornAfter('2012.1', day)).toBeUndefined();
  expect(isBornAfter('2012.01', day)).toBe(false);
  expect(isBornAfter('2010.1', day)).toBe(false);
});
