import { scrollRatio, type Picture } from './picture.ts';
import { hangInRows, type Band, type Piece, type Place } from './rows.ts';
import { isEssay, type Part, type Work } from './work.ts';

/** A work of more parts than this is shown by its first. */
const mostParts = 4;
/** Height in cm at which a work without a size hangs. */
const usualHeight = 60;
/** Widths below this, cm, would be lost on the wall. */
const narrowest = 24;

/** A single picture narrower than this, width by height, hangs by its upper part: else it would be a hairline. */
const narrowestRatio = 0.1;

/** Screens wide enough for rows, in rem; on narrower ones each work takes the full measure. */
export const bands: readonly Band[] = [
  { from: 40, wall: 44, least: 0.83, target: 15, tallest: 32 },
  { from: 64, wall: 83, least: 0.71, target: 21, tallest: 42 },
  { from: 100, wall: 112, least: 0.84, target: 24, tallest: 48 },
];

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
  /** True where that is the real width. */
  isSized: boolean;
}

/** True for a work that is looked at picture by picture, as frames and long albums are. */
export function isSequence(work: Pick<Work, 'kind'>, pictures: number): boolean {
  return isEssay(work) || pictures > mostParts;
}

/** How a work hangs: a sequence by its first picture, couplets and panels whole. */
export function getHangingParts(work: Work): Hanging {
  const parts = isSequence(work, work.parts.length) ? work.parts.slice(0, 1) : work.parts;
  const ratio = parts.reduce((sum, { picture }) => sum + getHungRatio(picture), 0) || 1;
  const isWide = ratio >= scrollRatio;
  const whole = parts.length === work.parts.length;
  const isSized = whole && work.size !== undefined;
  const width = (whole && work.size ? work.size.height : usualHeight) * ratio;
  return {
    parts,
    ratio,
    isWide,
    isScroll: isWide && parts.length === 1,
    width: Math.max(narrowest, Math.round(width * 10) / 10),
    isSized,
  };
}

/** The places of works on a wall, for each band and each work; undefined for what takes a row of its own. */
export function hangWorks(works: readonly Work[]): (Place | undefined)[][] {
  const hangings = works.map((work) => getHangingParts(work));
  return bands.map((band) => {
    const places: (Place | undefined)[] = [];
    for (let from = 0; from < hangings.length;) {
      const next = hangings.findIndex(({ isWide }, at) => at >= from && isWide);
      const end = next < 0 ? hangings.length : next;
      places.push(...hangInRows(hangings.slice(from, end).map(buildPiece), band));
      if (next >= 0) places.push(undefined);
      from = end + 1;
    }
    return places;
  });
}

function buildPiece({ width, ratio, isSized, parts }: Hanging): Piece {
  return { width, height: width / ratio, isSized, pictures: parts.length };
}

/**
 * The styles of works on a wall, as a sheet: a class for each work and each picture, since a strict
 * content security policy forbids style attributes. What the letters mean, wall.css says.
 */
export function buildWallStyle(works: readonly Work[]): string {
  const rules = works.map((work) => {
    const { parts, ratio, isWide } = getHangingParts(work);
    const own = [
      ...(isWide ? [`--r:${write(ratio, 3)}`] : []),
      ...(parts.length > 1 ? [`--k:${parts.length + 1}`] : []),
    ].join(';');
    const pictures = parts
      .map(({ picture }) => buildPictureStyle(picture, getHungRatio(picture)) + buildCutStyle(picture))
      .join('');
    return `${own === '' ? '' : `.w-${work.number}{${own}}`}${pictures}`;
  });
  return (
    rules.join('') +
    hangWorks(works)
      .map((places, at) => buildBandStyle(works, places, at))
      .join('')
  );
}

function buildBandStyle(works: readonly Work[], places: readonly (Place | undefined)[], at: number): string {
  const [band, next] = bands.slice(at);
  const rules = works.map(({ number }, index) => {
    const place = places[index];
    if (!place) return '';
    const { share, room, borders, before, behind } = place;
    // Rounded down: a row that is wider than the wall by a hair would break.
    const values = {
      f: write(share, 4, Math.floor),
      v: write(room, 4),
      e: String(borders),
      s: write(before, 3, Math.floor),
      t: write(behind, 3, Math.floor),
    };
    const said = Object.entries(values).filter(([name, value]) => value !== '0' || name === 'f');
    return `.w-${number}{${said.map(([name, value]) => `--${name}:${value}`).join(';')}}`;
  });
  const until = next ? ` and (max-width:${next.from - 0.01}rem)` : '';
  return `@media (min-width:${band?.from ?? 0}rem)${until}{${rules.join('')}}`;
}

/** Of the width of a phone, in %, for which the pictures of a card are chosen. */
const phoneShare = 56;

/** How wide each work's card is shown, as `sizes` of an image says it; undefined for what runs on sideways. */
export function buildCardSizes(works: readonly Work[]): (string | undefined)[] {
  const hung = hangWorks(works);
  return works.map((work, index) => {
    // A phone takes less px than its screen has: a wall is looked over, and its first screen must not weigh much.
    const phone = `${Math.round(phoneShare / getHangingParts(work).parts.length)}vw`;
    const sizes = bands.flatMap(({ from }, at) => {
      const share = hung[at]?.[index]?.share;
      return share === undefined
        ? []
        : { from: `(min-width:${from}rem)`, wide: `${Math.ceil(share * 90)}vw` };
    });
    if (sizes.length === 0) return undefined;
    // Twice for each work of a page of a hundred: so said in few characters, and nothing twice.
    return [{ from: '', wide: phone }, ...sizes]
      .filter(({ wide }, at, all) => all[at - 1]?.wide !== wide)
      .reverse()
      .map(({ from, wide }) => from + wide)
      .join(',');
  });
}

/** A number in as few characters as CSS takes; a page has a thousand. */
function write(value: number, digits: number, round = Math.round): string {
  return String(round(value * 10 ** digits) / 10 ** digits).replace(/^0\./u, '.');
}

/** The styles of the pictures of one work on its own page: each picture's proportion and colour. */
export function buildPicturesStyle(work: Work): string {
  return work.parts.map(({ picture }) => buildPictureStyle(picture)).join('');
}

/** Width by height of a picture as it hangs. */
function getHungRatio({ width, height }: Picture): number {
  return Math.max(width / height, narrowestRatio);
}

/** Of a picture that hangs by its upper part, the style that cuts it. */
function buildCutStyle(picture: Picture): string {
  return picture.width / picture.height < narrowestRatio
    ? `.${getPictureClass(picture)} img{aspect-ratio:${narrowestRatio};object-fit:cover;object-position:top}`
    : '';
}

function buildPictureStyle(picture: Picture, ratio: number = picture.width / picture.height): string {
  const colour = picture.colours?.[0];
  return `.${getPictureClass(picture)}{--r:${write(ratio, 3)}${colour === undefined ? '' : `;--c:${colour}`}}`;
}

/** The class that bears a picture's proportion and colour: its name, without the hash of what is in it. */
export function getPictureClass({ id }: Picture): string {
  return `p-${id.replace(/-[0-9a-f]{16}$/u, '')}`;
}
