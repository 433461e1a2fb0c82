import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Work } from '../../../src/exhibition/work.ts';
import { showFolder } from '../../fixtures/show-folder.ts';
import { buildLargeShow } from '../../search/large-show.ts';

/** Longest side of a picture, px: all sizes of a show have the same, so that what grows is the number of works. */
const longest = 120;
const shared = ['halls', 'series', 'stories', 'tours'];

/**
 * Writes a show of any size: entries as long as those of the sample with words of their own, and a small picture of its
 * own each. The series, stories and tours are the sample's, so each hall begins with the sample's numbers.
 */
export async function writeShow(target: string, count: number): Promise<void> {
  mkdirSync(target, { recursive: true });
  for (const name of shared) cpSync(join(showFolder, name), join(target, name), { recursive: true });
  cpSync(join(showFolder, 'exhibition.yaml'), join(target, 'exhibition.yaml'));
  const { works, halls } = buildLargeShow(count);
  for (const { slug, digit } of halls) {
    mkdirSync(join(target, slug), { recursive: true });
    const files = readdirSync(join(showFolder, slug));
    const single = files.filter(
      (name) => files.includes(name.replace('.jpg', '.md')) && name.endsWith('.jpg'),
    );
    const wall = works.filter(({ hall }) => hall === slug);
    for (const [at, work] of wall.entries()) {
      const number = `${digit}${String(at + 1).padStart(3, '0')}`;
      const from = single[at % single.length]?.slice(0, 4) ?? '';
      const entry = readFileSync(join(showFolder, slug, `${from}.md`), 'utf8');
      writeFileSync(join(target, slug, `${number}.md`), setWords(entry, work));
      writeFileSync(join(target, slug, `${number}.jpg`), await drawPicture(work));
    }
  }
}

function setWords(entry: string, { title, artists: [artist], award, tags = [] }: Work): string {
  const lines = {
    ...{ title, artist: artist?.name, unit: artist?.unit, city: artist?.city, award },
    tags: `[${tags.join(', ')}]`,
  };
  return Object.entries(lines).reduce(
    (text, [key, value]) => text.replace(new RegExp(`^${key}:.*\\n`, 'mu'), `${key}: ${value ?? ''}\n`),
    // Series hold their works together, and would hold a third of such a show.
    entry.replace(/^(?:series|details|columns|order):.*\n(?: {2}.*\n)*/gmu, ''),
  );
}

async function drawPicture({ number, parts: [part] }: Work): Promise<Buffer> {
  const [colour = '#808080'] = part?.picture.colours ?? [];
  const seed = Number(number);
  const width = longest - (seed % 40);
  const noise = { type: 'gaussian', mean: 128, sigma: 20 + (seed % 17) } as const;
  return sharp({ create: { width, height: longest, channels: 3, background: colour, noise } })
    .tint(colour)
    .jpeg({ quality: 70 })
    .toBuffer();
}
