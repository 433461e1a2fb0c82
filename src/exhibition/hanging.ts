import { scrollRatio, type Picture } from './picture.ts';
import { isEssay, type Part, type Work } from './work.ts';

/** A work of more parts than this is shown by its first. */
const mostParts = 4;
/** Height in cm at which a work without a size hangs. */
const usualHeight = 60;
/** Widths beyond these, cm, would leave the wall or be lost on it. */
const narrowest = 24;

export interface Hanging {
  /** Parts that are shown on the wall, in hanging order. */
  parts: readonly Part[];
  /** Proportion of the parts side by side. */
  ratio: number;
  /** True for what takes a row of its own and runs on sideways. */
  isWide: boolean;
  /** True for what is wide as one picture. */
  isScroll: boolean;
  /** Width on the wall, cm. */
  width: number;
}

/** True for a work that is looked at picture by picture, as frames and long albums are. */
export function isSequence(work: Pick<Work, 'kind'>, pictures: number): boolean {
  return isEssay(work) || pictures > mostParts;
}

/** How a work hangs: a sequence by its first picture, couplets and panels whole. */
export function getHangingParts(work: Work): Hanging {
  const parts = isSequence(work, work.parts.length) ? work.parts.slice(0, 1) : work.parts;
  const ratio = parts.reduce((sum, { picture }) => sum + picture.width / picture.height, 0) || 1;
  const isWide = ratio >= scrollRatio;
  const whole = parts.length === work.parts.length;
  const width = whole && work.size ? work.size.height * ratio : usualHeight * ratio;
  return {
    parts,
    ratio,
    isWide,
    isScroll: isWide && parts.length === 1,
    width: Math.max(narrowest, Math.round(width * 10) / 10),
  };
}

/**
 * The styles of works on a wall, as a sheet: a class for each work and each picture, since a strict
 * content security policy forbids style attributes.
 */
export function buildWallStyle(works: readonly Work[]): string {
  return works
    .map((work) => {
      const { parts, width, ratio, isWide } = getHangingParts(work);
      const pictures = parts.map(({ picture }) => buildPictureStyle(picture));
      const strip = isWide ? `;--r:${Math.round(ratio * 1000) / 1000}` : '';
      return `.w-${work.number}{--w:${width}${strip}}${pictures.join('')}`;
    })
    .join('');
}

/** The styles of the pictures of one work on its own page: each picture's proportion and colour. */
export function buildPicturesStyle(work: Work): string {
  return work.parts.map(({ picture }) => buildPictureStyle(picture)).join('');
}

function buildPictureStyle({ id, width, height, colours }: Picture): string {
  const ratio = Math.round((width / height) * 1000) / 1000;
  const colour = colours?.[0];
  return `.p-${id}{--r:${ratio}${colour === undefined ? '' : `;--c:${colour}`}}`;
}
