import { hasGlyph, type Face } from '../brush/glyph.ts';
import { SILKS } from '../brush/mount.ts';
import { drawFan, FAN_SIZE } from '../calligraphy/fan.ts';
import { MOUNTS } from '../calligraphy/formats.ts';
import { composeSet, composeSheet, type SheetStyle, type Words } from '../calligraphy/recipe.ts';
import type { Random } from '../core/prng.ts';
import { sliceColumns } from '../calligraphy/layout.ts';
import { POEMS, type Poem } from '../texts/poems.ts';
import { cutAlike } from '../texts/traditional.ts';
import { describeWriting } from '../texts/calligraphy-notes.ts';
import { describeMaker } from '../texts/maker-notes.ts';
import { drawAward, inventMaker } from '../texts/people.ts';
import type { Maker } from './entry.ts';
import type { Recipe } from './recipe.ts';

const LONG = Object.values(POEMS).filter(
  ({ text }) => text.length >= 20 && text.length <= 56,
) as readonly Poem[];
const SHORT = LONG.filter(({ text }) => text.length <= 28);
const FORMATS = ['立轴', '立轴', '中堂', '条幅', '横披', '斗方', '扇面', '对联', '条屏', '册页'] as const;
const LEISURE = ['耕读', '澄怀', '日新', '劲节', '听松', '业精', '平安', '大吉', '长乐', '春风'];
const BODIES = [SILKS.ivory, SILKS.tea, SILKS.mist, SILKS.lake, SILKS.indigo];

/** Any calligraphy for a show of any size. */
export function varyCalligraphy(random: Random, seed: string): Recipe {
  const invented = inventMaker(random);
  const { maker } = invented;
  const format = random.pick(FORMATS);
  const face = random.pick(['行书', '行书', '楷书', '草书'] as const);
  const poem = random.pick(format === '扇面' || format === '横披' || format === '斗方' ? SHORT : LONG);
  const ground = random.pick(['宣纸', '宣纸', '仿古宣', '洒金宣', '皮纸', '绢'] as const);
  const words: Words = {
    title: poem.title,
    title_en: poem.english,
    makers: [maker],
    script: face,
    format,
    material: ground === '绢' ? '绢本' : `纸本（${ground}）`,
    award: drawAward(random),
    tags: [face, format, poem.author],
    alt: `${face}${format}，写${poem.author}《${poem.title}》，${ground}为底，墨色${random.pick(['由浓渐枯', '润泽', '沉厚', '浓淡相间'])}，${random.pick(['左侧落小款钤红印', '末行之后有款有印', '款字细小，朱印醒目'])}。`,
    body: `${describeWriting(random, { title: poem.title, author: poem.author, face, format, paper: ground })}\n\n${describeMaker(random, invented, '毛笔')}。`,
  };
  const style = styleSheet(random, face, ground, maker, format);
  if (format === '扇面') return composeFan(poem, words, style, random, seed);
  if (format === '对联') return composeCouplet(poem, words, style, seed);
  if (format === '条屏') return composePanels(poem, words, style, random, seed, 34, 136);
  if (format === '册页')
    return composePanels(
      poem,
      words,
      { ...style, mount: MOUNTS.leaf, margin: [4.4, 3.6] },
      random,
      seed,
      30,
      34,
    );
  return composeSheet(poem, style, words, seed, 3200);
}

function styleSheet(
  random: Random,
  face: Face,
  ground: SheetStyle['ground'],
  maker: Maker,
  format: string,
): SheetStyle {
  const surname = [...maker.name]
    .filter((character) => hasGlyph('行书', character))
    .slice(0, 1)
    .join('');
  const free = face === '楷书' ? 0.4 : random.between(0.65, 1);
  const [height, width] = (
    { 立轴: [138, 68], 中堂: [170, 90], 条幅: [138, 34], 横披: [48, 150], 斗方: [68, 68] } as Readonly<
      Record<string, readonly [number, number]>
    >
  )[format] ?? [136, 34];
  const base =
    (
      {
        立轴: MOUNTS.hanging,
        中堂: MOUNTS.hall,
        条幅: MOUNTS.slip,
        横披: MOUNTS.broad,
        斗方: MOUNTS.square,
        对联: MOUNTS.couplet,
      } as Readonly<Record<string, SheetStyle['mount']>>
    )[format] ?? MOUNTS.panel;
  return {
    ground,
    height,
    width,
    margin: [height * 0.07, width * 0.09],
    mount: { ...base, body: random.pick(BODIES) },
    hand: {
      face,
      freedom: free,
      pitch: face === '楷书' ? 1.03 : 0.98,
      dryness: face === '楷书' ? 0.55 : random.between(0.12, 0.4),
      weight: random.between(0, 0.9),
    },
    signature: `${random.pick(['壬寅秋', '壬寅冬月', '壬寅立冬', '岁在壬寅'])}${surname ? `${surname}氏` : '松江客'}书`,
    seals: [
      {
        characters: [...maker.name].length <= 2 ? `${maker.name}之印` : `${maker.name}印`,
        style: '白文',
        cm: 3,
      },
      { characters: random.pick(LEISURE), style: '朱文', cm: 2.6 },
    ],
    lead: { characters: random.pick(LEISURE), style: '朱文', cm: 4 },
    signatureScale: 0.3,
  };
}

function composeFan(poem: Poem, words: Words, style: SheetStyle, random: Random, seed: string): Recipe {
  const rows = poem.text.length === 20 ? 3 : 4;
  const lines = sliceColumns(poem.text, rows);
  const plan = {
    lines,
    hand: style.hand,
    signature: [style.signature],
    seal: { characters: '墨缘', style: '白文' as const, ...style.seals[0], cm: 1.9 },
    ground: random.pick(BODIES),
  };
  return {
    entry: { ...words, lines, hant: cutAlike(poem.hant, lines), text_author: poem.author },
    size: FAN_SIZE,
    px: 3200,
    quality: 80,
    parts: [(side) => drawFan(plan, side / FAN_SIZE[1], seed)],
  };
}

/** The first two lines of a regular poem hang as a couplet. */
function composeCouplet(poem: Poem, words: Words, style: SheetStyle, seed: string): Recipe {
  const measure = poem.text.length % 7 === 0 && poem.text.length !== 35 ? 7 : 5;
  const [first = '', second = ''] = sliceColumns(poem.text, measure);
  const couplet = {
    ...style,
    width: 33,
    signatureShare: 0,
    signatureScale: 0.19,
    margin: [10, 4.4] as const,
  };
  return composeSet(
    [
      { poem, lines: [first], style: { ...couplet, signature: '', seals: [] } },
      { poem, lines: [second], style: couplet },
    ].map((part) => (part.style === couplet ? { ...part, style: withoutLead(part.style) } : part)),
    { ...words, title: `${first} ${second}`, captions: ['上联', '下联'] },
    seed,
    3200,
    poem.author,
  );
}

function withoutLead(style: SheetStyle): SheetStyle {
  return Object.fromEntries(Object.entries(style).filter(([key]) => key !== 'lead')) as unknown as SheetStyle;
}

/** Four sheets that share one text. */
function composePanels(
  poem: Poem,
  words: Words,
  style: SheetStyle,
  random: Random,
  seed: string,
  width: number,
  height: number,
): Recipe {
  const length = Math.ceil(poem.text.length / 4);
  const pieces = sliceColumns(poem.text, length);
  const rows = width === 30 ? Math.max(3, Math.ceil(length / 3)) : length;
  const plain = withoutLead({ ...style, width, height });
  return composeSet(
    pieces.map((piece, index) => ({
      poem,
      lines: sliceColumns(piece, rows),
      style:
        index === pieces.length - 1
          ? plain
          : {
              ...plain,
              signature: '',
              seals: [{ characters: random.pick(LEISURE), style: '朱文', cm: 1.8 }],
            },
    })),
    {
      ...words,
      captions: pieces.map((_piece, index) => `第${'一二三四'[index] ?? ''}${width === 30 ? '开' : '屏'}`),
    },
    seed,
    2400,
    poem.author,
  );
}
