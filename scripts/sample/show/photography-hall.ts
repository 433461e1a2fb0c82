import type { Picture } from '../core/picture.ts';
import { shootCranes, shootHarvest } from '../photography/scenes/dusk.ts';
import { type Moment, shootForest } from '../photography/scenes/forest.ts';
import { shootWelding } from '../photography/scenes/welding.ts';
import type { EntryPlan } from './entry.ts';
import type { Recipe } from './recipe.ts';

/** A photograph or an essay printed at one size; `size` is height and width of one print in cm. */
export function composeShots(
  size: readonly [number, number],
  entry: EntryPlan,
  shots: readonly ((width: number, height: number) => Picture)[],
  px: number,
  quality = 76,
): Recipe {
  const long = Math.max(...size);
  return {
    entry,
    size: [size[0], size[1] * shots.length],
    px,
    quality,
    parts: shots.map((shoot) => (side: number) => ({
      picture: shoot(Math.round((side * size[1]) / long), Math.round((side * size[0]) / long)),
      columns: [],
      marks: [],
    })),
  };
}

/** The works of the photography hall that are shipped in content/, by number. */
export const PHOTOGRAPHY: Readonly<Record<string, () => Recipe>> = {
  '3001': () =>
    composeShots(
      [60, 90],
      {
        title: '弧光', title_en: 'Arc Light',
        makers: [{ name: '阚铁生', unit: '长春客车配件厂工会', city: '长春' }],
        kind: '单幅', format: '照片', material: '收藏级相纸', award: '一等奖', tags: ['焊工', '车间', '夜班'],
        alt: '昏暗的车间里，焊工跪在钢架前施焊，弧光亮成一团白，橙色火花拖着弧线洒了一地，身后是一排夜色里的高窗。',
        body: `快门开了二十五分之一秒，火花于是有了尾巴：先是白的，飞远了变成橙，落地弹一下，再短短亮一次。

曝光照着弧光最外一圈定，人就沉进暗部里，只有面罩边缘、袖口和膝盖被勾出一道蓝白的边。车间很大，光只够照亮他一个人。`,
      },
      [(width, height) => shootWelding(width, height, '3001')],
      3000,
    ),
  '3002': () => {
    const moments: readonly Moment[] = ['headlight', 'rails', 'patrol', 'signal', 'passing'];
    return composeShots(
      [40, 60],
      {
        title: '林线二十四小时', title_en: 'Twenty-Four Hours on the Forest Line',
        makers: [{ name: '乐雪峰', unit: '白山林区工务段工会', city: '白山' }],
        kind: '组照', format: '照片', material: '相纸', award: '二等奖', tags: ['铁路', '巡道工', '雪'],
        alt: '五幅一组的雪中林区铁路：机车灯破雾而来、积雪的铁轨、两名提灯的巡道工、放行的绿灯、夜里驶过的客车。',
        captions: ['清晨五点四十，头班车从雾里出来。', '夜里落了雪，钢轨先被列车擦亮。', '巡道工老少两人，一天走十六公里。', '傍晚，道口信号转绿。', '末班客车过站，只停一分钟。'],
        body: `一条线，一昼夜，五个时刻。作者本人就是养路工，相机揣在棉袄里防冻，每次拿出来只够按三四下。

五幅按时间排列，请从第一幅看起：灯光由冷到暖再到冷，人只出现一次，其余都是人做好的事——扫净的轨、擦亮的灯、准点的车。`,
      },
      moments.map((moment) => (width: number, height: number) => shootForest(width, height, `3002/${moment}`, moment)),
      2400, 72,
    );
  },
  '3003': () =>
    composeShots(
      [60, 90],
      {
        title: '最后一垄', title_en: 'The Last Furrow',
        makers: [{ name: '佟沃野', unit: '松原乾安农垦公司工会', city: '松原' }],
        kind: '单幅', format: '照片', material: '收藏级相纸', award: '二等奖', tags: ['秋收', '农机', '黄昏'],
        alt: '日落时分的麦田，三台收割机逆光剪影由近及远，扬起的尘土被夕阳照成橙色，近处是虚化的麦穗。',
        body: `太阳离地平线还有一指宽，风停了，尘土悬在半空不落。三台收割机排成斜线，最后一垄收完，今年就收完了。

长焦压缩了距离，近处的麦穗虚成一片，远处的机器反而清楚。作者趴在田埂上等了四十分钟，等的就是最前面那台机器的轮子和太阳对齐。`,
      },
      [(width, height) => shootHarvest(width, height, '3003')],
      3000,
    ),
  '3004': () =>
    composeShots(
      [60, 90],
      {
        title: '塔吊的蓝调时刻', title_en: 'Blue Hour of the Cranes',
        makers: [{ name: '谌岳', unit: '吉林市政建设集团工会', city: '吉林' }],
        kind: '单幅', format: '照片', material: '收藏级相纸', award: '优秀奖', tags: ['建筑工地', '塔吊', '夜景'],
        alt: '暮色由蓝转紫，四台塔吊亮着红色航标灯，在建的楼框里点点灯火，地面积水映出灯光，三个工人的剪影站在近处。',
        body: `日落后二十分钟，天光和灯光一样亮，摄影人叫它“蓝调时刻”。工地上却没有人抬头看天：楼框里的灯一盏盏亮起来，那是夜班接了白班。

刚下过雨，积水把灯拉成长长的竖线。左边三个人影是交接班的工长和信号工，手还指着没吊完的那一钩。`,
      },
      [(width, height) => shootCranes(width, height, '3004')],
      3000,
    ),
};
