import type { Picture, PixelSize } from '../../exhibition/picture.ts';
import type { Work } from '../../exhibition/work.ts';
import type { CatalogueWords } from './catalogue-words.ts';
import { buildLabelLines, chooseTitleSize, type CatalogueLabel } from './catalogue-label.ts';
import { choosePrintSize, layOutWork, type Plate, type WorkLayout } from './catalogue-layout.ts';
import { splitEnglish } from '../../exhibition/english-quotes.ts';
import { setHtml, setText } from '../set-text.ts';
import { escapeText } from '../../venue/code.ts';

/** Address of a picture's JPEG at one of its sizes, for the document that is printed. */
export type GetPictureUrl = (picture: Picture, size: PixelSize) => string;

/** Pictures with the sizes in which the catalogue prints them, px, and the widths that they take on paper, mm. */
export function listPrintPictures(
  works: readonly Work[],
): { picture: Picture; size: PixelSize; width: number }[] {
  return works.flatMap((work) => {
    const layout = layOutWork(work);
    const plates = layout
      ? [...layout.plates.slice(0, layout.kind === 'scroll' ? 1 : undefined), ...layout.further.flat(2)]
      : [];
    return plates.map((plate) => ({
      picture: plate.part.picture,
      size: getSize(plate),
      width: plate.crop?.width ?? plate.width,
    }));
  });
}

function getSize({ part, width, crop }: Plate): PixelSize {
  return choosePrintSize(part.picture, crop?.width ?? width);
}

/** Builds the pages of a work: its first with all that is said of it, then further leaves or frames. */
export function buildWorkPages(
  work: Work,
  running: string,
  getUrl: GetPictureUrl,
  words: CatalogueWords,
): string {
  const layout = layOutWork(work);
  if (!layout) return '';
  const figure = buildFigure(work, layout, getUrl, words);
  const label = buildLabelLines(work, words);
  const room = `<div class="beside">${buildCaption(work, label)}<div class="room">${buildTexts(work, label, words)}</div></div>`;
  const first = `<section class="page work ${layout.kind}" data-anchor="w${work.number}" data-running="${escapeText(running)}">${figure}${room}</section>`;
  const further = layout.further.map((rows) => {
    const set = rows.map(
      (row) =>
        `<div class="row ${work.direction}">${row.map((plate) => buildPlate(plate, work.title, getUrl)).join('')}</div>`,
    );
    const head = `<p class="continued">${work.number}　${setText(work.title)}</p>`;
    return `<section class="page further" data-running="${escapeText(running)}">${head}${set.join('')}</section>`;
  });
  return first + further.join('');
}

function buildFigure(work: Work, layout: WorkLayout, getUrl: GetPictureUrl, words: CatalogueWords): string {
  const alt = work.alt === '' ? work.title : work.alt;
  const plates = layout.plates.map((plate, at) => buildPlate(plate, at === 0 ? alt : '', getUrl)).join('');
  if (layout.kind !== 'scroll') return `<div class="plates ${work.direction}">${plates}</div>`;
  // The overview shares the picture of the strips: the print holds it once.
  const crop = layout.plates[0]?.crop;
  const size = layout.plates[0] && getSize(layout.plates[0]);
  const overview =
    layout.overview && crop && size
      ? `<div class="overview">${buildImage(layout.overview, size, '', getUrl)}</div>`
      : '';
  const note =
    layout.plates.length > 1
      ? `<p class="strips-note">${setText(words.strips(layout.plates.length, work.direction === 'rtl'))}</p>`
      : '';
  return `<div class="plates strips">${overview}${note}${plates}</div>`;
}

function buildPlate(plate: Plate, alt: string, getUrl: GetPictureUrl): string {
  const { part, width, height, room, crop } = plate;
  const caption =
    part.caption === undefined || crop ? '' : `<figcaption>${setText(part.caption)}</figcaption>`;
  const image = buildImage(plate, getSize(plate), alt, getUrl);
  const box = `width:${round(width)}mm;height:${round(height)}mm`;
  return `<figure style="width:${round(room)}mm"><div class="picture" style="${box}">${image}</div>${caption}</figure>`;
}

function buildImage(
  { part, width, height, crop }: Plate,
  size: PixelSize,
  alt: string,
  getUrl: GetPictureUrl,
): string {
  const left = crop ? `;margin-left:-${round(crop.offset)}mm` : '';
  const style = `width:${round(crop?.width ?? width)}mm;height:${round(height)}mm${left}`;
  return `<img src="${escapeText(getUrl(part.picture, size))}" alt="${escapeText(alt)}" style="${style}">`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** The label of a work, in the order of a wall's. */
function buildCaption(work: Work, { artists, units, facts }: CatalogueLabel): string {
  const { name } = chooseTitleSize(work.title);
  const label = [
    `<p class="number">${work.number}</p><h3 id="w${work.number}" class="${name}">${setText(work.title)}</h3>`,
    work.title_en === undefined ? '' : `<p class="english" lang="en">${setText(work.title_en)}</p>`,
    `<p class="artist">${setText(artists)}</p>`,
    units === '' ? '' : `<p class="unit">${setText(units)}</p>`,
    facts.map((line) => `<p class="fact">${setText(line)}</p>`).join(''),
    work.award === undefined ? '' : `<p class="award">${setText(work.award)}</p>`,
  ];
  return `<header class="caption">${label.join('')}</header>`;
}

/** 释文, description, the artist's words, credit and what the label has no room for, as blocks that may be parted between pages. */
function buildTexts(work: Work, { full }: CatalogueLabel, words: CatalogueWords): string {
  const verse = setText((work.text ?? []).join('　'));
  const source = work.text_author === undefined ? '' : `<p class="source">${setText(work.text_author)}</p>`;
  const text =
    verse === ''
      ? ''
      : `<p class="head text-head">${setText(words.text)}</p><p class="verse">${verse}</p>${source}`;
  const credit = work.credit === undefined ? '' : `<p class="credit">${setText(work.credit)}</p>`;
  const rest = full.map((line) => `<p class="credit">${setText(line)}</p>`).join('');
  const own = (work.words ?? []).map((line) => `<p class="own">${setText(line)}</p>`).join('');
  const said = own === '' ? '' : `<p class="head text-head">${setText(words.own)}</p>${own}`;
  return text + cleanProse(work.description) + said + rest + credit;
}

/** A description without its pictures and links: those lead nowhere on paper. Its English is set as such. */
export function cleanProse(html: string): string {
  const clean = html
    .replace(/<(figure|picture|table|svg)\b[^]*?<\/\1>/gu, '')
    .replace(/<div class="table"[^>]*>\s*<\/div>/gu, '')
    .replace(/<img\b[^>]*>|<\/?a\b[^>]*>/gu, '')
    .replace(/<(\/?)h[1-6]\b[^>]*>/gu, (_, slash: string) => (slash === '' ? '<p class="head">' : '</p>'))
    .replace(/\sid="[^"]*"/gu, '')
    .replace(/<p>\s*<\/p>/gu, '');
  return setHtml(clean).replace(/<(p|li)>(.*?)<\/\1>/gsu, (whole, tag: string, inner: string) =>
    isEnglish(inner.replace(/<[^>]*>/gu, '')) ? `<${tag} lang="en">${inner}</${tag}>` : whole,
  );
}

function isEnglish(text: string): boolean {
  const [first, ...others] = splitEnglish(text);
  return first?.isEnglish === true && others.length === 0;
}
