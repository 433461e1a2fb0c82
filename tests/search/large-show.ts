import { createHash } from 'node:crypto';
import type { Exhibition, Hall } from '../../src/exhibition/exhibition.ts';
import type { Work } from '../../src/exhibition/work.ts';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';

/** Surnames of 百家姓 and characters of given names and titles: enough that texts differ as real ones do. */
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单查仇区解盖员乐朴冼乜',
];
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红春梅建国志海燕龙云飞凤山川河岳松柏竹石雨雪霜露晨曦朝阳晓东南西北文武德才学思远志诚信义礼智仁勇和安康乐天地宇宙洪荒翀堃彧喆岸垚彤骧勉勋正禾棠黛炎锦峦屿桐朔砺铁沃珏星鸿凌鲁舒琬',
];
const subjects =
  '长白山 松花江 查干湖 图们江 鸭绿江 雪岭 林海 黑土 麦浪 稻田 铁路 高铁 车间 钢花 炉火 塔吊 工地 焊花 织机 风电 电塔 隧道 桥梁 码头 渔场 粮仓 矿井 化纤 光学 模具 实验室 手术室 课堂 邮路 公交 夜班 晨光 暮色 初雪 春融'.split(
    ' ',
  );
const forms =
  '颂 图 之歌 小景 印象 清晓 新貌 一日 的早晨 的人 之夜 丰年 组诗 四题 长卷 速写 写生 记 行 即景 如画 春色 秋声 冬韵 夏日 写意 今昔 纪事 群像 剪影'.split(
    ' ',
  );
const cities = '长春 吉林 四平 辽源 通化 白山 松原 白城 延边'.split(' ');
const trades =
  '机械厂 客车厂 电力公司 林业局 铁路段 建工集团 化纤厂 医院 中学 邮政局 公交公司 渔场 农机站 钢铁厂 纺织厂 轴承厂'.split(
    ' ',
  );
const halls = [
  ['calligraphy', '书法', 1],
  ['painting', '美术', 2],
  ['photography', '摄影', 3],
] as const;

/** A show of `count` works of varied words, the same each time: for sizes and speeds, nothing to look at. */
export function buildLargeShow(count: number): Exhibition {
  let state = 20221118;
  const draw = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)] as T;
  };
  const { script, painting, photo, format, award } = baseVocabularies;
  const units = Array.from(
    { length: Math.max(40, count / 8) },
    (_, at) => `${draw(cities)}第${at + 1}${draw(trades)}工会`,
  );
  const perHall = Math.ceil(count / 3);
  const works = Array.from({ length: count }, (_, at): Work => {
    const [hall, , digit] = halls[Math.floor(at / perHall)] ?? halls[0];
    const number = `${digit}${String((at % perHall) + 1).padStart(5, '0')}`;
    const subject = draw(subjects);
    const hash = createHash('sha256').update(number).digest('hex').slice(0, 10);
    const width = 360;
    const height = 200 + (Number.parseInt(hash.slice(0, 4), 16) % 700);
    const terms = { calligraphy: script, painting, photography: photo }[hall];
    return {
      number,
      hall,
      title: `${subject}${draw(['', draw(subjects)])}${draw(forms)}`,
      title_en: `${draw(['Song', 'Morning', 'Light', 'Night', 'Snow'])} of ${draw(['Steel', 'Forest', 'Rail', 'Grain'])} ${at % 90}`,
      artists: [
        {
          name: draw(surnames) + draw(given) + draw(['', draw(given)]),
          unit: draw(units),
          city: draw(cities),
        },
      ],
      ...(hall === 'calligraphy' ? { script: draw(terms).zh } : { kind: draw(terms).zh }),
      format: draw(format).zh,
      award: draw(award).zh,
      tags: [draw(subjects), draw(trades)],
      alt: '',
      parts: [
        {
          picture: {
            id: `${number}-${hash}`,
            width,
            height,
            sizes: [{ width, height }],
            colours: [`#${hash.slice(0, 6)}`],
          },
        },
      ],
      details: [],
      columns: [],
      tracks: [],
      status: 'shown',
      direction: 'rtl',
      sample: true,
      description: '',
      summary: `${draw(subjects)}${draw(forms)}，${draw(subjects)}在${draw(cities)}。`,
    };
  });
  return {
    facts: { title: '大展', hosts: [], vocabularies: baseVocabularies },
    halls: halls.map(([slug, title, digit]): Hall => ({
      slug,
      title,
      digit,
      medium: slug,
      html: '',
      summary: '',
    })),
    works,
    series: [],
    stories: [],
    tours: [],
  };
}
