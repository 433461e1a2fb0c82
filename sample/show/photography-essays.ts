import type { Moment } from '../photography/scenes/forest-hours.ts';
import { shootForest } from '../photography/scenes/forest-line.ts';
import type { Hour } from '../photography/scenes/steppe-hours.ts';
import { shootTurbines } from '../photography/scenes/steppe.ts';
import type { Recipe } from './recipe.ts';
import { composeShots } from './shots.ts';

/** Photographs in sets, by number. */
export const ESSAYS: Readonly<Record<string, () => Recipe>> = {
  '3002': () => {
    const moments: readonly Moment[] = ['headlight', 'rails', 'patrol', 'signal', 'passing'];
    return composeShots(
      [40, 60],
      {
        title: '林线二十四小时',
        title_en: 'Twenty-Four Hours on the Forest Line',
        makers: [{ name: '乐雪峰', unit: '白山林区工务段工会', city: '白山' }],
        kind: '组照',
        format: '照片',
        material: '相纸',
        award: '二等奖',
        tags: ['铁路', '巡道工', '雪'],
        alt: '五幅一组的雪中林区铁路：机车灯破雾而来、积雪的铁轨、两名提灯的巡道工、放行的绿灯、夜里驶过的客车。',
        captions: [
          '清晨五点四十，头班车从雾里出来。',
          '夜里落了雪，钢轨先被列车擦亮。',
          '巡道工老少两人，一天走十六公里。',
          '傍晚，道口信号转绿。',
          '末班客车过站，只停一分钟。',
        ],
        body: `一条线，一昼夜，五个时刻。作者本人就是养路工，相机揣在棉袄里防冻，每次拿出来只够按三四下。

五幅按时间排列，请从第一幅看起：灯光由冷到暖再到冷，人只出现一次，其余都是人做好的事——扫净的轨、擦亮的灯、准点的车。`,
      },
      moments.map(
        (moment) => (width: number, height: number) => shootForest(width, height, `3002/${moment}`, moment),
      ),
      3000,
      76,
    );
  },
  '3010': () => {
    const hours: readonly Hour[] = ['dawn', 'storm', 'frost', 'night'];
    return composeShots(
      [40, 60],
      {
        title: '等风的人',
        title_en: 'Those Who Wait for Wind',
        makers: [{ name: '查干朝鲁', unit: '白城风电检修公司工会', city: '白城' }],
        kind: '组照',
        format: '照片',
        material: '相纸',
        award: '优秀奖',
        tags: ['风电', '草原', '四时'],
        alt: '四幅一组的草原风机：霞光里的清晨、乌云压顶的午后、落雪的平原、亮着红色航标灯的夜晚，检修车与三个人始终在左下角。',
        captions: [
          '清晨，开工前看一眼风向。',
          '雷雨要来，所有人撤下塔筒。',
          '第一场雪，叶片停了又转。',
          '夜里抢修，车灯是地上唯一的星。',
        ],
        body: `同一个机位，四个时辰，三个人和一辆车每次都停在老地方。风机是背景，等待才是主题：等风小一点好上塔，等风大一点好发电。

把四幅连起来看，会发现人的站位几乎没有变，变的只有天。`,
      },
      hours.map(
        (hour) => (width: number, height: number) => shootTurbines(width, height, `3010/${hour}`, hour),
      ),
      3000,
      76,
    );
  },
};
