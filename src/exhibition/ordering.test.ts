import { describe, expect, it } from 'vitest';
import { listWallPlaces, sortWall } from './ordering.ts';
import type { Work } from './work.ts';

const makeWork = (number: string, rest: Partial<Work> = {}): Work => ({
  number,
  hall: 'painting',
  title: number,
  artists: [],
  alt: '',
  parts: [],
  details: [],
  columns: [],
  tracks: [],
  status: 'shown',
  direction: 'rtl',
  sample: false,
  description: '',
  summary: '',
  ...rest,
});
const numbers = (works: readonly Work[]) => works.map((work) => work.number);

describe('the wall', () => {
  it('hangs by number, a longer number after a shorter', () => {
    expect(numbers(sortWall(['2010', '20001', '2002'].map((number) => makeWork(number))))).toEqual([
      '2002',
      '2010',
      '20001',
    ]);
  });

  it('puts a work with 挂序 where it belongs', () => {
    const works = [makeWork('2001'), makeWork('2002'), makeWork('2003'), makeWork('2009', { order: 2 })];
    expect(numbers(sortWall(works))).toEqual(['2001', '2009', '2002', '2003']);
  });
});

describe('neighbours', () => {
  const wall = [makeWork('2001'), makeWork('2002', { status: 'withdrawn' }), makeWork('2003')];

  it('are the shown works to either side', () => {
    const [first, gone, last] = wall as [Work, Work, Work];
    const places = new Map(listWallPlaces(wall));
    expect(places.get(first.number)).toEqual({ next: last, at: 1, count: 2 });
    expect(places.get(last.number)).toEqual({ previous: first, at: 2, count: 2 });
    expect(places.get(gone.number)).toEqual({ previous: first, next: last, at: 0, count: 2 });
  });
});
