import { printZh } from '../../../src/interface/print.zh.ts';
import { chooseWorks } from '../../../src/print/labels/label-choice.ts';
import { buildPoster, type PosterPaper } from '../../../src/print/poster.ts';
import { buildPosterStyle } from '../../../src/print/poster-style.ts';
import { buildPrintDocument } from '../../../src/print/print-document.ts';
import { exitCodes, stop } from '../exit.ts';
import { refuseWish } from './print-labels.ts';
import { buildPrintFonts } from './print-fonts.ts';
import { printPdf, readTarget } from './print-pdf.ts';
import { getPrintPlace, readPrintShow, readSite, reportGlyphs } from './print-show.ts';

export interface PosterOrder {
  hall?: string | undefined;
  works?: string | undefined;
  tours?: boolean | undefined;
  tour?: string | undefined;
  out?: string | undefined;
  site?: string | undefined;
  force?: boolean | undefined;
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
  const { facts, works } = exhibition;
  refuseWish(chooseWorks({ hall: order.hall }, exhibition.halls, works).faults, order, exhibition.halls);
  const halls = exhibition.halls.filter(
    (hall) => order.hall === undefined || [hall.slug, hall.title].includes(order.hall),
  );
  const place = getPrintPlace(settings, order.isDraft);
  const { paper, isDraft } = order;
  const pages = halls.map((hall) =>
    buildPoster(hall, facts, place, { paper, isDraft, words: printZh.labels }),
  );
  if (pages.includes(undefined)) {
    stop(
      exitCodes.problems,
      `网址太长，海报上的二维码印不下：${place.site}${place.base}\n换一个短些的网址。`,
    );
  }
  const html = buildPrintDocument({
    title: `${facts.title}　${printZh.labels.poster}`,
    lang: printZh.lang,
    css: buildPrintFonts() + buildPosterStyle(),
    body: pages.join(''),
  });
  await printPdf(html, target, {});
  console.log(
    `海报已做好：${target}\n${pages.length} 页，${paper.toUpperCase()} 纸。打印时缩放选 100%（实际大小）。`,
  );
}
