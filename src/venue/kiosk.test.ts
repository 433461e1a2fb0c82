import { expect, it } from 'vitest';
import { isAwake, readHours, readKioskSettings } from './kiosk.ts';

it('reads what to show, how fast and when from the address', () => {
  expect(readKioskSettings('?hall=calligraphy&pace=20&hours=09:00-17:30')).toEqual({
    programme: 'hall-calligraphy',
    pace: 20,
    hours: { from: 540, to: 1050 },
  });
  expect(readKioskSettings('?show=tour:half-hour')).toEqual({ programme: 'tour-half-hour', pace: 12 });
  expect(readKioskSettings('?show=../x&pace=-3&hours=later')).toEqual({ pace: 12 });
  expect(readKioskSettings('?pace=99999').pace).toBe(600);
});

it('knows the hours, also those that go on after midnight', () => {
  expect(readHours('９：００—17:00')).toEqual({ from: 540, to: 1020 });
  expect(readHours('25:00-26:00')).toBeUndefined();
  const day = readHours('09:00-17:00');
  expect([539, 540, 1019, 1020].map((at) => isAwake(day, at))).toEqual([false, true, true, false]);
  const night = readHours('20:00-02:00');
  expect([1199, 1200, 1439, 0, 119, 120].map((at) => isAwake(night, at))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(isAwake(undefined, 0)).toBe(true);
});
