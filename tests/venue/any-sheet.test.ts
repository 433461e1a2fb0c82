import { describe, expect, it } from 'vitest';
import { getStrings } from '../../src/interface/strings.ts';
import type { Box } from '../../src/images/publish/canvas.ts';
import { layOutCard } from '../../src/share/card.ts';
import { Lettering } from '../../src/share/lettering.ts';
import { layOutPoster } from '../../src/share/poster.ts';
import type { Sheet } from '../../src/share/sheet.ts';
import { listSubjects } from '../../src/share/subject.ts';
import { startRandom } from '../random.ts';
import { makeExhibition, makeRandomWork, writeText } from './random-works.ts';
import { isFull } from '../full.ts';

const place = { site: 'https://zhanlan.example.org', base: '/2022/' };
const lettering = new Lettering();
const count = isFull ? 3000 : 300;

/** Faults of a sheet, in words; empty as a rule. */
function findFaults(sheet: Sheet): string[] {
  const pictures = sheet.pictures.map(({ box }) => box);
  const isInside = (box: Box): boolean =>
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= sheet.size.width + 0.01 &&
    box.y + box.height <= sheet.size.height + 0.01;
  const overlaps = (a: Box, b: Box): boolean =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5;
  const all = [...pictures, ...sheet.lines];
  const isWhole = (box: Box): boolean =>
    [box.x, box.y, box.width, box.height].every(Number.isInteger) && box.width > 0 && box.height > 0;
  return [
    ...pictures.filter((box) => !isWhole(box)).map((box) => `no size: ${JSON.stringify(box)}`),
    ...all.filter((box) => !isInside(box)).map((box) => `outside: ${JSON.stringify(box)}`),
    ...all.flatMap((a, at) =>
      all
        .slice(at + 1)
        .filter((b) => overlaps(a, b))
        .map((b) => `overlap: ${JSON.stringify([a, b])}`),
    ),
  ];
}

describe.each([
  ['card', layOutCard],
  ['poster', layOutPoster],
] as const)('the %s of any work', (kind, layOut) => {
  it(
    `shows every part whole, and nothing lies outside or over another (${count} works)`,
    { timeout: 300_000 },
    () => {
      const random = startRandom(kind);
      for (let at = 0; at < count; at++) {
        const work = makeRandomWork(random, String(2001 + at));
        const exhibition = makeExhibition([work], writeText(random, random.whole(2, 60)));
        for (const subject of listSubjects(exhibition, place, getStrings(undefined))) {
          const sheet = layOut(subject, lettering);
          const told = `${at}: ${work.parts.map(({ picture }) => `${picture.width}x${picture.height}`).join(' ')} ${work.title}`;
          expect({ told, faults: findFaults(sheet) }).toEqual({ told, faults: [] });
          const whole = sheet.pictures.filter(({ from }) => from === undefined).map(({ picture }) => picture);
          expect(whole).toEqual(work.parts.map(({ picture }) => picture));
          for (const { picture, box } of sheet.pictures.filter(({ from }) => from === undefined)) {
            const exact = (picture.width / picture.height) * box.height;
            // Height and width are whole px; below some px a proportion cannot be kept.
            const roundings = 0.5 + (0.5 * picture.width) / picture.height;
            expect(Math.abs(exact - box.width)).toBeLessThanOrEqual(Math.max(1, roundings) + 1e-6);
          }
        }
      }
    },
  );
});
