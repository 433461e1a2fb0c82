import { printLabels } from './lib/print/print-labels.ts';
import { printPosters } from './lib/print/print-posters.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { languages, type Language } from '../src/exhibition/languages.ts';
import { labelLayouts, type LayoutName } from '../src/print/labels/labels.ts';
import { posterPapers, type PosterPaper } from '../src/print/poster.ts';

const usage = `用法：npm run labels -- [--hall 展厅] [--works 1001-1020,1034] [--layout small|standard|large]
                        [--language zh|en] [--out 展签.pdf] [--force] [--site 网址] [--draft]
      npm run labels -- --tours [--layout 版式] [--language zh|en] [--out 路线.pdf]
      npm run labels -- --poster [--hall 展厅] [--paper a3|a4] [--language zh|en] [--out 海报.pdf]

把展签做成可以直接打印的 PDF：A4 纸，按原大打印（缩放 100%），沿裁切线裁开。
  --hall 展厅       只印一个展厅，如 --hall calligraphy 或 --hall 书法
  --works 编号      只印这些作品：1001-1020 是一段，逗号隔开几段
  --layout 版式     small 每页 14 张、standard 每页 8 张（不写就是它）、large 每页 1 张，带释文
  --language 语言   zh 中文（不写就是它）；en 英文，二维码打开英文的网页
  --tours           印路线的展签：每条路线一张，二维码打开路线，挂在入口
  --tour 路线       只印一条路线，写文件名或路线名称
  --poster          印展厅海报：展厅的二维码和“输入编号”的二维码
  --paper 纸张      海报用纸，a3（不写就是它）或 a4
  --out 文件名      PDF 放在哪里（不写就是 展签.pdf、路线.pdf 或 海报.pdf）
  --force           已有同名文件时盖掉它
  --site 网址       二维码用的网址（不写就用 exhibition.yaml 里的 site）
  --draft           还没有网址时试印，每张带“试印”二字`;

await run(async () => {
  const { values } = readArguments(usage, {
    hall: { type: 'string' },
    works: { type: 'string' },
    layout: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string' },
    site: { type: 'string' },
    paper: { type: 'string' },
    poster: { type: 'boolean' },
    tours: { type: 'boolean' },
    tour: { type: 'string' },
    draft: { type: 'boolean' },
    force: { type: 'boolean' },
  });
  const { layout = 'standard', paper = 'a3', draft: isDraft = false, poster, ...others } = values;
  const { language = languages[0], ...rest } = others;
  if (!Object.hasOwn(labelLayouts, layout)) {
    stop(exitCodes.usage, `--layout 只有 small、standard、large 三种，写的是：${layout}\n\n${usage}`);
  }
  if (!Object.hasOwn(posterPapers, paper)) {
    stop(exitCodes.usage, `--paper 只有 a3、a4 两种，写的是：${paper}\n\n${usage}`);
  }
  if (!(languages as readonly string[]).includes(language)) {
    stop(exitCodes.usage, `--language 只有 zh、en 两种，写的是：${language}\n\n${usage}`);
  }
  const chosen = { ...rest, language: language as Language, isDraft, usage };
  if (poster) await printPosters({ ...chosen, paper: paper as PosterPaper });
  else await printLabels({ ...chosen, layout: layout as LayoutName });
});
