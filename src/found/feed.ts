import { getAiLabel } from '../exhibition/ai.ts';
import { buildFeedPath, buildPath, buildPicturePath, buildUrl, type Place } from '../exhibition/addresses.ts';
import type { Exhibition, Story } from '../exhibition/exhibition.ts';
import { workFields } from '../exhibition/fields.ts';
import { chooseSize } from '../exhibition/picture.ts';
import { isShown, type Work } from '../exhibition/work.ts';
import { writeElement, xmlHead } from './xml.ts';

/** When a work was published, or changed last. */
export interface WorkChange {
  /** As RFC 3339 writes it. */
  at: string;
  /** True where that is its first publication here. */
  isNew: boolean;
}

/** Entries of a feed. */
const mostEntries = 100;
/** Articles among them: works are many more, and would leave none. */
const mostStories = 30;
/** Least width of a picture that a reader shows, px. */
const pictureWidth = 960;

interface Entry {
  updated: string;
  text: string;
}

/**
 * What is new at a site, as Atom: its works by when they were published or changed, and its dated articles. A feed without
 * any was changed when the show began, or else at `unknown`.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function buildFeed(
  exhibition: Exhibition,
  changes: ReadonlyMap<string, WorkChange>,
  place: Place,
  unknown: string,
): string {
  const { facts, works, stories } = exhibition;
  const home = buildUrl(place, buildPath.home());
  const told = stories
    .flatMap((story) => (story.date === undefined ? [] : [tellStory(story, story.date, place)]))
    .sort(byTime)
    .slice(0, mostStories);
  const newest = works
    .filter(isShown)
    .flatMap((work) => {
      // Where nobody knows when a work came, it came with the show.
      const began = facts.start === undefined ? undefined : { at: startDay(facts.start), isNew: false };
      const change = changes.get(work.number) ?? began;
      return change ? [{ work, change, updated: change.at }] : [];
    })
    .sort(byTime)
    .slice(0, mostEntries - told.length)
    .map(({ work, change }) => tellWork(work, change, exhibition, place));
  const entries = [...told, ...newest].sort(byTime);
  const rights = facts.rights === undefined ? '' : writeElement('rights', facts.rights);
  const feed = writeElement(
    'feed',
    [
      writeElement('id', home),
      writeElement('title', facts.full_title ?? facts.title),
      ...(facts.motto === undefined ? [] : [writeElement('subtitle', facts.motto)]),
      writeElement('updated', entries[0]?.updated ?? (facts.start && startDay(facts.start)) ?? unknown),
      link('self', buildUrl(place, buildFeedPath()), 'application/atom+xml'),
      link('alternate', home, 'text/html'),
      ...facts.hosts.map((name) => writeElement('author', [writeElement('name', name)])),
      rights,
      ...entries.map(({ text }) => `\n${text}`),
      '\n',
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
  );
  return `${xmlHead}${feed}\n`;
}

/** A day alone is the beginning of that day in China. */
function startDay(date: string): string {
  return `${date}T00:00:00+08:00`;
}

function tellStory(story: Story, date: string, place: Place): Entry {
  const url = buildUrl(place, buildPath.story(story.slug));
  const time = startDay(date);
  const text = writeElement('entry', [
    writeElement('id', url),
    writeElement('title', story.title),
    writeElement('updated', time),
    writeElement('published', time),
    link('alternate', url, 'text/html'),
    ...(story.author === undefined ? [] : [writeElement('author', [writeElement('name', story.author)])]),
    writeElement('summary', story.subtitle ?? story.summary),
  ]);
  return { updated: time, text };
}

function tellWork(work: Work, change: WorkChange, { halls }: Exhibition, place: Place): Entry {
  const url = buildUrl(place, buildPath.work(work.number));
  const hall = halls.find(({ slug }) => slug === work.hall);
  const picture = work.parts[0]?.picture;
  const size = picture && (chooseSize(picture.sizes, { width: pictureWidth }) ?? picture);
  const marks = [getAiLabel(work), ...(work.sample ? [workFields.sample.label] : [])];
  const text = writeElement('entry', [
    writeElement('id', url),
    writeElement('title', work.title),
    writeElement('updated', change.at),
    ...(change.isNew ? [writeElement('published', change.at)] : []),
    link('alternate', url, 'text/html'),
    ...(picture && size
      ? [link('enclosure', buildUrl(place, buildPicturePath(picture.id, size, 'jpg')), 'image/jpeg')]
      : []),
    ...work.artists.map(({ name }) => writeElement('author', [writeElement('name', name)])),
    ...(hall ? [writeElement('category', undefined, { term: hall.slug, label: hall.title })] : []),
    ...(work.rights === undefined ? [] : [writeElement('rights', work.rights)]),
    writeElement(
      'summary',
      [...marks, work.summary || work.alt].filter((one) => one !== undefined).join('　'),
    ),
  ]);
  return { updated: change.at, text };
}

function link(rel: string, href: string, type: string): string {
  return writeElement('link', undefined, { rel, type, href });
}

/** Newest first; of the same time as they came. */
function byTime({ updated: one }: { updated: string }, { updated: other }: { updated: string }): number {
  return Date.parse(other) - Date.parse(one);
}
