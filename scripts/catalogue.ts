import { makeTemporaryFolder, removeTemporary } from '../src/disk/remove.ts';
import { getCoverWork } from '../src/exhibition/cover.ts';
import { hasErrors } from '../src/exhibition/problem.ts';
import { isShown } from '../src/exhibition/work.ts';
import { printZh } from '../src/interface/print.zh.ts';
import { groupArtists } from '../src/search/artist-index.ts';
import { buildCatalogue, getCoverWidth } from '../src/print/catalogue/catalogue.ts';
import { choosePrintSize } from '../src/print/catalogue/catalogue-layout.ts';
import { buildCatalogueStyle } from '../src/print/catalogue/catalogue-style.ts';
import { listPrintPictures } from '../src/print/catalogue/catalogue-work.ts';
import { buildPageUrl, findPlaceFault } from '../src/venue/code.ts';
import { buildPrintDocument } from '../src/print/print-document.ts';
import { readArguments } from './lib/arguments.ts';
import { derivePrintPictures } from './lib/print/catalogue-pictures.ts';
import { doAtEnd, exitCodes, run, stop } from './lib/exit.ts';
import { buildPrintFonts } from './lib/print/print-fonts.ts';
import { printPdf, readTarget } from './lib/print/print-pdf.ts';
import { readPrintShow, reportGlyphs } from './lib/print/print-show.ts';
import { reportProblems } from './lib/report.ts';
import { setCatalogue } from './lib/print/set-catalogue.ts';

const usage = `用法：npm run catalogue -- [--out 图录.pdf] [--exhibition 文件夹] [--force]

把整个展览排成一本图录（A4，PDF）：封面、前言、目录、各厅作品、作者索引、版权页。
  --out 文件名   PDF 放在哪里（不写就是 图录.pdf）
  --force        已有同名文件时盖掉它

前言：写一篇 stories/foreword.md，没有就用展览信息与各厅前言。`;

await run(async () => {
  const { values } = readArguments(usage, { out: { type: 'string' }, force: { type: 'boolean' } });
  const started = performance.now();
  const target = readTarget(values.out, '图录.pdf', values);
  const show = await readPrintShow();
  reportGlyphs(show);
  const { exhibition, settings, sources } = show;
  const shown = exhibition.works.filter((work) => isShown(work) && work.parts.length > 0);
  if (shown.length === 0) {
    stop(exitCodes.problems, '展览里没有展出的作品，图录没有可排的内容。\n先用 npm run new 添加作品。');
  }
  console.log(`准备图片：${shown.length} 件作品……`);
  const cover = getCoverWork(exhibition.facts.cover, shown)?.parts[0]?.picture;
  const wanted = listPrintPictures(shown);
  if (cover) {
    const width = getCoverWidth(cover);
    wanted.push({ picture: cover, size: choosePrintSize(cover, width), width });
  }
  const folder = makeTemporaryFolder();
  doAtEnd(() => removeTemporary(folder));
  const pictures = await derivePrintPictures(wanted, sources, settings.cacheDir, folder);
  reportProblems(pictures.problems, settings.exhibitionDir);
  if (hasErrors(pictures.problems)) process.exit(exitCodes.problems);
  const hasSite = findPlaceFault(settings.site) === undefined;
  const html = buildPrintDocument({
    title: `${exhibition.facts.title}　${printZh.catalogue.book}`,
    lang: printZh.lang,
    css: buildPrintFonts() + buildCatalogueStyle(),
    body: buildCatalogue(exhibition, {
      words: printZh.catalogue,
      getUrl: pictures.getUrl,
      index: groupArtists(shown),
      site: hasSite ? buildPageUrl(settings, '') : undefined,
    }),
  });
  console.log('排版并打印……');
  const { prepared, bytes } = await printPdf(html, target, { prepare: setCatalogue, outline: true });
  const unfit = prepared?.unfit ?? [];
  if (unfit.length > 0) console.error(`这些作品的题名或文字太长，请看一看它们的页面：${unfit.join('、')}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `图录已做好：${target}\n${prepared?.pages ?? 0} 页，${(bytes / 1e6).toFixed(1)} MB，用了 ${seconds} 秒。`,
  );
});
