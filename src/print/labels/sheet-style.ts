import { dayColours, printColours } from '../../exhibition/colours.ts';
import { englishStyle } from '../set-text.ts';
import { codeGap, labelPadding } from './label-fit.ts';
import { labelLayouts, paper, shortStep, cutStep, type LabelLayout } from './labels.ts';

/**
 * The style of label sheets, in mm and pt. Colours are of print, whatever the page around; `--title` and
 * `--label-body` name the fonts.
 */
export function buildSheetStyle(): string {
  const layouts = Object.entries(labelLayouts).map(([name, layout]) => buildLayoutStyle(name, layout));
  return `${common}${englishStyle}${layouts.join('')}${buildShortStyle()}`;
}

const common = `
.sheet{position:relative;box-sizing:border-box;overflow:hidden;background:#fff;color:${printColours.ink};
  break-after:page;break-inside:avoid;font-family:var(--label-body);line-height:1.45;
  font-feature-settings:'tnum';-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet:last-child{break-after:auto}
.sheet p,.sheet h2,.sheet h3{margin:0;font-weight:inherit}
.crop{position:absolute;inset:0;width:100%;height:100%}
.crop path{fill:none;stroke:#000;stroke-width:.1}
.cells{position:absolute;display:grid}
.label{position:relative;box-sizing:border-box;overflow:hidden;padding:${labelPadding}mm;display:grid}
.label-title{grid-area:title;font-family:var(--title);line-height:1.3;font-weight:600!important;overflow-wrap:anywhere;
  text-wrap:balance;word-break:keep-all;letter-spacing:.02em}
.label-artists,.label-units{word-break:keep-all}
.label-words{grid-area:words;min-height:0;overflow:hidden;overflow-wrap:anywhere}
.label-other{color:${printColours.soft};line-height:1.3;margin-bottom:.35em!important}
.label-artists{font-family:var(--title);font-size:1.22em}
.label-units{color:${printColours.soft}}
.label-facts{display:flex;flex-wrap:wrap;column-gap:1em;color:${printColours.soft}}
.label-award{color:${dayColours.seal};font-family:var(--title);letter-spacing:.1em}
.label-ident{grid-area:ident;align-self:end;line-height:1.15;overflow-wrap:anywhere}
.label-ident b{display:block;font-family:var(--title);font-weight:600;letter-spacing:.06em}
.label-ident span{color:${printColours.soft}}
.label-code{grid-area:code;align-self:end;justify-self:end}
.label-code svg{display:block;width:100%;height:100%}
.label .short,.label-more{display:none}
.label-draft{position:absolute;left:50%;top:50%;transform:translate(-50%,-50%) rotate(-14deg);font-family:var(--title);
  color:${dayColours.seal};border:.5mm solid;padding:0 .4em;letter-spacing:.4em;text-indent:.4em;opacity:.45;font-size:20pt}
`;

/** Where the pieces of a label stand. The small one keeps its title beside the code. */
const areas: Readonly<Record<string, string>> = {
  small: `grid-template:'title code' auto 'words code' minmax(0,1fr) 'ident code' auto/minmax(0,1fr) auto;column-gap:${codeGap.small}mm`,
  standard: `grid-template:'title title' auto 'words code' minmax(30mm,1fr) 'ident code' auto/minmax(0,1fr) auto;column-gap:${codeGap.usual}mm`,
  large: `grid-template:'title reading' auto 'words reading' minmax(0,1fr) 'code reading' auto 'ident reading' auto/92mm minmax(0,1fr);column-gap:14mm`,
};

/** pt: the number, and the address. */
const idents: Readonly<Record<string, readonly [number, number]>> = {
  small: [13, 6.5],
  standard: [17, 7],
  large: [26, 10],
};

function buildLayoutStyle(name: string, layout: LabelLayout): string {
  const { columns, rows, width, height, code, isLandscape } = layout;
  const [across, down] = isLandscape ? [paper.long, paper.short] : [paper.short, paper.long];
  const [number, url] = idents[name] ?? [12, 7];
  const steps = layout.titleSizes.map((title, step) => {
    const label = `.sheet-${name} .s${step}`;
    return `${label} .label-title{font-size:${title}pt}${label}{font-size:${layout.wordSizes[step]}pt}`;
  });
  // A short title stays large where it is the artists that are many: these outdo the steps by standing after them.
  const titles = layout.titleSizes.map(
    (title, step) => `.sheet-${name} .t${step} .label-title{font-size:${title}pt}`,
  );
  return `
@page sheet-${name}{size:${across}mm ${down}mm;margin:0}
.sheet-${name}{page:sheet-${name};width:${across}mm;height:${down}mm}
.sheet-${name} .cells{left:${(across - columns * width) / 2}mm;top:${(down - rows * height) / 2}mm;
  grid-template-columns:repeat(${columns},${width}mm);grid-auto-rows:${height}mm}
.sheet-${name} .label{${areas[name]}}
.sheet-${name} .label-code{width:${code}mm;height:${code}mm}
.sheet-${name} .label-ident b{font-size:${number}pt}
.sheet-${name} .label-ident span{font-size:${url}pt}
${steps.join('')}${titles.join('')}${extra[name] ?? ''}`;
}

const extra: Readonly<Record<string, string>> = {
  small: `.sheet-small .label{padding:3mm 2mm 3mm ${labelPadding}mm}.sheet-small .label-title{margin-bottom:.8mm}`,
  standard: `.sheet-standard .label-title{align-self:start}.sheet-standard .label-words{margin-top:2mm}
.sheet-standard .label{padding:${labelPadding}mm ${labelPadding - 1}mm ${labelPadding - 1}mm ${labelPadding + 1}mm}`,
  large: `.sheet-large .label{padding:8mm}.sheet-large .label-title{margin-bottom:5mm}
.sheet-large .label-code{justify-self:start;margin-left:-6mm}
.sheet-large .label-reading{grid-area:reading;min-height:0;overflow:hidden;border-left:.15mm solid #999;padding-left:14mm}
.sheet-large .label-reading h3{font-family:var(--title);color:${printColours.soft};letter-spacing:.3em;margin-bottom:2mm}
.sheet-large .label-text{font-family:var(--title);font-size:1.2em;line-height:1.7;margin-bottom:6mm}
.sheet-large .label-prose p{line-height:1.75;text-indent:2em;text-align:justify}
.sheet-large .label-draft{font-size:44pt}`,
};

/** The last steps: few names, then an ellipsis where even they do not fit. */
function buildShortStyle(): string {
  const steps = labelLayouts.small.titleSizes.map((_, step) => step).filter((step) => step >= shortStep);
  const clamp = (lines: number): string =>
    `{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${lines};overflow:hidden}`;
  const cut = `.label:is(${steps
    .filter((step) => step >= cutStep)
    .map((step) => `.s${step}`)
    .join()})`;
  const last = `.label.s${steps.at(-1) ?? cutStep}`;
  return [
    ...steps.map((step) => `.label.s${step} .full{display:none}.label.s${step} .short{display:inline}`),
    `${cut} .label-title${clamp(3)}`,
    `.sheet-large ${cut} .label-title{-webkit-line-clamp:6}`,
    `.sheet-large ${last} .label-title{-webkit-line-clamp:5}`,
    `.sheet-small ${last} .label-title{-webkit-line-clamp:2}`,
    `${cut} .label-other${clamp(1)}`,
    `${cut} .label-units${clamp(1)}`,
    `${cut} .label-artists${clamp(1)}`,
    `${last} .label-award${clamp(1)}`,
    `${cut} .label-text${clamp(8)}`,
    `${cut} .label-prose${clamp(10)}`,
    `.sheet-small ${cut} .label-ident{display:flex;gap:1em;align-items:baseline}`,
    `${cut} .label-more{display:block;color:${printColours.soft};margin-top:4mm}`,
  ].join('');
}
