import { buildPath, type Place } from '../exhibition/addresses.ts';
import type { Facts, Hall } from '../exhibition/exhibition.ts';
import { setText } from './set-text.ts';
import {
  buildCode,
  buildCodeSvg,
  buildPageUrl,
  escapeText,
  getModuleSize,
  leastModule,
  printUrl,
} from '../venue/code.ts';

/** Widths and heights in mm, ISO 216; `unit` is the measure in mm from which everything on it is set. */
export const posterPapers = {
  a3: { width: 297, height: 420, unit: 1.4142 },
  a4: { width: 210, height: 297, unit: 1 },
} as const;
export type PosterPaper = keyof typeof posterPapers;

/** What a poster says, in its language. */
export interface PosterWords {
  posterLead: string;
  hallCode: (hall: string) => string;
  hallNote: string;
  enterCode: string;
  enterNote: string;
  steps: readonly string[];
  draft: string;
}

export interface PosterOptions {
  paper: PosterPaper;
  words: PosterWords;
  isDraft?: boolean;
}

/** Sides of the codes with their quiet zones, in units. */
const codeSides = { hall: 62, enter: 48 } as const;

/**
 * Builds the poster of a hall as one page of HTML: title and theme, the hall's code and the number pad's.
 * Undefined where an address is too long for its code; without codes while the site has no address.
 */
export function buildPoster(
  hall: Hall,
  facts: Facts,
  place: Place,
  options: PosterOptions,
): string | undefined {
  const { words, paper, isDraft } = options;
  const title = hall.theme ?? hall.title;
  const setting = hasLetters(title) ? 'level' : 'upright';
  const own = buildPosterCode(place, buildPath.hall(hall.slug), codeSides.hall, paper);
  const enter = buildPosterCode(place, buildPath.enter(), codeSides.enter, paper);
  if (!own || !enter) return undefined;
  const steps = words.steps.map((step) => `<li>${setText(step)}</li>`).join('');
  const host = facts.hosts.map((name) => `<span>${setText(name)}</span>`).join('');
  return `
<section class="poster poster-${paper} poster-${hall.medium} poster-${setting}">
  <header><p class="poster-show">${setText(facts.title)}</p><p class="poster-motto">${setText(facts.motto ?? '')}</p></header>
  <div class="poster-head">
    <h1 style="font-size:calc(var(--u)*${getTitleSize(title)})">${setText(title)}</h1>
    <p class="poster-hall"><b>${hall.digit}</b>${setText(hall.title)}</p>
    <p class="poster-lead">${setText(hall.summary)}</p>
  </div>
  <div class="poster-ways">
    <div class="poster-way poster-main">
      <div class="poster-code">${own.svg}</div>
      <h2>${setText(words.hallCode(hall.title))}</h2><p>${setText(words.hallNote)}</p><p class="poster-url">${escapeText(own.url)}</p>
    </div>
    <div class="poster-way">
      <div class="poster-code">${enter.svg}</div>
      <h2>${setText(words.enterCode)}</h2><p>${setText(words.enterNote)}</p><p class="poster-url">${escapeText(enter.url)}</p>
    </div>
  </div>
  <div class="poster-foot"><h2>${setText(words.posterLead)}</h2><ol>${steps}</ol><p class="poster-hosts">${host}</p></div>
  ${isDraft ? `<p class="poster-draft">${escapeText(words.draft)}</p>` : ''}
</section>`;
}

/** Words of letters are not set upright. */
function hasLetters(title: string): boolean {
  return /\p{Script=Latin}{3}/u.test(title) && !/\p{Script=Han}/u.test(title);
}

/**
 * Type of the title, in units. Upright, as large as one column holds, two columns where that is too small; of letters,
 * as large as one line holds, or two, and the longest word.
 */
function getTitleSize(title: string): number {
  if (hasLetters(title)) {
    const one = lineWidth / (title.length * letterAdvance);
    const longest = Math.max(...title.split(/\s+/u).map((word) => word.length));
    return round(
      Math.min(18, lineWidth / (longest * letterAdvance), one < 11 ? Math.min(11, one * 1.7) : one),
    );
  }
  const one = columnHeight / ([...title].length * titleAdvance);
  return round(Math.min(20, one < 12 ? Math.min(14, one * 2) : one));
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}

/** Height of the title's column in units, and of a character in its own size. */
const columnHeight = 88;
const titleAdvance = 1.07;
/** Width of the title's line in units, and of a letter in its own size, on the average. */
const lineWidth = 170;
const letterAdvance = 0.56;

function buildPosterCode(
  place: Place,
  path: string,
  side: number,
  paper: PosterPaper,
): { svg: string; url: string } | undefined {
  const url = buildPageUrl(place, path);
  if (url === '') return { svg: '', url: '' };
  const code = buildCode(url);
  if (!code || getModuleSize(code, side * posterPapers[paper].unit) < leastModule) return undefined;
  return { svg: buildCodeSvg(code, url), url: printUrl(url) };
}
