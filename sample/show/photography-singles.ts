import { shootWelding } from '../photography/scenes/car-hall.ts';
import { shootCranes } from '../photography/scenes/crane-yard.ts';
import { shootFurnace } from '../photography/scenes/foundry.ts';
import { shootIce } from '../photography/scenes/lake.ts';
import { shootPylons } from '../photography/scenes/pylons.ts';
import { shootBench } from '../photography/scenes/still.ts';
import { shootTram } from '../photography/scenes/tram-stop.ts';
import { shootHarvest } from '../photography/scenes/wheat.ts';
import type { Recipe } from './recipe.ts';
import { composeShots } from './shots.ts';

/** Single photographs, by number. */
export const SINGLES: Readonly<Record<string, () => Recipe>> = {
  '3001': () =>
    composeShots(
      [60, 90],
      {
        title: '弧光',
        title_en: 'Arc Light',
        makers: [{ name: '阚铁生', unit: '长春客车配件厂工会', city: '长春' }],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '一等奖',
        tags: ['焊工', '车间', '夜班'],
        alt: '昏暗的车间里，左边是一节客车车体的弧形骨架，被弧光照出一根根肋条；焊工背对镜头跪在骨架旁施焊，橙色火花四散，几盏顶灯排向深处。',
        body: `快门开了二十五分之一秒，火花于是有了尾巴：先是白的，飞远了变成橙，落地弹一下，再短短亮一次。

曝光照着弧光最外一圈定，人就沉进暗部里，只剩背上一道轮廓。亮的是车体：肋条一根接一根往里走，影子也跟着往里走，像从里面看一条大鱼。`,
      },
      [(width, height) => shootWelding(width, height, '3001')],
      3000,
    ),
  '3003': () =>
    composeShots(
      [60, 90],
      {
        title: '最后一垄',
        title_en: 'The Last Furrow',
        makers: [{ name: '佟沃野', unit: '松原乾安农垦公司工会', city: '松原' }],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '二等奖',
        tags: ['秋收', '农机', '黄昏'],
        alt: '日落时分的麦田，三台红色收割机逆光由近及远排成斜线，扬起的尘土被夕阳照成橙色，近处是一片虚化的麦子。',
        body: `太阳离地平线还有一指宽，风停了，尘土悬在半空不落。三台收割机排成斜线，最后一垄收完，今年就收完了。

长焦压缩了距离，近处的麦穗虚成一片，远处的机器反而清楚。作者趴在田埂上等了四十分钟，等的是太阳落到机器背后、尘土自己亮起来的那一刻。`,
      },
      [(width, height) => shootHarvest(width, height, '3003')],
      3000,
    ),
  '3004': () =>
    composeShots(
      [60, 90],
      {
        title: '塔吊的蓝调时刻',
        title_en: 'Blue Hour of the Cranes',
        makers: [{ name: '谌岳', unit: '吉林市政建设集团工会', city: '吉林' }],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '优秀奖',
        tags: ['建筑工地', '塔吊', '夜景'],
        alt: '暮色由蓝转紫，四台塔吊亮着红色航标灯，在建的楼框里点点灯火，地面积水映出灯光，三个工人的剪影站在近处。',
        body: `日落后二十分钟，天光和灯光一样亮，摄影人叫它“蓝调时刻”。工地上却没有人抬头看天：楼框里的灯一盏盏亮起来，那是夜班接了白班。

刚下过雨，积水把灯拉成长长的竖线。左边三个人影是交接班的工长和信号工，手还指着没吊完的那一钩。`,
      },
      [(width, height) => shootCranes(width, height, '3004')],
      3000,
    ),
  '3005': () =>
    composeShots(
      [50, 75],
      {
        title: '零点零一',
        title_en: 'One Hundredth of a Millimetre',
        makers: [{ name: '翟珏', unit: '四平轴承厂工会', city: '四平' }],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '三等奖',
        tags: ['轴承', '静物', '精度'],
        alt: '近景静物：深色布上散着几十颗抛光钢球和两三颗铜球，每颗都映着同一扇窗，前后虚化，焦点落在中间一颗。',
        body: `每颗钢球里都有同一扇窗。质检员把不合格的挑出来放在一边——照片里那两颗铜色的，是他顺手丢进来当记号的。

球与球的直径只差百分之一毫米，肉眼看不见，镜头也看不见，看得见的是它们怎样一个挨一个地把窗外的天光传下去。`,
      },
      [(width, height) => shootBench(width, height, '3005', 'balls')],
      3000,
    ),
  '3006': () =>
    composeShots(
      [60, 90],
      {
        title: '出钢',
        title_en: 'Tapping',
        makers: [{ name: '解铁山', unit: '通化江东钢铁厂工会', city: '通化' }],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '一等奖',
        tags: ['钢铁', '炉前工', '火花'],
        alt: '吊起的钢包倾斜着，白热的钢流落进下方的铁罐，火花从罐口向四面迸开，两名炉前工一左一右站在暗处，厂房的立柱被映成橙红色。',
        body: `钢包倾到第一寸，整座厂房只剩下一种光。左边的人探着长钎，右边的人抬手示意行车，两个动作前后只差半秒。

不敢用闪光，也用不着。作者把曝光压到钢流刚好不溢出，人身上的光全是钢水给的。`,
      },
      [(width, height) => shootFurnace(width, height, '3006')],
      3000,
    ),
  '3007': () =>
    composeShots(
      [50, 75],
      {
        title: '颜色的仓库',
        title_en: 'A Store of Colours',
        makers: [{ name: '繁星', unit: '辽源织袜厂工会', city: '辽源' }],
        kind: '单幅',
        format: '照片',
        material: '相纸',
        award: '优秀奖',
        tags: ['纺织', '静物', '色彩'],
        alt: '一排排缠满彩线的线轴立在木台上，红、蓝、绿、黄、紫交错，侧面来的窗光照亮轴顶，远处渐渐虚化。',
        body: `织袜厂的线架间没有窗帘，下午三点的光从侧面进来，把每一轴线照成半明半暗。库管员按色号摆放，她说自己闭着眼也能摸出哪一轴是“枣红”。

画面没有经过调色。颜色是工人早就配好的。`,
      },
      [(width, height) => shootBench(width, height, '3007', 'spools')],
      3000,
    ),
  '3008': () =>
    composeShots(
      [60, 90],
      {
        title: '拉网号子',
        title_en: 'Hauling Song',
        makers: [{ name: '乌日汗', unit: '松原查干湖渔场工会', city: '松原' }],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '二等奖',
        tags: ['冬捕', '冰雪', '渔工'],
        alt: '日出时的冰湖上，七名渔工排成一列，仰着身子合力拉一根绷直的粗绳，绳子伸向右边堆着碎冰的冰眼，太阳低低地挂在他们身后，冰面映出一道光。',
        body: `凌晨四点下网，日出时收绳。七个人一根绳，号子是慢的，脚步是齐的；冰面上的裂纹一直伸到镜头底下。

作者是渔场的机修工，趁换马的空当拍下这一张。他说冰会响，每拉一步，脚下就“嗡”地一声，照片里听不见，但看那根绳绷得多直就知道了。`,
      },
      [(width, height) => shootIce(width, height, '3008')],
      3000,
    ),
  '3009': () =>
    composeShots(
      [90, 64],
      {
        title: '云上的三个人',
        title_en: 'Three Men above the Cloud',
        makers: [
          { name: '仇鸿', unit: '白山供电检修公司工会', city: '白山' },
          { name: '曾凌', unit: '白山供电检修公司工会', city: '白山' },
        ],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '三等奖',
        tags: ['电力', '高空', '雾'],
        alt: '云海之上，一座输电铁塔顶天立地，三名穿橙色工装的检修工分站在两层横担和塔顶，后面的三座铁塔沿着山脊越来越淡，朝阳从右边照来。',
        body: `云从谷里涌上来，塔基不见了，只剩大半截铁塔立在云上。两个人各守一层横担，第三个站到了塔顶，正指着下一座塔。

两位作者一位在塔上，一位在对面山坡。快门是山坡上的人按的，构图是塔上的人用对讲机指挥的，所以署了两个名字。`,
      },
      [(width, height) => shootPylons(width, height, '3009')],
      3000,
    ),
  '3012': () =>
    composeShots(
      [60, 90],
      {
        title: '末班车',
        title_en: 'The Last Tram',
        makers: [{ name: '盖琬', unit: '长春公交集团电车公司工会', city: '长春' }],
        kind: '单幅',
        format: '照片',
        material: '收藏级相纸',
        award: '入展',
        tags: ['电车', '夜雨', '城市'],
        alt: '雨夜，一辆绿白相间的有轨电车迎面驶来，两盏大灯在湿路面上拖出长长的光，街灯与霓虹虚成光斑，左边两个撑伞的人背对镜头等车。',
        body: `十点四十，末班电车进站。司机是作者的师傅，隔着雨刷冲她点了一下头。

雨把路面变成了第二块画布，车灯、霓虹、红伞都有两份。背景里的光斑是没有对上焦的城市，清楚的只有这一辆车。`,
      },
      [(width, height) => shootTram(width, height, '3012')],
      3000,
    ),
};
