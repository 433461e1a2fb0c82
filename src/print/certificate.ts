import type { Place } from '../exhibition/addresses.ts';
import { readNumberForm } from '../exhibition/certificate-number.ts';
import { dayColours, printColours } from '../exhibition/colours.ts';
import type { Facts } from '../exhibition/exhibition.ts';
import { buildArtistNames, getClass, type Work } from '../exhibition/work.ts';
import {
  buildCode,
  buildCodeSvg,
  buildShortUrl,
  escapeText,
  getModuleSize,
  leastModule,
  printUrl,
} from '../venue/code.ts';
import { englishStyle, setPhrases, setText } from './set-text.ts';

/**
 * The number of the certificate of a work: the same whenever it is printed, since it is made of the work's own, which
 * is permanent. Undefined for a form without {编号}, by which all would have one number.
 */
export function writeCertificateNumber(
  work: Pick<Work, 'number'>,
  { certificate, start, end }: Pick<Facts, 'certificate' | 'start' | 'end'>,
): string | undefined {
  const form = readNumberForm(certificate);
  if (form === undefined) return undefined;
  const year = (start ?? end)?.slice(0, 4) ?? '';
  // Without a year nothing stands before the sign that would part it.
  const dated = year === '' ? form.replace(/\{年\}[-—–_/]?/gu, '') : form.replaceAll('{年}', year);
  return dated.replaceAll('{编号}', work.number);
}

/** Side of the code with its quiet zone, mm. */
const codeSide = 34;

/** Names, title and show of so many characters are set smaller, so that a page holds them. */
const longTexts = [
  { from: 330, size: ' tiny' },
  { from: 130, size: ' small' },
];

/** A page of a certificate, or that its address is too long for a code. */
export type Certificate = { html: string } | { tooLong: string };

/** Builds the certificate of a work, A4 across: to whom, for what, by whom, its number and the code of the work. */
export function buildCertificate(
  work: Work,
  facts: Facts,
  place: Place,
  { number, isPrize, isDraft = false }: { number: string; isPrize: boolean; isDraft?: boolean },
): Certificate {
  const url = place.site === '' ? '' : buildShortUrl(place, work.number);
  const code = url === '' ? undefined : buildCode(url);
  if (url !== '' && (!code || getModuleSize(code, codeSide) < leastModule)) return { tooLong: url };
  const names = buildArtistNames(work);
  const kind = getClass(work);
  const show = facts.full_title ?? facts.title;
  const result = isPrize ? `荣获<b>${setText(work.award ?? '')}</b>` : '入选参展';
  const day = facts.end ?? facts.start;
  const length = [...names, ...work.title, ...show].length;
  const size = longTexts.find(({ from }) => length >= from)?.size ?? '';
  return {
    html: `
<section class="certificate${size}">
  <div class="frame">
    <h1>${isPrize ? '获奖证书' : '入展证书'}</h1>
    <p class="to">${setText(names)}：</p>
    <p class="for">${work.artists.length > 1 ? '你们合作的作品' : '您的作品'}《${setPhrases(work.title)}》${kind === undefined ? '' : `（${setText(kind)}）`}在“${setPhrases(show)}”中${result}。特发此证。</p>
    <div class="foot">
      <div class="code">${code ? buildCodeSvg(code, url) : ''}<p>证书编号　${escapeText(number)}</p>${url === '' ? '' : `<p class="url">${escapeText(printUrl(url))}</p>`}</div>
      <p class="hosts">${facts.hosts.map((host) => `<span>${setText(host)}</span>`).join('')}${day === undefined ? '' : `<span class="day">${writeDay(day)}</span>`}</p>
    </div>
    ${isDraft ? '<p class="draft">试印</p>' : ''}
  </div>
</section>`,
  };
}

function writeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

export const certificateStyle = `@page{size:297mm 210mm;margin:0}${englishStyle}
.certificate{position:relative;box-sizing:border-box;width:297mm;height:210mm;overflow:hidden;padding:12mm;break-after:page;background:#fff;color:${printColours.ink};
font-family:var(--label-body);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.certificate:last-child{break-after:auto}.certificate h1,.certificate p{margin:0}
.frame{position:relative;box-sizing:border-box;height:100%;padding:14mm 26mm 12mm;border:.8mm solid ${dayColours.seal};outline:.25mm solid ${dayColours.seal};outline-offset:-3mm;
display:grid;grid-template-rows:auto auto minmax(0,1fr) auto}
.certificate h1{font-family:var(--title);font-weight:600;font-size:34pt;line-height:1.3;letter-spacing:.3em;text-indent:.3em;text-align:center;color:${dayColours.seal}}
.to{margin-top:9mm!important;font-family:var(--title);font-weight:600;font-size:20pt;line-height:1.5}
.for{margin-top:4mm!important;font-size:17pt;line-height:1.9;text-indent:2em;word-break:keep-all;overflow-wrap:anywhere}.for b{padding:0 .2em;font-family:var(--title);color:${dayColours.seal}}
.small .to{margin-top:5mm!important;font-size:15pt}.small .for{font-size:13pt;line-height:1.6}.tiny .to{margin-top:2mm!important;font-size:12pt}.tiny .for{margin-top:2mm!important;font-size:11pt;line-height:1.45}
.foot{display:flex;justify-content:space-between;align-items:end;gap:10mm}.code{min-width:${codeSide}mm;font-size:9.5pt;line-height:1.5}
.code svg{display:block;width:${codeSide}mm;height:${codeSide}mm;margin-left:-3mm}.url{color:${printColours.soft};font-size:8pt}
.hosts{display:grid;gap:1mm;font-size:14pt;line-height:1.5;text-align:center;font-family:var(--title)}.day{font-family:var(--label-body);font-size:12pt}
.draft{position:absolute;left:50%;top:50%;transform:translate(-50%,-50%) rotate(-14deg);font:600 80pt var(--title);color:${dayColours.seal};border:1mm solid;padding:0 .3em;opacity:.35}
`.replaceAll('\n', '');
