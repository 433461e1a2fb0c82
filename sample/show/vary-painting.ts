import { SILKS } from '../brush/mount.ts';
import { MOUNTS } from '../calligraphy/formats.ts';
import type { Random } from '../core/prng.ts';
import { paintMountains } from '../painting/ink.ts';
import { drawCranes } from '../painting/scenes/cranes.ts';
import { drawFoundry } from '../painting/scenes/foundry.ts';
import { drawLoom } from '../painting/scenes/loom.ts';
import { dropColours } from '../texts/colours.ts';
import { describeMaker } from '../texts/maker-notes.ts';
import { describePainting } from '../texts/painting-notes.ts';
import { drawAward, type Invented, inventMaker } from '../texts/people.ts';
import { composeDesigned } from './designed.ts';
import type { EntryPlan } from './entry.ts';
import { MANNERS } from './painting-manners.ts';
import { SUBJECTS } from './painting-subjects.ts';
import type { Recipe } from './recipe.ts';

/** Any painting for a show of any size. */
export function varyPainting(random: Random, seed: string): Recipe {
  const invented = inventMaker(random);
  const { maker } = invented;
  if (random() < 0.26) return varyMountains(random, seed, invented);
  const subject = random.pick(SUBJECTS);
  const manner = random.pick(MANNERS);
  const tall = subject.draw === drawLoom || subject.draw === drawCranes || subject.draw === drawFoundry;
  const [a, b] = random.pick([
    [60, 80],
    [70, 100],
    [54, 76],
    [90, 120],
  ] as const);
  const title = random.pick(subject.titles);
  const entry: EntryPlan = {
    title,
    makers: [maker],
    kind: manner.kind,
    format: '镜片',
    material: manner.material,
    award: drawAward(random),
    tags: [subject.tag, manner.kind],
    alt: `${manner.material}《${title}》：${manner.material === '黑白木刻' ? dropColours(subject.seen) : subject.seen}，${manner.says}，${random.pick(manner.material === '黑白木刻' ? ['明暗对比强', '气氛安静', '线条利落'] : ['色调偏暖', '色调偏冷', '明暗对比强', '气氛安静'])}。`,
    body: `${describePainting(random, { seen: manner.material === '黑白木刻' ? dropColours(subject.seen) : subject.seen, says: manner.says, kind: manner.kind, title, place: maker.city ?? '家乡' })}\n\n${describeMaker(random, invented, '画笔')}。`,
  };
  return composeDesigned(tall ? [b, a] : [a, b], entry, subject.draw, manner.paint(random), seed, 3000);
}

function varyMountains(random: Random, seed: string, invented: Invented): Recipe {
  const { maker } = invented;
  const manner = random.pick(['水墨', '水墨', '青绿', '浅绛'] as const);
  const upright = random() < 0.6;
  const rail = random() < 0.5;
  const [height, width] = upright ? [138, 68] : [70, 138];
  const mount = {
    ...(upright ? MOUNTS.hanging : MOUNTS.broad),
    body: random.pick([SILKS.ivory, SILKS.tea, SILKS.mist]),
  };
  const name = random.pick(['林海', '云岭', '松风', '长白晓色', '江源', '雪霁', '万壑', '北国春早']);
  const plan = {
    height,
    width,
    mount,
    em: 2.2,
    signature: `${name}壬寅年写`,
    seals: [{ characters: `${maker.name}印`, style: '白文' as const, cm: 2.5 }],
    sign: [upright ? 0.9 : 0.955, 0.05] as const,
  };
  const whole = [height + mount.top + mount.bottom, width + mount.side * 2] as const;
  const range = {
    ground: manner === '青绿' ? ('绢' as const) : random.pick(['宣纸', '仿古宣'] as const),
    manner,
    layers: random.whole(5, 7),
    far: random.between(0.26, 0.36),
    near: random.between(0.9, 0.96),
    relief: random.between(0.3, 0.44),
    peaks: upright ? random.between(1.8, 2.8) : random.between(3, 4.6),
  };
  const sight = `${manner}山水，${rail ? '山谷间一座高架桥，列车驶过，' : ''}${upright ? '层峦直上' : '群岭横展'}，云气留白，近处松树数株`;
  return {
    entry: {
      title: name,
      makers: [maker],
      kind: '国画',
      format: upright ? '立轴' : '横披',
      material: manner === '青绿' ? '绢本设色' : '纸本',
      award: drawAward(random),
      tags: ['山水', manner],
      alt: `${sight}，右上方题款钤印。`,
      body: `${describePainting(random, { seen: sight, says: random.pick(['皴法随山势而变', '先湿后干，留出云路', '墨分五色，焦墨只点在近树', '远近全靠浓淡分开']), kind: manner, title: `《${name}》`, place: maker.city ?? '家乡' })}\n\n${describeMaker(random, invented, '毛笔')}。`,
    },
    size: whole,
    px: 3400,
    quality: 80,
    parts: [(side) => paintMountains(range, plan, side / Math.max(...whole), seed, rail)],
  };
}
