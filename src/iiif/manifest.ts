import {
  buildHallCollectionPath,
  buildLinkedArtPath,
  buildManifestPath,
  buildPath,
  buildUrl,
  type Place,
} from '../exhibition/addresses.ts';
import type { Exhibition, Facts } from '../exhibition/exhibition.ts';
import { readLicence } from '../exhibition/licence.ts';
import { isEssay, type Part, type Work } from '../exhibition/work.ts';
import { buildAnnotationPages, type AnnotationPage } from './annotations.ts';
import { keepPlain, say, tell, type LabelledValue, type LanguageMap } from './language.ts';
import { chooseBehavior, getViewingDirection, type Behavior, type ViewingDirection } from './layout.ts';
import { buildMetadata, nameInBoth } from './metadata.ts';
import {
  buildFullImage,
  buildThumbnail,
  presentationContext,
  type ImageResource,
  type Link,
  type Reference,
} from './resource.ts';
import type { IiifWords } from './words.ts';

/** An organisation that shows the works. */
export interface Agent extends Reference {
  type: 'Agent';
  label: LanguageMap;
  homepage: Link[];
}

interface Painting {
  id: string;
  type: 'Annotation';
  motivation: 'painting';
  body: ImageResource;
  target: string;
}

/** One part of a work; its size is that of the part's picture, px. */
export interface Canvas {
  id: string;
  type: 'Canvas';
  label: LanguageMap;
  width: number;
  height: number;
  thumbnail: ImageResource[];
  items: AnnotationPage<Painting>[];
  annotations?: AnnotationPage[];
}

/** A work as IIIF Presentation API 3.0 tells it. @see https://iiif.io/api/presentation/3.0/#52-manifest */
export interface Manifest {
  '@context': typeof presentationContext;
  id: string;
  type: 'Manifest';
  label: LanguageMap;
  metadata: LabelledValue[];
  summary: LanguageMap;
  requiredStatement: LabelledValue;
  rights?: string;
  provider: Agent[];
  homepage: Link[];
  /** The same in Linked Art. */
  seeAlso?: (Reference & { format: string; profile: string })[];
  thumbnail: ImageResource[];
  behavior: Behavior[];
  viewingDirection?: ViewingDirection;
  partOf: Reference[];
  items: Canvas[];
}

/** What of the show a manifest speaks of. */
export type ShowContext = Pick<Exhibition, 'facts' | 'halls' | 'series'>;

/**
 * The manifest of a shown work; its canvases are `<root>/canvas/p<n>`, n from 1 in reading order. Where the site's
 * address is unknown all ids begin at the root of the server, as in info.json.
 */
export function buildManifest(work: Work, show: ShowContext, place: Place, words: IiifWords): Manifest {
  const root = buildUrl(place, `iiif/${work.number}`);
  const viewingDirection = getViewingDirection(work);
  const { uri } = readLicence(work.rights ?? show.facts.rights);
  const hall = show.halls.find(({ slug }) => slug === work.hall);
  return {
    '@context': presentationContext,
    id: buildUrl(place, buildManifestPath(work.number)),
    type: 'Manifest',
    label: nameInBoth(work.title, work.title_en),
    metadata: buildMetadata(work, show, words),
    summary: tell([work.summary === '' ? work.alt : work.summary]),
    requiredStatement: buildStatement(work, show.facts, words),
    ...(uri !== undefined && { rights: uri }),
    provider: buildProviders(show.facts, place),
    homepage: [
      {
        id: buildUrl(place, buildPath.work(work.number)),
        ...{ type: 'Text', label: say(words.page), format: 'text/html', language: ['zh'] },
      },
    ],
    ...(place.site !== '' && { seeAlso: [buildRecordLink(work, place)] }),
    thumbnail: work.parts.slice(0, 1).map(({ picture }) => buildThumbnail(picture, place)),
    behavior: [chooseBehavior(work)],
    ...(viewingDirection !== undefined && { viewingDirection }),
    partOf: [
      {
        id: buildUrl(place, buildHallCollectionPath(work.hall)),
        type: 'Collection',
        ...(hall && { label: nameInBoth(hall.title, hall.title_en) }),
      },
    ],
    items: work.parts.map((_, at) => buildCanvas(work, at, root, place, words)),
  };
}

function buildRecordLink({ number }: Work, place: Place): NonNullable<Manifest['seeAlso']>[number] {
  return {
    id: buildUrl(place, buildLinkedArtPath(number)),
    type: 'Dataset',
    label: { none: ['Linked Art'] },
    format: 'application/ld+json',
    profile: 'https://linked.art/ns/v1/linked-art.json',
  };
}

function buildCanvas(work: Work, at: number, root: string, place: Place, words: IiifWords): Canvas {
  const { picture, caption } = work.parts[at] as Part;
  const { width, height } = picture;
  const canvas = `${root}/canvas/p${at + 1}`;
  const annotations = buildAnnotationPages(work, { canvas, part: at, width, height }, root, words);
  const painting: Painting = {
    id: `${root}/annotation/p${at + 1}-image`,
    ...({ type: 'Annotation', motivation: 'painting' } as const),
    body: buildFullImage(picture, place),
    target: canvas,
  };
  return {
    id: canvas,
    type: 'Canvas',
    label: nameCanvas(work, at, caption, words),
    ...{ width, height },
    thumbnail: [buildThumbnail(picture, place)],
    items: [{ id: `${root}/page/p${at + 1}-image`, type: 'AnnotationPage', items: [painting] }],
    ...(annotations.length > 0 && { annotations }),
  };
}

function nameCanvas(work: Work, at: number, caption: string | undefined, words: IiifWords): LanguageMap {
  if (caption !== undefined) return tell([caption]);
  const count = work.parts.length;
  if (count === 1) return nameInBoth(work.title, work.title_en);
  return say((isEssay(work) ? words.frame : words.part)(at + 1, count));
}

/**
 * What must be shown with a work: rights, credit, and that it is a sample or of AI. The show's own words stand in both
 * languages: a client that reads English only must show them too.
 */
function buildStatement(work: Work, facts: Facts, words: IiifWords): LabelledValue {
  const rights = work.rights ?? facts.rights;
  const ai = work.ai === undefined || work.ai === '否' ? undefined : words.ai[work.ai];
  const credit = work.credit;
  const own = [
    rights === undefined ? words.unknownRights : { zh: rights, en: rights },
    ...(credit === undefined
      ? []
      : [{ zh: `${words.credit.zh}：${credit}`, en: `${words.credit.en}: ${credit}` }]),
    ...(ai ? [ai] : []),
    ...(work.sample ? [words.sample] : []),
  ];
  return {
    label: say(words.attribution),
    value: { zh: own.map(({ zh }) => keepPlain(zh)), en: own.map(({ en }) => keepPlain(en)) },
  };
}

/** The hosts of the show; its page is theirs as far as it is known. */
export function buildProviders({ hosts, title, title_en }: Facts, place: Place): Agent[] {
  const homepage: Link = {
    id: buildUrl(place, buildPath.home()),
    ...{ type: 'Text', label: nameInBoth(title, title_en), format: 'text/html', language: ['zh'] },
  };
  return hosts.map((host, at) => ({
    id: `${buildUrl(place, buildPath.about())}#host-${at + 1}`,
    type: 'Agent',
    label: tell([host]),
    homepage: [homepage],
  }));
}
