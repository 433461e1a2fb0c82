import { buildHome } from './addresses.ts';
import type { Exhibition, Facts, Hall, Series, Story, Tour } from './exhibition.ts';
import type { Work } from './work.ts';

/**
 * The exhibition as its pages in English tell it: English where an entry has it, else as it is. Words of vocabularies
 * stay, since the program knows works by them; pages say them by the names of their language. Texts lead to pages in
 * English; `base` is where those in Chinese stand.
 */
export function translateExhibition(exhibition: Exhibition, base: string): Exhibition {
  const { facts, halls, works, series, stories, tours } = exhibition;
  const lead = <T extends { html: string }>(one: T): T => ({ ...one, html: leadOn(one.html, base) });
  return {
    facts: translateFacts(facts),
    halls: halls.map((one) => lead(translateHall(one))),
    works: works.map((one) => {
      const work = translateWork(one);
      return { ...work, description: leadOn(work.description, base) };
    }),
    series: series.map((one) => lead(translateText(one, one.intro_en))),
    stories: stories.map((one) => lead(translateStory(one))),
    tours: tours.map((one) => lead(translateTour(one))),
  };
}

function translateFacts(facts: Facts): Facts {
  const { title_en: title = facts.title, hosts_en: hosts = facts.hosts } = facts;
  return {
    ...facts,
    title,
    // The full name in Chinese under a title in English would be a second title.
    ...choose(
      'full_title',
      facts.full_title_en ?? (facts.title_en === undefined ? facts.full_title : undefined),
    ),
    hosts,
    ...choose('organisers', facts.organisers_en ?? facts.organisers),
    ...choose('venue', facts.venue_en ?? facts.venue),
    ...choose('address', facts.address_en ?? facts.address),
    ...choose('hours', facts.hours_en ?? facts.hours),
    ...choose('admission', facts.admission_en ?? facts.admission),
    ...choose('transport', facts.transport_en ?? facts.transport),
    ...choose('rights', facts.rights_en ?? facts.rights),
  };
}

function translateHall(hall: Hall): Hall {
  return {
    ...translateText(hall, hall.intro_en),
    ...choose('theme', hall.theme_en ?? (hall.title_en === undefined ? hall.theme : undefined)),
  };
}

function translateStory(story: Story): Story {
  return {
    ...translateText(story, story.text_en),
    ...choose('subtitle', story.subtitle_en ?? story.subtitle),
  };
}

/** A tour; where its title is another in English, the Chinese one is kept beside it. */
function translateTour(tour: Tour): Tour {
  return {
    ...translateText(tour, tour.intro_en),
    ...(tour.title_en !== undefined && { title_zh: tour.title }),
  };
}

/** A work; where its title is another in English, the Chinese one is kept beside it. */
export function translateWork(work: Work): Work {
  const { title_en, ...own } = work;
  const { alt_en, description_en } = work;
  return {
    ...own,
    ...(title_en !== undefined && { title: title_en, title_zh: work.title }),
    ...(alt_en !== undefined && { alt: alt_en }),
    ...(description_en !== undefined && {
      description: setParagraphs(description_en),
      summary: description_en.join(' '),
    }),
  };
}

function translateText<T extends Hall | Series | Story | Tour>(one: T, lines: string[] | undefined): T {
  return {
    ...one,
    title: one.title_en ?? one.title,
    ...(lines !== undefined && { html: setParagraphs(lines), summary: lines[0] ?? '' }),
  };
}

/** A text whose links to pages of the site lead to those in English. */
function leadOn(html: string, base: string): string {
  return html.replace(/ href="([^"]*)"/gu, (whole, href: string) => {
    const isPage = href.startsWith(base) && /^(?:[^/?#][^?#]*\/)?(?:[?#]|$)/u.test(href.slice(base.length));
    return isPage ? ` href="${buildHome(base, 'en')}${href.slice(base.length)}"` : whole;
  });
}

/** Lines as paragraphs of HTML; what is a sign of HTML in them is text. */
function setParagraphs(lines: readonly string[]): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/[&<>]/gu, (sign) => escapes[sign] ?? sign)}</p>`)
    .join('\n');
}

/** A key with its value, or the key taken away. */
function choose<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return { [key]: value } as Partial<Record<K, V>>;
}
