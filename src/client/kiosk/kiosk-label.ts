import { buildElement } from '../page/build-element.ts';
import type { KioskWork } from '../../venue/kiosk.ts';

export type KioskPicture = KioskWork['frames'][number]['pictures'][number];

/** One view: a work, or one frame of it. */
export interface Frame {
  work: KioskWork;
  pictures: readonly KioskPicture[];
  caption: string | undefined;
  /** From 1. */
  at: number;
  count: number;
}

export interface KioskWords {
  sample: string;
  number: string;
  /** With {at} and {count}. */
  frame: string;
}

/** The label beside a work, with its code. */
export function buildLabel({ work, caption, at, count }: Frame, words: KioskWords): HTMLElement {
  const label = buildElement('div', 'label');
  const said = buildElement('div');
  const add = (name: string, text: string | undefined, parent: HTMLElement = said): void => {
    if (text !== undefined && text !== '') parent.append(buildElement('p', name, text));
  };
  add('title', work.title);
  const [title] = said.children;
  if (work.font !== undefined && title instanceof HTMLElement) {
    title.style.fontFamily = `'${nameFace(work.font)}', var(--title)`;
  }
  add('line', work.title_zh);
  add('artists', work.artists);
  for (const line of work.lines) add('line', line);
  add('award', work.award);
  if (count > 1) add('caption', words.frame.replace('{at}', String(at)).replace('{count}', String(count)));
  add('caption', caption);
  add('number', `${words.number} ${work.number}`);
  add('sample', work.isSample ? words.sample : undefined);
  label.append(said);
  if (work.code) {
    const code = buildElement('div', 'code');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', `0 0 ${work.code.width} ${work.code.width}`);
    svg.setAttribute('shape-rendering', 'crispEdges');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', work.code.path);
    svg.append(path);
    code.append(svg);
    add('url', work.url, code);
    label.append(code);
  }
  return label;
}

/** Least size of a label's type, as a share of the usual. */
const leastFit = 0.36;
/** Smaller type is worse than a word of a title in two pieces. */
const leastForWords = 0.68;
const fitStep = 0.04;

/** Sets the type of a label that stands in the page so large that nothing is cut off. */
export function fitLabel(label: HTMLElement): void {
  const title = label.querySelector<HTMLElement>('.title');
  for (const [wrap, least] of [
    ['normal', leastForWords],
    ['', leastFit],
  ] as const) {
    if (title) title.style.overflowWrap = wrap;
    for (let fit = 1; fit >= least; fit -= fitStep) {
      label.style.setProperty('--fit', fit.toFixed(2));
      const isCut = label.scrollHeight > label.clientHeight + 1 || label.scrollWidth > label.clientWidth + 1;
      if (!isCut && (!title || title.scrollWidth <= title.clientWidth + 1)) return;
    }
  }
}

const nameFace = (file: string): string => `Kiosk ${file.replace('.woff2', '')}`;

/** Loads the font of a title once; a title font carries sixteen titles, so a hall needs but a few. */
export async function loadFace(file: string | undefined, base: string): Promise<void> {
  if (file === undefined) return;
  if ([...document.fonts].some((face) => face.family.includes(nameFace(file)))) return;
  const face = new FontFace(nameFace(file), `url('${base}fonts/${file}')`, { weight: '600' });
  document.fonts.add(face);
  // The titles' other fonts stand in where it is not to be had.
  await face.load().catch(() => document.fonts.delete(face));
}
