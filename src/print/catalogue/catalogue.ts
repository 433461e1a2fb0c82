import type { Exhibition, Hall } from '../../exhibition/exhibition.ts';
import type { Picture } from '../../exhibition/picture.ts';
import { getCoverWork } from '../../exhibition/cover.ts';
import { buildArtistNames, isShown, type Work } from '../../exhibition/work.ts';
import type { ArtistEntry } from '../../exhibition/artists.ts';
import type { CatalogueWords } from './catalogue-words.ts';
import { choosePrintSize } from './catalogue-layout.ts';
import { buildWorkPages, cleanProse, type GetPictureUrl } from './catalogue-work.ts';
import { setText } from '../set-text.ts';
import { escapeText, printUrl } from '../../venue/code.ts';

export interface CatalogueOptions {
  words: CatalogueWords;
  getUrl: GetPictureUrl;
  /** Artists by the letter of their pinyin. */
  index: readonly { letter: string; artists: readonly ArtistEntry[] }[];
  /** Address of the site, where it has one. */
  site?: string | undefined;
}

/**
 * Builds the body of the catalogue as HTML, a `section` a page. Numbers of pages stand empty and texts may run
 * over their rooms: what sets it in the browser breaks the texts and fills the numbers in.
 */
export function buildCatalogue(exhibition: Exhibition, options: CatalogueOptions): string {
  const { facts, halls, works } = exhibition;
  const shown = works.filter((work) => isShown(work) && work.parts.length > 0);
  return [
    buildCover(exhibition, shown, options),
    '<section class="page bare"></section>',
    buildStatement(exhibition, shown, options.words),
    buildContents(halls, shown, options.words),
    ...halls.map((hall) => {
      const own = shown.filter((work) => work.hall === hall.slug);
      const running = `${hall.title}　${hall.theme ?? ''}`.trim();
      const pages = own.map((work) => buildWorkPages(work, running, options.getUrl, options.words));
      return own.length === 0 ? '' : buildOpening(hall, own.length, options.words) + pages.join('');
    }),
    buildIndex(options),
    buildColophon(facts, shown, options),
  ].join('');
}

/** Width of the work on the cover, mm, whole inside its mount. */
export function getCoverWidth({ width, height }: Picture): number {
  return Math.min(104, (190 * width) / height);
}

function buildCover(
  { facts }: Exhibition,
  shown: readonly Work[],
  { getUrl, words }: CatalogueOptions,
): string {
  const work = getCoverWork(facts.cover, shown);
  const picture = work?.parts[0]?.picture;
  const width = picture ? getCoverWidth(picture) : 0;
  const height = picture ? (width * picture.height) / picture.width : 0;
  const image =
    picture &&
    `<img src="${escapeText(getUrl(picture, choosePrintSize(picture, width)))}" alt="${escapeText(work.title)}" style="width:${width}mm;height:${height}mm">`;
  return (
    `<section class="page cover bare"><div class="cover-work">${image ?? ''}</div>` +
    `<h1>${setText(facts.title)}</h1><p class="cover-book">${setText(words.book)}</p>` +
    `<p class="cover-motto">${setText(facts.motto ?? '')}</p>` +
    `<p class="cover-hosts">${facts.hosts.map((host) => `<span>${setText(host)}</span>`).join('')}</p></section>`
  );
}

/** The story that is the show's foreword: its file is called `foreword`, or its title says 前言. */
function buildStatement(
  { facts, stories, halls }: Exhibition,
  shown: readonly Work[],
  words: CatalogueWords,
): string {
  const story = stories.find((one) => one.slug === 'foreword' || one.title.includes(words.statement));
  const titles = halls
    .map((hall) => (hall.theme === undefined ? hall.title : `${hall.title}“${hall.theme}”`))
    .join('、');
  const composed = words.composed(facts.hosts.join('、'), facts.submitted, shown.length, titles);
  const html = story
    ? cleanProse(story.html)
    : `<p>${setText(composed)}</p>${halls.map((hall) => `<p>${setText(hall.summary)}</p>`).join('')}`;
  return (
    `<section class="page statement" data-recto data-running="${escapeText(words.statement)}"><h2 class="upright-title">${setText(words.statement)}</h2>` +
    `<div class="room"><p class="full-title">${setText(facts.full_title ?? facts.title)}</p>${html}</div></section>`
  );
}

function buildContents(halls: readonly Hall[], shown: readonly Work[], words: CatalogueWords): string {
  const entries = halls.flatMap((hall) => {
    const own = shown.filter((work) => work.hall === hall.slug);
    if (own.length === 0) return [];
    const head = `<p class="entry hall-entry head"><a href="#h-${hall.slug}"><span>${setText(hall.title)}　${setText(hall.theme ?? '')}</span><b data-page-of="h-${hall.slug}">000</b></a></p>`;
    return [head, ...own.map(buildEntry)];
  });
  const tail = `<p class="entry hall-entry"><a href="#index"><span>${setText(words.index)}</span><b data-page-of="index">000</b></a></p>`;
  return (
    `<section class="page contents" data-running="${escapeText(words.contents)}"><h2>${setText(words.contents)}</h2>` +
    `<div class="room columns">${entries.join('')}${tail}</div></section>`
  );
}

function buildEntry(work: Work): string {
  return (
    `<p class="entry"><a href="#w${work.number}"><i>${work.number}</i><span>${setText(work.title)}</span>` +
    `<em>${setText(work.artists.length > 2 ? `${work.artists[0]?.name ?? ''}等` : buildArtistNames(work))}</em><b data-page-of="w${work.number}">000</b></a></p>`
  );
}

function buildOpening(hall: Hall, count: number, words: CatalogueWords): string {
  return (
    `<section class="page opening ${hall.medium}" data-recto data-anchor="h-${hall.slug}"><h2 id="h-${hall.slug}" class="upright-title">${setText(hall.theme ?? hall.title)}</h2>` +
    `<p class="opening-hall"><b>${hall.digit}</b>${setText(hall.title)}</p>` +
    `<div class="room">${cleanProse(hall.html)}<p class="opening-count">${setText(words.count(count))}</p></div></section>`
  );
}

function buildIndex({ index, words }: CatalogueOptions): string {
  const all = index.flatMap(({ artists }) => artists);
  const isShared = (name: string): boolean => all.filter((one) => one.name === name).length > 1;
  const entries = index.map(({ letter, artists }) => {
    const rows = artists.map((artist) => {
      const pages = artist.works.map(
        ({ number }) => `<a href="#w${number}"><b data-page-of="w${number}">000</b></a>`,
      );
      const where = isShared(artist.name) ? (artist.unit ?? artist.city) : undefined;
      const note = where === undefined ? '' : `<small>${setText(where)}</small>`;
      return `<p class="name"><span>${setText(artist.name)}${note}</span><span class="pages">${pages.join('　')}</span></p>`;
    });
    return `<p class="letter head">${letter}</p>${rows.join('')}`;
  });
  return (
    `<section class="page index" data-recto data-anchor="index" data-running="${escapeText(words.index)}"><h2 id="index">${setText(words.index)}</h2>` +
    `<p class="index-note">${setText(words.indexNote)}</p><div class="room columns">${entries.join('')}</div></section>`
  );
}

function buildColophon(
  facts: Exhibition['facts'],
  shown: readonly Work[],
  { words, site }: CatalogueOptions,
): string {
  const dates = [facts.start, facts.end].filter((day) => day !== undefined).join(words.to);
  const rows = [
    [words.facts.hosts, facts.hosts.join('、')],
    [words.facts.organisers, facts.organisers?.join('、') ?? ''],
    [words.facts.venue, [facts.city, facts.venue].filter((one) => one !== undefined).join('　')],
    [words.facts.dates, dates],
    [words.facts.works, words.count(shown.length)],
    [words.facts.site, site === undefined ? '' : printUrl(site)],
  ].filter(([, value]) => value !== '');
  const notes = [
    ...(facts.colophon ?? []),
    facts.rights ?? '',
    shown.some((work) => work.sample) ? words.sample : '',
    words.fonts,
    words.madeWith,
  ];
  return (
    `<section class="page colophon bare"><div class="colophon-block"><h2>${setText(words.colophon)}</h2><p class="full-title">${setText(facts.full_title ?? facts.title)}</p>` +
    `<dl>${rows.map(([name = '', value = '']) => `<div><dt>${setText(name)}</dt><dd>${setText(value)}</dd></div>`).join('')}</dl>` +
    `${notes
      .filter((note) => note !== '')
      .map((note) => `<p>${setText(note)}</p>`)
      .join('')}</div></section>`
  );
}
