import {
  buildCollectionPath,
  buildHallCollectionPath,
  buildManifestPath,
  buildPath,
  buildUrl,
  type Place,
} from '../exhibition/addresses.ts';
import type { Facts, Hall } from '../exhibition/exhibition.ts';
import { readLicence } from '../exhibition/licence.ts';
import { isShown, type Work } from '../exhibition/work.ts';
import { say, tell, type LabelledValue, type LanguageMap } from './language.ts';
import { buildProviders, type Agent, type ShowContext } from './manifest.ts';
import { nameInBoth } from './metadata.ts';
import {
  buildThumbnail,
  presentationContext,
  type ImageResource,
  type Link,
  type Reference,
} from './resource.ts';
import type { IiifWords } from './words.ts';

/** A hall or a work as a collection names it. */
export interface Item extends Reference {
  label: LanguageMap;
  thumbnail?: Omit<ImageResource, 'service'>[];
}

/** A hall with its works, or the show with its halls. @see https://iiif.io/api/presentation/3.0/#51-collection */
export interface Collection {
  '@context': typeof presentationContext;
  id: string;
  type: 'Collection';
  label: LanguageMap;
  summary?: LanguageMap;
  metadata: LabelledValue[];
  requiredStatement?: LabelledValue;
  rights?: string;
  provider: Agent[];
  homepage: Link[];
  thumbnail?: ImageResource[];
  partOf?: Reference[];
  items: Item[];
}

/**
 * A hall of more works than this names them without pictures: twelve thousand would weigh 4 MB. It stays one file, since
 * clients and harvesters alike read a hall in one.
 */
export const mostThumbnails = 2000;

/** The collection of a hall: its shown works in the order of the wall. */
export function buildHallCollection(
  hall: Hall,
  works: readonly Work[],
  { facts }: Pick<ShowContext, 'facts'>,
  place: Place,
  words: IiifWords,
): Collection {
  const wall = works.filter((work) => work.hall === hall.slug && isShown(work));
  const cover = wall.find(({ number }) => number === hall.cover?.work) ?? wall[0];
  const hasThumbnails = wall.length <= mostThumbnails;
  return {
    ...buildHead(buildHallCollectionPath(hall.slug), buildPath.hall(hall.slug), facts, place, words),
    label: nameInBoth(hall.title, hall.title_en),
    ...(hall.summary !== '' && { summary: tell([hall.summary]) }),
    metadata: [{ label: say(words.works), value: tell([String(wall.length)]) }],
    ...(cover && { thumbnail: buildThumbnails(cover, place) }),
    partOf: [
      {
        id: buildUrl(place, buildCollectionPath()),
        type: 'Collection',
        label: nameInBoth(facts.title, facts.title_en),
      },
    ],
    items: wall.map((work) => ({
      id: buildUrl(place, buildManifestPath(work.number)),
      type: 'Manifest',
      label: nameInBoth(work.title, work.title_en),
      ...(hasThumbnails && { thumbnail: buildThumbnails(work, place) }),
    })),
  };
}

/** The collection of the show: its halls in their order. */
export function buildShowCollection(
  { facts, halls, works }: ShowContext & { works: readonly Work[] },
  place: Place,
  words: IiifWords,
): Collection {
  const shown = works.filter(isShown);
  const cover = shown.find(({ number }) => number === facts.cover?.work) ?? shown[0];
  const dates = [facts.start, facts.end].filter((day) => day !== undefined).join(' / ');
  return {
    ...buildHead(buildCollectionPath(), buildPath.home(), facts, place, words),
    label: nameInBoth(facts.title, facts.title_en),
    ...(facts.full_title !== undefined && { summary: tell([facts.full_title]) }),
    metadata: [
      { label: say(words.hosts), value: tell(facts.hosts) },
      ...(facts.venue === undefined ? [] : [{ label: say(words.venue), value: tell([facts.venue]) }]),
      ...(dates === '' ? [] : [{ label: say(words.dates), value: tell([dates]) }]),
      { label: say(words.works), value: tell([String(shown.length)]) },
    ],
    ...(cover && { thumbnail: buildThumbnails(cover, place) }),
    items: halls.map((hall) => {
      const wall = shown.filter((work) => work.hall === hall.slug);
      const own = wall.find(({ number }) => number === hall.cover?.work) ?? wall[0];
      return {
        id: buildUrl(place, buildHallCollectionPath(hall.slug)),
        type: 'Collection',
        label: nameInBoth(hall.title, hall.title_en),
        ...(own && { thumbnail: buildThumbnails(own, place) }),
      };
    }),
  };
}

function buildHead(path: string, page: string, facts: Facts, place: Place, words: IiifWords) {
  const { uri } = readLicence(facts.rights);
  return {
    '@context': presentationContext,
    id: buildUrl(place, path),
    type: 'Collection',
    ...(facts.rights !== undefined && {
      requiredStatement: { label: say(words.attribution), value: tell([facts.rights]) },
    }),
    ...(uri !== undefined && { rights: uri }),
    provider: buildProviders(facts, place),
    homepage: [
      {
        id: buildUrl(place, page),
        ...{ type: 'Text', label: say(words.page), format: 'text/html', language: ['zh'] },
      },
    ],
  } as const satisfies Partial<Collection>;
}

function buildThumbnails({ parts }: Work, place: Place): ImageResource[] {
  return parts.slice(0, 1).map(({ picture }) => buildThumbnail(picture, place));
}
