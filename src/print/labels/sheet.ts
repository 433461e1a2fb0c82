import { buildCodeSvg, escapeText, printUrl } from '../../venue/code.ts';
import { setPhrases, setText } from '../set-text.ts';
import { estimateStep } from './label-fit.ts';
import {
  labelLayouts,
  paper,
  splitSheets,
  type Label,
  type LabelLayout,
  type LabelWords,
  type LayoutName,
} from './labels.ts';

/** Length of a crop mark and its distance from the corner that it marks, mm. */
const mark = { length: 4, gap: 2 } as const;

export interface SheetOptions {
  words: LabelWords;
  /** True for a trial print: each label says that it must not hang. */
  isDraft?: boolean;
  /** Further classes of a label, such as that of its font. */
  classOf?: (label: Label) => string;
}

/**
 * Builds the sheets of labels as HTML without style attributes: `buildSheetStyle` sets them. One `section` is
 * one page of A4; type begins at the step that is estimated to fit.
 */
export function buildSheets(labels: readonly Label[], name: LayoutName, options: SheetOptions): string {
  const layout: LabelLayout = labelLayouts[name];
  return splitSheets(labels, layout)
    .map((sheet) => {
      const cards = sheet.map((label) => buildCard(label, layout, options)).join('');
      return `<section class="sheet sheet-${name}">${buildCropMarks(layout)}<div class="cells">${cards}</div></section>`;
    })
    .join('');
}

function buildCard(label: Label, layout: LabelLayout, { words, isDraft, classOf }: SheetOptions): string {
  const either = (full: string, short: string): string =>
    full === short
      ? setPhrases(full)
      : `<span class="full">${setPhrases(full)}</span><span class="short">${setPhrases(short)}</span>`;
  const line = (name: string, html: string): string =>
    html === '' ? '' : `<p class="label-${name}">${html}</p>`;
  const classes = `label s${estimateStep(label, layout)} ${classOf?.(label) ?? ''}`.trim();
  const facts = label.facts.map((fact) => `<span>${setText(fact)}</span>`).join('');
  return [
    `<article class="${classes}">`,
    `<h2 class="label-title">${setPhrases(label.title)}</h2>`,
    '<div class="label-words">',
    line('other', setText(label.otherTitle)),
    line('artists', either(label.artists, label.shortArtists)),
    line('units', either(label.units, label.shortUnits)),
    line('facts', facts),
    line('award', setText(label.award ?? '')),
    '</div>',
    layout.isLandscape ? buildReading(label, words) : '',
    `<p class="label-ident"><b>${escapeText(label.number)}</b><span>${escapeText(printUrl(label.url))}</span></p>`,
    label.code ? `<div class="label-code">${buildCodeSvg(label.code, label.url)}</div>` : '',
    isDraft ? `<p class="label-draft">${escapeText(words.draft)}</p>` : '',
    '</article>',
  ].join('');
}

/** More columns than this run on in one paragraph. */
const mostColumns = 10;

function buildReading({ textHead, text, summary }: Label, words: LabelWords): string {
  const lines = text.map(setText);
  const set = lines.length > mostColumns ? lines.join('　') : lines.join('<br>');
  const paragraphs = summary.split('\n').filter((paragraph) => paragraph.trim() !== '');
  return [
    '<div class="label-reading">',
    lines.length === 0 ? '' : `<h3>${escapeText(textHead)}</h3><p class="label-text">${set}</p>`,
    `<div class="label-prose">${paragraphs.map((one) => `<p>${setText(one)}</p>`).join('')}</div>`,
    `<p class="label-more">${escapeText(words.more)}</p>`,
    '</div>',
  ].join('');
}

/** Ticks beside every cut, in the margin of the paper alone: what is cut off carries them away. */
function buildCropMarks({ columns, rows, width, height, isLandscape }: LabelLayout): string {
  const [across, down] = isLandscape ? [paper.long, paper.short] : [paper.short, paper.long];
  const left = (across - columns * width) / 2;
  const top = (down - rows * height) / 2;
  const [right, bottom] = [left + columns * width, top + rows * height];
  const ticks: string[] = [];
  for (let column = 0; column <= columns; column++) {
    const x = left + column * width;
    ticks.push(`M${x} ${top - mark.gap}v-${mark.length}M${x} ${bottom + mark.gap}v${mark.length}`);
  }
  for (let row = 0; row <= rows; row++) {
    const y = top + row * height;
    ticks.push(`M${left - mark.gap} ${y}h-${mark.length}M${right + mark.gap} ${y}h${mark.length}`);
  }
  return `<svg class="crop" viewBox="0 0 ${across} ${down}" aria-hidden="true"><path d="${ticks.join('')}"/></svg>`;
}
