import { languageNames, type Language } from '../../../src/exhibition/languages.ts';
import { chooseWorks } from '../../../src/print/labels/label-choice.ts';
import { buildPoster, type PosterPaper } from '../../../src/print/poster.ts';
import { buildPosterStyle } from '../../../src/print/poster-style.ts';
import { buildPrintDocument } from '../../../src/print/print-document.ts';
import { exitCodes, stop } from '../exit.ts';
import { fitPosters } from './fit-posters.ts';
import { refuseWish } from './print-labels.ts';
import { buildPrintFonts } from './print-fonts.ts';
import { printPdf, readTarget } from './print-pdf.ts';
import { getPrintPlace, readPrintShow, readSite, reportGlyphs } from './print-show.ts';
import { tellPrint } from './tell-print.ts';

export interface PosterOrder {
  hall?: string | undefined;
  works?: string | undefined;
  tours?: boolean | undefined;
  tour?: string | undefined;
  out?: string | undefined;
  site?: string | undefined;
  force?: boolean | undefined;
  language: Language;
  paper: PosterPaper;
  isDraft: boolean;
  usage: string;
}

/** Prints the posters of all halls, or of one. */
export async function printPosters(order: PosterOrder): Promise<void> {
  if (order.works !== undefined) stop(exitCodes.usage, `海报按展厅印，不用写 --works。\n\n${order.usage}`);
  if (order.tours === true || order.tour !== undefined)
    stop(exitCodes.usage, `海报按展厅印，不用写 --tours 和 --tour。\n\n${order.usage}`);
  readSite(order.site);
  const target = readTarget(order.out, '海报.pdf', order);
  const show = await readPrintShow();
  reportGlyphs(show);
  const { exhibition, settings } = show;
  const { halls, works } = exhibition;
  refuseWish(chooseWorks({ hall: order.hall }, halls, works).faults, order, halls);
  const { told, words, home, mark } = tellPrint(exhibition, order.language, settings.base);
  const place = { ...getPrintPlace(settings, order.isDraft), base: home };
  const { paper, isDraft } = order;
  const printed = halls.filter(({ slug, title }) => [undefined, slug, title].includes(order.hall));
  const slugs = printed.map(({ slug }) => slug);
  const pages = told.halls
    .filter(({ slug }) => slugs.includes(slug))
    .map((hall) => buildPoster(hall, told.facts, place, { paper, isDraft, words }));
  if (pages.includes(undefined)) {
    stop(
      exitCodes.problems,
      `网址太长，海报上的二维码印不下：${place.site}${place.base}\n换一个短些的网址。`,
    );
  }
  const html = buildPrintDocument({
    title: `${told.facts.title}　${words.poster}`,
    lang: languageNames[order.language].tag,
    css: buildPrintFonts() + buildPosterStyle(),
    body: mark(pages.join('')),
  });
  const { prepared } = await printPdf(html, target, { prepare: fitPosters });
  const name = (places: readonly number[] = []): string => places.map((at) => printed[at]?.title).join('、');
  if (prepared?.shortened.length)
    console.error(`海报上放不下整段前言，只印了放得下的开头几句：${name(prepared.shortened)}`);
  if (prepared?.unfit.length)
    console.error(`这些海报的字太多，放不下，请看一看印出来的样子：${name(prepared.unfit)}`);
  console.log(
    `海报已做好：${target}\n${pages.length} 页，${paper.toUpperCase()} 纸。打印时缩放选 100%（实际大小）。`,
  );
}
