import { expect, it } from 'vitest';
import { isAwake, readHours } from './hours.ts';

const at = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

it.each([
  ['0:00-24:00', at(0, 24)],
  [' 9:05 至 17:59 ', { from: 545, to: 1079 }],
  ['09:00 ~ 17:00', at(9, 17)],
  ['９：００—17:00', at(9, 17)],
  ['9：30到17：00', at(9.5, 17)],
  ['9.30－17.30', at(9.5, 17.5)],
  ['9-17', at(9, 17)],
  ['9点30分-17点', at(9.5, 17)],
  ['9时至17时30分', at(9, 17.5)],
  ['上午9点—下午5点', at(9, 17)],
  ['上午九点半到下午五点', at(9.5, 17)],
  ['早上8点一刻 – 晚上8点三刻', at(8.25, 20.75)],
  ['九点零五分到十七点', { from: 545, to: 1020 }],
  ['十点到二十一点', at(10, 21)],
  ['两点到五点钟', at(2, 5)],
  ['下午2点到5点', at(14, 17)],
  ['下午1点-晚上12点', at(13, 24)],
  ['晚上8点到12点', at(20, 24)],
  ['晚上8点到2点', at(20, 2)],
  ['9am-5pm', at(9, 17)],
  ['9:00 a.m. – 5:30 p.m.', at(9, 17.5)],
  ['中午12点-下午6点', at(12, 18)],
  // An evening that goes on past midnight.
  ['20:00-02:00', at(20, 2)],
])('reads “%s”', (written, hours) => expect(readHours(written)).toEqual(hours));

it.each([
  ['', 'form', '09:00-17:00'],
  ['later', 'form', '09:00-17:00'],
  ['09:00', 'form', '09:00-17:00'],
  ['9:00-12:00-17:00', 'form', '09:00-17:00'],
  ['109:00-17:00', 'form', '09:00-17:00'],
  ['09:00-17:000', 'form', '09:00-17:00'],
  ['9:5-17:00', 'form', '09:00-17:00'],
  ['上午9点下午-17点', 'form', '09:00-17:00'],
  ['十十点到十二点', 'form', '09:00-17:00'],
  ['25:00-09:00', 'hour', '09:00-17:00'],
  ['09:00-25:00', 'hour', '09:00-17:00'],
  ['09:00-24:30', 'hour', '09:00-17:00'],
  ['9:75-17:00', 'minute', '09:00-17:00'],
  ['09:00-17:60', 'minute', '09:00-17:00'],
  ['9点70分-17点', 'minute', '09:00-17:00'],
  ['09:00-05:00', 'order', '09:00-17:00'],
  ['九点半到五点', 'order', '09:30-17:00'],
  ['上午9点-5点', 'order', '09:00-17:00'],
  ['18:00-13:00', 'order', '13:00-18:00'],
  ['11:30-9:00', 'order', '11:30-21:00'],
  ['9:00-9:00', 'same', '09:00-17:00'],
  ['0:00-0:00', 'same', '09:00-17:00'],
])('names what is wrong with “%s”, and a mend that is read', (written, kind, mend) => {
  expect(readHours(written)).toEqual({ kind, written, mend });
  expect(readHours(mend)).toHaveProperty('from');
});

it('knows the hours, also those that go on after midnight', () => {
  expect([539, 540, 1019, 1020].map((now) => isAwake(at(9, 17), now))).toEqual([false, true, true, false]);
  const night = [1199, 1200, 1439, 0, 119, 120].map((now) => isAwake(at(20, 2), now));
  expect(night).toEqual([false, true, true, true, true, false]);
  expect(isAwake(undefined, 0)).toBe(true);
});
