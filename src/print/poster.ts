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
  const own = buildPosterCode(place, buildPath.hall(hall.slug), codeSides.hall, paper);
  const enter = buildPosterCode(place, buildPath.enter(), codeSides.enter, paper);
  if (!own || !enter) return undefined;
  const steps = words.steps.map((step) => `<li>${escapeText(step)}</li>`).join('');
  const host = facts.hosts.map((name) => `<span>${setText(name)}</span>`).join('');
  return `
<section class="poster poster-${paper} poster-${hall.medium}">
  <header><p class="poster-show">${setText(facts.title)}</p><p class="poster-motto">${setText(facts.motto ?? '')}</p></header>
  <div class="poster-head">
    <h1 style="font-size:calc(var(--u)*${getTitleSize(hall.theme ?? hall.title)})">${setText(hall.theme ?? hall.title)}</h1>
    <p class="poster-hall"><b>${hall.digit}</b>${setText(hall.title)}</p>
    <p class="poster-lead">${setText(hall.summary)}</p>
  </div>
  <div class="poster-ways">
    <div class="poster-way poster-main">
      <div class="poster-code">${own.svg}</div>
      <h2>${setText(words.hallCode(hall.title))}</h2><p>${escapeText(words.hallNote)}</p><p class="poster-url">${escapeText(own.url)}</p>
    </div>
    <div class="poster-way">
      <div class="poster-code">${enter.svg}</div>
      <h2>${escapeText(words.enterCode)}</h2><p>${escapeText(words.enterNote)}</p><p class="poster-url">${escapeText(enter.url)}</p>
    </div>
  </div>
  <div class="poster-foot"><h2>${escapeText(words.posterLead)}</h2><ol>${steps}</ol><p class="poster-hosts">${host}</p></div>
  ${isDraft ? `<p class="poster-draft">${escapeText(words.draft)}</p>` : ''}
</section>`;
}

/** Type of the upright title, in units: as large as one column holds, two columns where that is too small. */
function getTitleSize(title: string): number {
  const one = columnHeight / ([...title].length * titleAdvance);
  return Math.round(Math.min(20, one < 12 ? Math.min(14, one * 2) : one) * 10) / 10;
}

/** Height of the title's column in units, and of a character in its own size. */
const columnHeight = 88;
const titleAdvance = 1.07;

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
