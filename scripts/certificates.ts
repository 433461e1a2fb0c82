import { mendNumberForm } from '../src/exhibition/certificate-number.ts';
import { printZh } from '../src/interface/print.zh.ts';
import { isShown } from '../src/exhibition/work.ts';
import { buildCertificate, certificateStyle, writeCertificateNumber } from '../src/print/certificate.ts';
import { chooseWorks } from '../src/print/labels/label-choice.ts';
import { gatherLists } from '../src/print/lists/show-lists.ts';
import { buildPrintDocument } from '../src/print/print-document.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { buildPrintFonts } from './lib/print/print-fonts.ts';
import { refuseWish } from './lib/print/print-labels.ts';
import { printPdf, readTarget } from './lib/print/print-pdf.ts';
import { getPrintPlace, readPrintShow, readSite, reportGlyphs } from './lib/print/print-show.ts';

const usage = `用法：npm run certificates -- [--all] [--works 1001-1020,1034] [--hall 展厅] [--out 证书.pdf]
                              [--force] [--site 网址] [--draft]

成批做证书：A4 横放，每件一页，带编号，二维码打开作品的网页。不写 --all 只做获奖的。
证书编号的写法在 exhibition.yaml 的 certificate（证书编号）里，如“吉职书画〔{年}〕{编号}号”；
编号从作品编号来，再做一次还是同样的编号。
  --all           连入展作品的证书也做
  --works 编号    只做这些作品
  --hall 展厅     只做一个展厅
  --out 文件名    PDF 放在哪里（不写就是 证书.pdf）
  --force         已有同名文件时盖掉它
  --site 网址     二维码用的网址（不写就用 exhibition.yaml 里的 site）
  --draft         还没有网址时试印，每张带“试印”二字`;

await run(async () => {
  const { values } = readArguments(usage, {
    all: { type: 'boolean' },
    works: { type: 'string' },
    hall: { type: 'string' },
    out: { type: 'string' },
    site: { type: 'string' },
    draft: { type: 'boolean' },
    force: { type: 'boolean' },
  });
  const { all = false, draft: isDraft = false, works: wanted, hall } = values;
  readSite(values.site);
  const target = readTarget(values.out, '证书.pdf', values);
  const show = await readPrintShow();
  reportGlyphs(show);
  const { exhibition, settings } = show;
  const { facts, halls } = exhibition;
  const { works, faults } = chooseWorks({ works: wanted, hall }, halls, exhibition.works.filter(isShown));
  refuseWish(faults, { usage, hall }, halls);
  const lists = gatherLists(exhibition);
  const prizes = new Set(lists.awards.flatMap((one) => one.works.map(({ number }) => number)));
  const chosen = works.filter(({ number }) => all || prizes.has(number));
  if (chosen.length === 0)
    stop(exitCodes.problems, '没有获奖的作品。\n获奖写在条目的 award（奖项）里；要做入展证书，加上 --all。');
  const place = getPrintPlace(settings, isDraft);
  const pages = chosen.map((work) => {
    const number = writeCertificateNumber(work, facts);
    if (number === undefined)
      return stop(
        exitCodes.problems,
        `exhibition.yaml 的 certificate（证书编号）里没有 {编号}，每张证书就成了同一个号：${facts.certificate ?? ''}\n写成如“${mendNumberForm(facts.certificate ?? '')}”。`,
      );
    const made = buildCertificate(work, facts, place, { number, isPrize: prizes.has(work.number), isDraft });
    if ('tooLong' in made)
      return stop(exitCodes.problems, `网址太长，证书上的二维码印不下：${made.tooLong}\n换一个短些的网址。`);
    return made.html;
  });
  const html = buildPrintDocument({
    title: `${facts.title}　证书`,
    lang: printZh.lang,
    css: buildPrintFonts() + certificateStyle,
    body: pages.join(''),
  });
  await printPdf(html, target, {});
  console.log(
    `证书已做好：${target}\n${pages.length} 张，A4 横放，每张一页。打印时缩放选 100%（实际大小）。`,
  );
});
