import { getAiLabel } from '../exhibition/ai.ts';
import {
  buildLargestPicturePath,
  buildLinkedArtPath,
  buildManifestPath,
  buildPath,
  buildUrl,
  type Place,
} from '../exhibition/addresses.ts';
import { listTerms } from '../exhibition/field-terms.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Part, Work } from '../exhibition/work.ts';
import { getClass, writeSize } from '../exhibition/work.ts';
import { aat, materials, mediumConcepts, type Concept } from './aat.ts';
import type { ShowContext } from './column.ts';

/** A node of Linked Art. */
export interface Entity {
  type: string;
  id?: string;
  _label?: string;
  [property: string]: unknown;
}

/**
 * A shown work as Linked Art tells of a thing that people made. Who owns it is not known. The site must have an address: ids
 * are whole ones.
 * @see https://linked.art/api/1.0/endpoint/object/
 */
export function buildLinkedArt(work: Work, show: ShowContext, place: Place): Entity {
  const id = buildUrl(place, buildLinkedArtPath(work.number));
  const hall = show.halls.find(({ slug }) => slug === work.hall);
  return keepTold({
    '@context': 'https://linked.art/ns/v1/linked-art.json',
    id,
    type: 'HumanMadeObject',
    _label: work.title,
    classified_as: listClasses(work, show),
    identified_by: [
      name(work.title, aat.chinese, [aat.primaryName]),
      ...(work.title_en === undefined ? [] : [name(work.title_en, aat.english)]),
      { type: 'Identifier', content: work.number, classified_as: [refer(aat.accessionNumber)] },
    ],
    referred_to_by: listStatements(work, show),
    dimension: work.size && [measure(aat.height, work.size.height), measure(aat.width, work.size.width)],
    made_of: materials
      .filter(({ words }) => words.test(work.material ?? ''))
      .map(({ concept }) => refer(concept, 'Material')),
    produced_by: keepTold({
      type: 'Production',
      carried_out_by: work.artists.map((artist, at) => ({
        ...{ id: `${id}#artist-${at + 1}`, type: 'Person', _label: artist.name },
      })),
      timespan: work.year && {
        type: 'TimeSpan',
        identified_by: [{ type: 'Name', content: String(work.year) }],
        begin_of_the_begin: `${work.year}-01-01T00:00:00Z`,
        end_of_the_end: `${work.year}-12-31T23:59:59Z`,
      },
    }),
    member_of: hall && [
      { id: `${buildUrl(place, buildPath.hall(hall.slug))}#works`, type: 'Set', _label: hall.title },
    ],
    representation: work.parts.map((part) => showPart(part, place)),
    subject_of: [
      carry('LinguisticObject', buildUrl(place, buildPath.work(work.number)), {
        format: 'text/html',
        classified_as: [refer(aat.webPage)],
      }),
      carry('InformationObject', buildUrl(place, buildManifestPath(work.number)), {
        format: 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
        conforms_to: [conform('http://iiif.io/api/presentation/3/context.json')],
      }),
    ],
  });
}

function listClasses(work: Work, { halls, facts }: ShowContext): Entity[] {
  const medium = halls.find(({ slug }) => slug === work.hall)?.medium;
  const terms = [...listTerms('kind', facts.vocabularies), ...listTerms('term:script', facts.vocabularies)];
  const own = terms.find(({ zh }) => zh === getClass(work));
  const kinds = [
    ...(medium && mediumConcepts[medium] ? [mediumConcepts[medium]] : []),
    ...(own?.aat === undefined ? [] : [{ id: own.aat, label: own.en }]),
  ].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);
  return [
    ...kinds.map((kind) => ({ ...refer(kind), classified_as: [refer(aat.typeOfWork)] })),
    refer(aat.artwork),
  ];
}

function listStatements(work: Work, { facts }: ShowContext): Entity[] {
  const told: [Concept, string | undefined][] = [
    [aat.material, work.material],
    [aat.dimensions, work.size && writeSize(work.size)],
    [aat.inscription, (work.text_hant ?? work.text)?.join('\n')],
    [aat.description, work.summary || work.alt],
    [aat.credit, work.credit],
    [aat.rights, work.rights ?? facts.rights],
    [aat.note, getAiLabel(work)],
    [aat.note, work.sample ? workFields.sample.label : undefined],
  ];
  return told.flatMap(([concept, content]) =>
    content === undefined || content === ''
      ? []
      : [
          {
            ...{ type: 'LinguisticObject', content, language: [refer(aat.chinese, 'Language')] },
            classified_as: [refer(concept)],
          },
        ],
  );
}

function name(content: string, language: Concept, kinds: readonly Concept[] = []): Entity {
  return keepTold({
    ...{ type: 'Name', content, language: [refer(language, 'Language')] },
    classified_as: kinds.map((kind) => refer(kind)),
  });
}

function refer({ id, label }: Concept, type = 'Type'): Entity {
  return { id: `http://vocab.getty.edu/aat/${id}`, type, _label: label };
}

function measure(kind: Concept, value: number): Entity {
  return {
    ...{ type: 'Dimension', classified_as: [refer(kind)], value },
    unit: refer(aat.centimetres, 'MeasurementUnit'),
  };
}

function showPart({ caption, picture }: Part, place: Place): Entity {
  return keepTold({
    type: 'VisualItem',
    _label: caption,
    digitally_shown_by: [
      {
        ...{ type: 'DigitalObject', format: 'image/jpeg', classified_as: [refer(aat.digitalImage)] },
        access_point: [point(buildUrl(place, buildLargestPicturePath(picture.id)))],
        digitally_available_via: [
          {
            type: 'DigitalService',
            access_point: [point(buildUrl(place, `iiif/${picture.id}/info.json`))],
            conforms_to: [conform('http://iiif.io/api/image/3/context.json')],
          },
        ],
      },
    ],
  });
}

function carry(type: string, url: string, told: Record<string, unknown>): Entity {
  return { type, digitally_carried_by: [{ type: 'DigitalObject', ...told, access_point: [point(url)] }] };
}

function point(id: string): Entity {
  return { id, type: 'DigitalObject' };
}

function conform(id: string): Entity {
  return { id, type: 'InformationObject' };
}

/** An entity without what is not known of it. */
function keepTold(entity: Record<string, unknown> & { type: string }): Entity {
  const told = Object.entries(entity).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told) as Entity;
}
