import type { Place } from '../../../src/exhibition/addresses.ts';
import { languageNames, type Language } from '../../../src/exhibition/languages.ts';
import { chooseWorks, type WishFault } from '../../../src/print/labels/label-choice.ts';
import {
  buildLabels,
  labelLayouts,
  splitSheets,
  type Labels,
  type LayoutName,
  type LongAddress,
} from '../../../src/print/labels/labels.ts';
import { leastModule } from '../../../src/venue/code.ts';
import { buildPrintDocument } from '../../../src/print/print-document.ts';
import { buildSheetStyle } from '../../../src/print/labels/sheet-style.ts';
import { buildSheets } from '../../../src/print/labels/sheet.ts';
import type { Exhibition, Hall } from '../../../src/exhibition/exhibition.ts';
import { buildTourLabels } from '../../../src/print/labels/tour-labels.ts';
import { exitCodes, stop } from '../exit.ts';
import { fitLabels } from './fit-labels.ts';
import { buildPrintFonts } from './print-fonts.ts';
import { tellPrint, type PrintTelling } from './tell-print.ts';
import { printPdf, readTarget } from './print-pdf.ts';
import { getPrintPlace, readPrintShow, readSite, reportGlyphs } from './print-show.ts';

export interface LabelOrder {
  hall?: string | undefined;
  works?: string | undefined;
  /** Labels of all tours in place of works. */
  tours?: boolean | undefined;
  /** Of one tour, by its slug or title. */
  tour?: string | undefined;
  out?: string | undefined;
  site?: string | undefined;
  force?: boolean | undefined;
  layout: LayoutName;
  language: Language;
  isDraft: boolean;
  usage: string;
}

/** Prints the labels that are asked for; ends with exit code 1 or 2 where they cannot be. */
export async function printLabels(order: LabelOrder): Promise<void> {
  const isOfTours = order.tours === true || order.tour !== undefined;
  if (isOfTours && (order.hall ?? order.works) !== undefined)
    stop(exitCodes.usage, `印路线的展签时不用写 --hall 和 --works。\n\n${order.usage}`);
  readSite(order.site);
  const target = readTarget(order.out, isOfTours ? '路线.pdf' : '展签.pdf', order);
  const show = await readPrintShow();
  reportGlyphs(show);
  const { exhibition, settings } = show;
  const layout = labelLayouts[order.layout];
  const telling = tellPrint(exhibition, order.language, settings.base);
  const { told, words, home, mark } = telling;
  const build = isOfTours ? buildOfTours : buildOfWorks;
  // What is asked for is refused before the address is.
  const getPlace = (): Place => ({ ...getPrintPlace(settings, order.isDraft), base: home });
  const { labels, tooLong } = build(order, exhibition, telling, getPlace);
  if (tooLong.length > 0) stop(exitCodes.problems, describeLong(tooLong, layout.code));
  const html = buildPrintDocument({
    title: `${told.facts.title}　${words.title}`,
    lang: languageNames[order.language].tag,
    css: buildPrintFonts() + buildSheetStyle(),
    body: mark(buildSheets(labels, order.layout, { words, isDraft: order.isDraft })),
  });
  const lastStep = layout.titleSizes.length - 1;
  const { prepared: unfit = [] } = await printPdf(html, target, {
    prepare: (page) => fitLabels(page, lastStep),
  });
  if (unfit.length > 0) {
    console.error(
      `这些展签的文字太多，最小的字也放不下，请看一看印出来的样子：${unfit.join('、')}\n可以换大一号的版式（--layout standard 或 large）。`,
    );
  }
  const sheets = splitSheets(labels, layout).length;
  console.log(
    `展签已做好：${target}\n${labels.length} 张，A4 纸 ${sheets} 页。打印时缩放选 100%（实际大小），单面。`,
  );
}

/** Labels of works, chosen by the names that the organiser gave halls; ends with exit code 1 or 2 where there are none. */
function buildOfWorks(
  order: LabelOrder,
  { halls }: Exhibition,
  telling: PrintTelling,
  getPlace: () => Place,
): Labels {
  const { told, words } = telling;
  const wish = chooseWorks(order, halls, told.works);
  refuseWish(wish.faults, order, halls);
  return buildLabels(wish.works, getPlace(), labelLayouts[order.layout], words, told.facts.code_words);
}

/** Ends with exit code 1 where there is no tour, 2 where none is called so. */
function buildOfTours(
  order: LabelOrder,
  { tours }: Exhibition,
  telling: PrintTelling,
  getPlace: () => Place,
): Labels {
  if (tours.length === 0)
    stop(exitCodes.problems, '展览里没有路线。\n在 tours 文件夹里写一条路线，写法见 content/README.md。');
  const { told, words } = telling;
  const chosen = told.tours.filter(
    ({ slug, title, title_zh }) => order.tour === undefined || [slug, title, title_zh].includes(order.tour),
  );
  if (chosen.length === 0) {
    const known = tours.map(({ slug, title }) => `${slug}（${title}）`).join('、');
    stop(exitCodes.usage, `没有这条路线：${order.tour ?? ''}\n现有的路线：${known}`);
  }
  return buildTourLabels(chosen, told.works, getPlace(), labelLayouts[order.layout], words.tours);
}

/** Ends with exit code 2 for what is no hall or number, 1 for numbers that are no shown work. */
export function refuseWish(
  faults: readonly WishFault[],
  order: { usage: string; hall?: string | undefined },
  halls: readonly Hall[],
): void {
  const [first] = faults;
  if (!first) return;
  const known = halls.map((hall) => `${hall.slug}（${hall.title}）`).join('、');
  const where = order.hall === undefined ? '展览' : `展厅“${order.hall}”`;
  const messages = faults.map((fault) => {
    switch (fault.kind) {
      case 'hall':
        return `没有这个展厅：${fault.found}\n现有的展厅：${known}`;
      case 'numbers':
        return `看不懂的编号：${fault.found.join('、')}\n编号写四位以上的数字，一段从小到大，如 --works 1001-1020,1034`;
      case 'absent':
        return `${where}里没有这些编号的作品：${fault.found.join('、')}\n核对编号后再运行一次；编号就是条目的文件名。`;
      case 'withdrawn':
        return `这些作品已撤展，不印展签：${fault.found.join('、')}\n从 --works 里去掉它们，或把条目里的 status 改回 shown。`;
      case 'none':
        return `没有要印的作品：${where}里没有展出的作品，或 --works 是空的。\n不写 --works 就印全部。`;
    }
  });
  const isUsage = first.kind === 'hall' || first.kind === 'numbers';
  stop(isUsage ? exitCodes.usage : exitCodes.problems, messages.join('\n\n'));
}

const shownLong = 3;

function describeLong(tooLong: readonly LongAddress[], side: number): string {
  const lines = tooLong.slice(0, shownLong).map(({ number, url, module }) => {
    const found = module === 0 ? '放不下' : `每格只有 ${module.toFixed(2)} 毫米`;
    return `  ${number}　${url}（${url.length} 个字符，${found}）`;
  });
  const rest = tooLong.length > shownLong ? [`  ……共 ${tooLong.length} 件`] : [];
  return [
    `网址太长，${side} 毫米的二维码印出来太密，手机扫不出（每格至少 ${leastModule} 毫米）：`,
    ...lines,
    ...rest,
    '换一个短些的网址（exhibition.yaml 的 site 或 --site），或换大一号的版式（--layout standard 或 large）。',
  ].join('\n');
}
