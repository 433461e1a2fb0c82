import type { Random } from '../core/prng.ts';
import { type Pools, weaveAny } from './weave.ts';

const POOLS: Pools = {
  first: ['起首一列', '开头两个字', '第一行', '题目下的头一字', '前半', '右起第一列', '落墨处'],
  wet: ['蘸墨最饱', '压得最重', '写得从容', '略带试探', '墨气盈满', '笔锋藏得深'],
  last: [
    '到末列已见枯笔',
    '收尾处墨尽而势不断',
    '末了几字轻了下来',
    '后半渐渐放开',
    '写到最后反而更稳',
    '临近落款时忽然一顿',
  ],
  move: [
    '转折多用方笔',
    '撇捺放得开',
    '横画略向上挑',
    '竖画如悬针',
    '点画短促有力',
    '钩挑处不肯含糊',
    '连笔只在要紧处',
    '提按分明',
  ],
  space: [
    '行距留得宽',
    '字距紧而行距疏',
    '四边留白匀净',
    '大小错落',
    '重心微微左倾又自己扶正',
    '左右两列互相避让',
    '上紧下松',
    '疏处能听见呼吸',
  ],
  like: [
    '远看像一垄一垄的庄稼',
    '像排好的工具各归其位',
    '像雪后新踩的脚印',
    '像江面上将化的冰',
    '像一队人不急不慢地走',
    '像檐下的冰溜子有长有短',
    '像木料的纹理顺着走',
    '像夜班的灯一盏接一盏',
    '像风吹过的芦苇',
    '像拉直的钢筋',
  ],
  why: [
    '因为工间总听人念起',
    '因为父亲生前爱这几句',
    '因为那天正好下雪',
    '只为其中一个动词',
    '是替退休的师傅写的',
    '为的是给孩子讲清这首诗',
    '因为窗外正是诗里的时令',
    '是班组里投票选出来的',
    '因为字数合适，纸也只剩这一张',
    '是想看看自己十年后还会不会这样写',
  ],
  try: [
    '写了七遍，留下第五遍',
    '前后写过三幅，这一幅最松',
    '一遍写成，没有第二张',
    '隔了一夜再看才敢钤印',
    '先用铅笔排过格，后来全擦了',
    '换了三支笔才顺手',
    '写坏的九张都裁作了书签',
    '中途停电，后半是就着手电写的',
    '写时有人敲门，第三字因此重了些',
    '在水泥地上用清水练了半个月',
  ],
  ground: [
    '{paper}吃墨，渗出的边正好',
    '{paper}光洁，枯笔格外清楚',
    '底子用{paper}，不与字争',
    '{paper}微黄，墨色显得沉',
    '特意挑了{paper}，图它的涩',
  ],
};

const SIGHTS = [
  '以{face}写{author}《{title}》，{first}{wet}，{last}',
  '《{title}》写成{format}，{space}，{like}',
  '{face}{format}，{move}，{space}',
  '选《{title}》来写，{why}',
  '{author}的句子，{first}{wet}，{move}',
  '整幅《{title}》{space}，{like}，{last}',
  '《{title}》，{try}',
  '写《{title}》{why}，{try}',
];
const HANDS = [
  '{ground}，{move}',
  '{first}{wet}，{last}',
  '{move}，{space}',
  '{space}，{like}',
  '{try}，{move}',
  '{ground}，{last}',
  '{try}，{like}',
];

/** What is to be seen in a piece of calligraphy: two sentences, neither repeating the other's pattern. */
export function describeWriting(random: Random, facts: Readonly<Record<string, string>>): string {
  return `${weaveAny(random, SIGHTS, POOLS, facts)}。${weaveAny(random, HANDS, POOLS, facts)}。`;
}
