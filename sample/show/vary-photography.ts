import { clamp } from '../core/noise.ts';
import { buildPicture, type Picture } from '../core/picture.ts';
import { buildRandom, type Random } from '../core/prng.ts';
import { enlargePicture } from '../photography/enlarge.ts';
import { type Grade, gradeFrame } from '../photography/grade.ts';
import { dropColours } from '../texts/colours.ts';
import { describeMaker } from '../texts/maker-notes.ts';
import { drawAward, inventMaker } from '../texts/people.ts';
import { describeShot } from '../texts/photograph-notes.ts';
import { findNegative, NEGATIVES } from './negatives.ts';
import { SCENES } from './photograph-scenes.ts';
import type { Recipe } from './recipe.ts';
import { composeShots } from './shots.ts';

const LOT = SCENES.flatMap((scene) => Array.from({ length: scene.weight }, () => scene));
const GRADES: readonly Grade[] = ['原色', '原色', '黑白', '暖调', '冷调', '高反差'];
const LOOKS = ['前景虚化', '颗粒细密', '明暗分明', '画面安静', '层次丰富', '视角很低', '留白很多'];

/** Prints a negative at a size: a crop of the print's proportion, enlarged, graded, mirrored or not, with fresh grain. */
function printNegative(
  negative: Picture,
  width: number,
  height: number,
  grade: Grade,
  random: Random,
): Picture {
  const share = random.between(0.8, 1);
  const wide = Math.floor(Math.min(negative.width, (negative.height * width) / height) * share);
  const tall = Math.floor((wide * height) / width);
  const left = Math.floor(random() * (negative.width - wide));
  // Crops keep to the foot of the frame, where people stand.
  const top = Math.floor((1 - random() * 0.5) * Math.max(0, negative.height - tall));
  const crop = buildPicture(wide, tall);
  for (let row = 0; row < tall; row += 1) {
    const from = ((row + top) * negative.width + left) * 3;
    crop.rgb.set(negative.rgb.subarray(from, from + wide * 3), row * wide * 3);
  }
  const print = enlargePicture(crop, width, height);
  for (let at = 0; at < print.rgb.length; at += 3) {
    const speck = (random() + random() - 1) * 0.018;
    for (let channel = at; channel < at + 3; channel += 1)
      print.rgb[channel] = clamp((print.rgb[channel] ?? 0) + speck);
  }
  return gradeFrame(print, grade, random() < 0.5);
}

/** Any photograph or essay for a show of any size. */
export function varyPhotography(random: Random, seed: string): Recipe {
  const invented = inventMaker(random);
  const { maker } = invented;
  const scene = random.pick(LOT);
  const essay = random() < 0.14;
  const title = random.pick(scene.titles);
  const [a, b] = random.pick([
    [40, 60],
    [50, 75],
    [60, 90],
    [60, 80],
    [45, 80],
  ] as const);
  const grade = random.pick(GRADES);
  const count = essay ? random.whole(4, 6) : 1;
  const frames = [
    scene,
    ...Array.from({ length: count - 1 }, () =>
      random.pick(LOT.filter(({ upright }) => upright === scene.upright)),
    ),
  ];
  const plain = (text: string): string => (grade === '黑白' ? dropColours(text) : text);
  const seen = plain(random.pick(scene.seen));
  const light = plain(random.pick(scene.light));
  const show = seed.slice(0, Math.max(0, seed.lastIndexOf('/')));
  const city = maker.city ?? '家乡';
  return composeShots(
    scene.upright ? [b, a] : [a, b],
    {
      title: essay ? `${title}（组照）` : title,
      makers: [maker],
      kind: essay ? '组照' : '单幅',
      format: '照片',
      material: '收藏级相纸',
      award: drawAward(random),
      tags: grade === '黑白' ? [scene.tag, '黑白'] : [scene.tag],
      alt: essay
        ? `${count} 幅一组的${grade === '黑白' ? '黑白' : ''}照片，第一幅：${seen}，${light}；其余各幅依次是${[...new Set(frames.slice(1).map(({ tag }) => tag))].join('、')}。`
        : `${grade === '黑白' ? '黑白照片' : '照片'}：${light}，${seen}，${random.pick(LOOKS)}。`,
      ...(essay
        ? {
            captions: frames.map(
              (frame, index) => `之${'一二三四五六'[index] ?? ''}：${plain(random.pick(frame.seen))}。`,
            ),
          }
        : {}),
      body: `${describeShot(random, { seen, light, city })}\n\n${describeMaker(random, invented, '相机')}。`,
    },
    frames.map((frame, index) => (width: number, height: number) => {
      const own = buildRandom(`${seed}/${String(index)}`);
      const negative = findNegative(frame, own.whole(0, NEGATIVES - 1), show, Math.max(width, height));
      return printNegative(negative, width, height, grade, own);
    }),
    3000,
  );
}
