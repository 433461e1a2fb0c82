/** The files of a show that are not works or series, by path. Facts are those of the real show; the rest says it is a sample. */
export function buildFrame(
  works: number,
  numberAt: (digit: number, place: number) => string,
): Record<string, string> {
  const hall = (
    title: string,
    english: string,
    theme: string,
    digit: number,
    medium: string,
    body: string,
  ): string => `---
title: ${title}
title_en: ${english}
theme: ${theme}
digit: ${String(digit)}
medium: ${medium}
---

${body}
`;
  return {
    'exhibition.yaml': `# 由 npm run sample 生成的示例展览：作品、作者与单位都是虚构的。
title: 吉林省职工书画摄影展（示例）
full_title: 中国梦·劳动美——建功新时代 奋进新征程 吉林省职工书画摄影展（示例）
title_en: Calligraphy, Painting and Photography by the Workers of Jilin (Sample)
motto: 尺幅有天地 万里荡胸襟
hosts:
  - 吉林省总工会
  - 吉林省文学艺术界联合会
venue: 长春雕塑艺术馆
city: 长春
start: 2022-11-18
submitted: 3560
selected: ${String(works)}
cover: { work: ${numberAt(1, 1)} }
`,
    'halls/calligraphy.md': hall(
      '书法',
      'Calligraphy',
      '翰墨绘盛世',
      1,
      'calligraphy',
      '行书、草书与楷书，写古人的诗句，也写劳动与四时。看不清的字，展签旁有释文。',
    ),
    'halls/painting.md': hall(
      '美术',
      'Painting',
      '丹青赞祖国',
      2,
      'painting',
      '国画、油画、版画、水彩与水粉，画山河，也画炉火、塔吊与场院。',
    ),
    'halls/photography.md': hall(
      '摄影',
      'Photography',
      '聚焦新时代',
      3,
      'photography',
      '生产的现场与赶路的人。单幅讲一瞬，组照讲来去，长卷把一条街接起来。',
    ),
    'tours/half-hour.md': `---
title: 半小时看展
title_en: Half an Hour
minutes: 30
stops:
  - { work: ${numberAt(1, 1)}, text: 从书法厅进门，先看字里的干湿浓淡。 }
  - { work: ${numberAt(2, 1)}, text: 到美术厅，找一找山间那一点颜色。 }
  - { work: ${numberAt(3, 1)}, text: 最后到摄影厅，看光落在谁身上。 }
---

三个展厅各看一件，走得慢些也只要半小时。
`,
    'stories/how-the-sample-was-made.md': `---
title: 示例展览是怎样生成的
title_en: How the Sample Was Made
author: 尺幅项目组
works: ["${numberAt(1, 2)}", "${numberAt(2, 3)}", "${numberAt(3, 1)}"]
order: 1
---

这里的每一件作品都由程序绘制。字取自开放授权的书法字体轮廓，再由程序弯折、蘸墨、写枯；画先有构图，后有各家笔法；照片是算出来的光。

## 为什么不用真作品

真作品属于它们的作者。示例只用来试排一个展览：看墙面疏密，看标签长短，看放大是否清楚。

## 怎样换成真的

删掉示例条目，把真作品的图片按编号放进三个文件夹，再写上题名、作者与替代文字就可以了。
`,
  };
}
