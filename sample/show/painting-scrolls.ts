import { MOUNTS } from '../calligraphy/formats.ts';
import { SILKS } from '../brush/mount.ts';
import { paintMountains } from '../painting/ink.ts';
import { paintSnowScroll, SNOW_SCROLL } from '../painting/snow-scroll.ts';
import type { Recipe } from './recipe.ts';

/** 2001: a hanging scroll of the forest railway in ink. */
export function composeForestRail(): Recipe {
  const plan = {
    height: 140,
    width: 70,
    mount: { ...MOUNTS.hanging, top: 40, bottom: 26 },
    em: 2.3,
    signature: '林海通途壬寅冬月写长白山道中',
    seals: [{ characters: '解牧川印', style: '白文' as const, cm: 2.6 }],
    sign: [0.9, 0.05] as const,
  };
  const height = plan.height + plan.mount.top + plan.mount.bottom;
  const width = plan.width + plan.mount.side * 2;
  return {
    entry: {
      title: '林海通途',
      title_en: 'A Way through the Sea of Forest',
      makers: [{ name: '解牧川', unit: '白山林业铁路工会', city: '白山' }],
      kind: '国画',
      format: '立轴',
      material: '纸本水墨',
      award: '一等奖',
      tags: ['铁路', '长白山', '水墨'],
      alt: '水墨立轴：层层山岭隐在云雾中，山谷间一座拱桥高架，赭红色列车正从桥上驶过，近处几株美人松。',
      body: `山是传统的画法：远山一抹淡墨，中景皴出石纹，近处用焦墨点苔，层与层之间留白为云。桥却是新的：用界尺引线，拱券一孔接一孔，桥墩往下渐渐化进雾里。

全画唯一的颜色是那列火车，赭红一点，在灰墨之间走得很稳。`,
    },
    size: [height, width],
    px: 4000,
    quality: 80,
    parts: [
      (side) =>
        paintMountains(
          { ground: '宣纸', manner: '水墨', layers: 6, far: 0.34, near: 0.93, relief: 0.44, peaks: 2.5 },
          plan,
          side / height,
          '2001',
        ),
    ],
  };
}

/** 2005: blue and green on silk. */
export function composeHeavenLake(): Recipe {
  const plan = {
    height: 96,
    width: 150,
    mount: { ...MOUNTS.broad, top: 12, bottom: 12, side: 14, body: SILKS.tea, accent: SILKS.lake },
    em: 2.4,
    signature: '长白春融图壬寅夏月',
    seals: [
      { characters: '呼延黛', style: '白文' as const, cm: 2.8 },
      { characters: '青绿', style: '朱文' as const, cm: 2.6 },
    ],
    sign: [0.955, 0.06] as const,
  };
  const height = plan.height + plan.mount.top + plan.mount.bottom;
  const width = plan.width + plan.mount.side * 2;
  return {
    entry: {
      title: '长白春融',
      title_en: 'Thaw on Changbai',
      makers: [{ name: '呼延黛', unit: '延边长白山旅游集团工会', city: '延边' }],
      kind: '国画',
      format: '横披',
      material: '绢本设色',
      award: '二等奖',
      tags: ['长白山', '青绿', '春天'],
      alt: '青绿山水横幅：石青石绿的山头层层相叠，山脚转为赭石色，脊线勾泥金，近处几株青松，绢地茶黄。',
      body: `大青绿的规矩：山顶用石青、石绿厚染三遍，山脚留赭石，脊线最后勾一道泥金。作者照着规矩来，只把季节换成了自己熟悉的——四月，阳坡的雪先化，青色是从山脊往下长的。

绢丝的经纬透过颜色仍看得见，薄处如雾，厚处如苔。`,
    },
    size: [height, width],
    px: 3600,
    quality: 78,
    parts: [
      (side) =>
        paintMountains(
          { ground: '绢', manner: '青绿', layers: 7, far: 0.32, near: 0.95, relief: 0.42, peaks: 3.6 },
          plan,
          side / width,
          '2005',
          false,
        ),
    ],
  };
}

/** 2008: a painted handscroll. */
export function composeSnowScroll(): Recipe {
  const height = SNOW_SCROLL.height + SNOW_SCROLL.mount.top * 2;
  const width = SNOW_SCROLL.width + SNOW_SCROLL.mount.side * 2;
  return {
    entry: {
      title: '雪岭千里图',
      title_en: 'A Thousand Li of Snowy Ridges',
      makers: [
        { name: '盖云峦', unit: '吉林铁路勘测设计院工会', city: '吉林' },
        { name: '曾砚秋', unit: '吉林铁路勘测设计院工会', city: '吉林' },
      ],
      kind: '国画',
      format: '手卷',
      material: '纸本浅绛',
      award: '二等奖',
      tags: ['铁路', '长白山', '长卷'],
      alt: '浅绛山水长卷：雪岭起伏十余峰，一条铁路贯穿全卷，两列赭红色小火车一上一下，近处松树成丛，卷尾题款。',
      body: `两位作者都是铁路勘测员，跑过卷中的每一个垭口。图从右起，自长白主峰一路西行，到松花江边的缓岗收住；电线杆按真实的杆距缩画，数得出里程。

山用淡墨皴出，稍罩赭石，雪是纸的本色。全卷只有两列火车着了颜色，隔山相望，永远不会相遇，却在同一条线上。`,
    },
    size: [height, width],
    px: 12200,
    quality: 74,
    parts: [(side) => paintSnowScroll(side / width, '2008')],
  };
}
