import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import type { Picture } from '../../src/exhibition/picture.ts';
import type { Part, Work } from '../../src/exhibition/work.ts';
import { buildLadder } from '../../src/images/derive/ladder.ts';
import type { Random } from '../random.ts';

const han = '春江花月夜炉火照天地机床厂工会劳模匠心千里快哉风永和九年岁在癸丑暮春之初会于会稽山阴之兰亭';
const latin = [
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'GB/T 45438-2025',
  'Mark-Ⅳ',
  'e',
  '100%',
];
const signs = ['，', '（', '）', '——', '·', '《', '》', '　', ' ', '！'];
const formats = ['立轴', '条屏', '册页', '手卷', '横披', ''];
const kinds = ['国画', '组照', '长卷', '单幅', ''];

/**
 * A work of 1 to 40 parts between 1:30 and 30:1, a title of 1 to 120 characters, 1 to 30 artists with long units.
 * Every second one is plain: extremes alone would leave out what is usual.
 */
export function makeRandomWork(random: Random, number: string): Work {
  const isPlain = random() < 0.5;
  const count = isPlain ? random.pick([1, 1, 2, 3, 4, 4, 8]) : random.whole(1, 40);
  const shape = random.whole(0, 2);
  const ratio = (): number =>
    isPlain ? random.pick([1, 0.25, 0.4, 0.7, 1.5, 2, 3.9, 4, 4.1, 12]) : drawRatio(random);
  const common = ratio();
  const parts = Array.from({ length: count }, (_, at): Part => {
    const picture = makePicture(
      `${number}-${at + 1}`,
      shape === 0 ? ratio() : common,
      random.whole(40, 5000),
    );
    return random() < 0.3 ? { picture, caption: writeText(random, random.whole(1, 60)) } : { picture };
  });
  const kind = random.pick(kinds);
  const format = random.pick(formats);
  const award = random.pick(['', '一等奖', writeText(random, 12)]);
  return {
    ...{ number, hall: 'painting', alt: '', details: [], columns: [], tracks: [], status: 'shown' },
    parts,
    direction: random.pick(['rtl', 'ltr']),
    sample: random() < 0.5,
    description: '',
    summary: writeText(random, random.whole(0, 200)),
    title: writeText(random, isPlain ? random.whole(2, 12) : random.whole(1, 120)),
    artists: Array.from({ length: isPlain ? random.whole(1, 3) : random.whole(1, 30) }, () => ({
      name: writeText(random, random.whole(2, 5), false),
      unit: writeText(random, random.whole(4, isPlain ? 14 : 60)),
    })),
    text: Array.from({ length: random.whole(0, 30) }, () => writeText(random, random.whole(1, 20), false)),
    ...(random() < 0.7 && { size: { height: random.whole(10, 400), width: random.whole(10, 2000) } }),
    ...(random() < 0.7 && { year: 2022 }),
    ...(random() < 0.4 && { title_en: writeEnglish(random, random.whole(1, isPlain ? 6 : 30)) }),
    ...(kind !== '' && { kind }),
    ...(format !== '' && { format }),
    ...(award !== '' && { award }),
    material: writeText(random, random.whole(2, 10), false),
  };
}

/** An exhibition that holds these works in one hall. */
export function makeExhibition(works: Work[], title: string): Exhibition {
  const hall = {
    slug: 'painting',
    title: '美术',
    digit: 2,
    medium: 'painting' as const,
    html: '',
    summary: '',
  };
  return {
    facts: {
      title,
      hosts: ['某某工会'],
      venue: title,
      start: '2022-11-18',
      end: '2022-12-18',
      vocabularies: {} as Exhibition['facts']['vocabularies'],
    },
    ...{ halls: [hall], works, series: [], stories: [], tours: [] },
  };
}

function makePicture(id: string, ratio: number, edge: number): Picture {
  const size = {
    width: Math.max(1, Math.round(edge * Math.sqrt(ratio))),
    height: Math.max(1, Math.round(edge / Math.sqrt(ratio))),
  };
  return { id, ...size, sizes: buildLadder(size) };
}

/** Between 1:30 and 30:1, as likely upright as lying. */
function drawRatio(random: Random): number {
  return 30 ** (2 * random() - 1);
}

/** A title of so many English words. */
export function writeEnglish(random: Random, words: number): string {
  const known = ["Workers' Day", 'Furnace', 'of', 'the', 'Thousand-Mile', '"Snow"', 'internationalisation'];
  return Array.from({ length: words }, () => random.pick(known)).join(' ');
}

/** A text of so many characters: Han with signs, and with long words of Latin. */
export function writeText(random: Random, length: number, isMixed = true): string {
  let text = '';
  while ([...text].length < length) {
    if (isMixed && random() < 0.06) text += random.pick(latin);
    else if (isMixed && random() < 0.1 && text !== '') text += random.pick(signs);
    else text += random.pick([...han]);
  }
  return [...text].slice(0, length).join('').trim() || '无';
}
