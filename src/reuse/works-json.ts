import { getAiLabel, getDigitalSource } from '../exhibition/ai.ts';
import {
  buildAudioPath,
  buildLargestPicturePath,
  buildManifestPath,
  buildPath,
  buildVideoPath,
  type Place,
} from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { workFields, type FieldType } from '../exhibition/fields.ts';
import { readLicence } from '../exhibition/licence.ts';
import { getWorkField, type WorkKey } from '../exhibition/work-words.ts';
import { isShown, type Track, type Work } from '../exhibition/work.ts';
import { buildFileUrl } from '../found/scope.ts';
import { hideChild, type ShowContext } from './column.ts';
import { unpublished } from './columns.ts';

/** Types of fields whose values are told in a way of their own, or not at all. */
const elsewhere: readonly FieldType[] = [
  ...(['artists', 'parts', 'details', 'columns', 'file', 'slug', 'ai'] as const),
  ...(['status', 'direction', 'minor'] as const),
];
const keys = Object.keys(workFields) as WorkKey[];

/** The shown works as one JSON document, a work at a time: it may be long. */
export function* writeWorksJson(exhibition: Exhibition, place: Place): Generator<string> {
  const { facts, works } = exhibition;
  const head = {
    title: facts.full_title ?? facts.title,
    ...(facts.title_en !== undefined && { title_en: facts.title_en }),
    hosts: facts.hosts,
    ...(facts.start !== undefined && { start: facts.start }),
    ...(facts.end !== undefined && { end: facts.end }),
    ...(facts.rights !== undefined && { rights: facts.rights }),
    ...(place.site !== '' && { url: buildFileUrl(place, buildPath.home()) }),
  };
  yield `{"exhibition":${JSON.stringify(head)},\n"works":[`;
  let isFirst = true;
  for (const work of works) {
    if (!isShown(work)) continue;
    yield `${isFirst ? '' : ','}\n${JSON.stringify(buildRecord(work, exhibition, place))}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

/** A shown work with all that is public of it, its values exact; what it does not have is left out. */
export function buildRecord(work: Work, show: ShowContext, place: Place): Record<string, unknown> {
  const file = (path: string): string | undefined => buildFileUrl(place, path);
  const tell = ({ file: name, lang, seconds }: Track): object => ({
    url: file(buildAudioPath(name)),
    lang,
    seconds,
  });
  const record: Record<string, unknown> = {
    number: work.number,
    hall: show.halls.find(({ slug }) => slug === work.hall)?.title,
    ...Object.fromEntries(keys.filter(isPlain).map((key) => [key, work[key as keyof Work]])),
    artist: work.artists.map(hideChild).map(({ name, unit, city }) => ({ name, unit, city })),
    series: show.series.find(({ slug }) => slug === work.series)?.title,
    parts: work.parts.map(({ caption, picture: { id, width, height } }) => ({
      ...{ caption, image: file(buildLargestPicturePath(id)), width, height },
    })),
    details: work.details.map(({ part, ...detail }) => ({ part: part + 1, ...detail })),
    audio: work.tracks.map(tell),
    words_audio: work.ownTracks?.map(tell),
    video: work.video && {
      url: file(buildVideoPath(work.video.file)),
      seconds: work.video.seconds,
      captions: work.video.captions.map((one) => ({ url: file(buildVideoPath(one.file)), lang: one.lang })),
    },
    description: work.summary,
    ai: getAiLabel(work),
    digital_source: getDigitalSource(work),
    licence: readLicence(work.rights ?? show.facts.rights).uri,
    url: file(buildPath.work(work.number)),
    manifest: file(buildManifestPath(work.number)),
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}

function isPlain(key: WorkKey): boolean {
  const { type, of, public: isPublic } = getWorkField(key);
  return isPublic !== false && of === undefined && !unpublished.includes(key) && !elsewhere.includes(type);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
