import { shootStreet } from '../photography/scenes/factory-street.ts';
import type { Recipe } from './recipe.ts';
import { composeShots } from './shots.ts';

/** The invited scroll of front-line workers, by number. */
export const INVITED: Readonly<Record<string, () => Recipe>> = {
  '3011': () =>
    composeShots(
      [32, 400],
      {
        title: '不夜的厂街',
        title_en: 'The Street That Does Not Sleep',
        makers: [
          { name: '区望舒', unit: '长春铁北工业区工会', city: '长春' },
          { name: '单晓峰', unit: '长春铁北工业区工会', city: '长春' },
          { name: '员梅', unit: '长春铁北工业区工会', city: '长春' },
        ],
        kind: '长卷',
        format: '手卷',
        material: '收藏级相纸',
        award: '特邀',
        series: 'front-line-scroll',
        tags: ['长卷', '夜班', '厂街'],
        alt: '一比十二点五的横向长卷：雪夜的工厂街，一间间亮灯的车间相连，焊接、纺纱、吊装、车床、修车、码粮、炉前，行人和推自行车的人从窗前走过。',
        body: `三个人走了一个冬天，把一条厂街从东头拍到西头，再一间一间接起来。每扇大窗是一个工种，光的颜色就是活计的颜色：弧光发蓝，炉火发橙，织机间是日光灯的白。

从右往左慢慢走，大约要看三分钟。路灯每隔一段亮一盏，像标点。请放大看窗里各自的活计。`,
      },
      [(width, height) => shootStreet(width, height, '3011')],
      12500,
      76,
    ),
};
