import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { isShown } from '../../src/exhibition/work.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { aat } from '../../src/reuse/aat.ts';
import { buildLinkedArt } from '../../src/reuse/linked-art.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { startRandom } from '../random.ts';
import { buildPlainWork } from '../venue/plain-work.ts';
import { makeHostileShow } from './hostile.ts';

/*
 * What Linked Art 1.0 lets each class have, of what we say (https://linked.art/api/1.0/endpoint/object/ and its shared
 * structures); `!` is required. A value is text, a number, or entities of the classes that are named.
 */
const shapes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  HumanMadeObject: {
    ...{
      '@context!': 'text',
      'id!': 'uri',
      '_label!': 'text',
      classified_as: 'Type*',
      identified_by: 'Name|Identifier*',
    },
    ...{
      referred_to_by: 'LinguisticObject*',
      dimension: 'Dimension*',
      made_of: 'Material*',
      produced_by: 'Production',
    },
    ...{
      member_of: 'Set*',
      representation: 'VisualItem*',
      subject_of: 'LinguisticObject|InformationObject*',
    },
  },
  Type: { 'id!': 'aat', _label: 'text', classified_as: 'Type*' },
  Material: { 'id!': 'aat', _label: 'text' },
  Language: { 'id!': 'aat', _label: 'text' },
  MeasurementUnit: { 'id!': 'aat', _label: 'text' },
  Name: { 'content!': 'text', classified_as: 'Type*', language: 'Language*' },
  Identifier: { 'content!': 'text', classified_as: 'Type*' },
  Dimension: { 'value!': 'number', 'unit!': 'MeasurementUnit', classified_as: 'Type*' },
  Production: { carried_out_by: 'Person*', timespan: 'TimeSpan' },
  Person: { 'id!': 'uri', _label: 'text' },
  Set: { 'id!': 'uri', _label: 'text' },
  TimeSpan: { identified_by: 'Name*', begin_of_the_begin: 'time', end_of_the_end: 'time' },
  VisualItem: { _label: 'text', digitally_shown_by: 'DigitalObject*' },
  LinguisticObject: {
    ...{
      content: 'text',
      classified_as: 'Type*',
      language: 'Language*',
      digitally_carried_by: 'DigitalObject*',
    },
  },
  InformationObject: { id: 'uri', digitally_carried_by: 'DigitalObject*' },
  DigitalObject: {
    ...{
      id: 'uri',
      format: 'text',
      classified_as: 'Type*',
      access_point: 'DigitalObject*',
      conforms_to: 'InformationObject*',
    },
    digitally_available_via: 'DigitalService*',
  },
  DigitalService: { access_point: 'DigitalObject*', conforms_to: 'InformationObject*' },
};

function listFaults(entity: unknown, allowed: readonly string[], where: string): string[] {
  if (typeof entity !== 'object' || entity === null) return [`${where}: no entity`];
  const { type, ...told } = entity as Record<string, unknown>;
  const shape = typeof type === 'string' && allowed.includes(type) ? shapes[type] : undefined;
  if (!shape) return [`${where}: ${String(type)} is none of ${allowed.join()}`];
  const missing = Object.keys(shape).filter((key) => key.endsWith('!') && !(key.slice(0, -1) in told));
  return [
    ...missing.map((key) => `${where}: no ${key}`),
    ...Object.entries(told).flatMap(([key, value]) =>
      listValueFaults(shape[key] ?? shape[`${key}!`], value, `${where}.${key}`),
    ),
  ];
}

function listValueFaults(form: string | undefined, value: unknown, where: string): string[] {
  const forms: Readonly<Record<string, (text: string) => boolean>> = {
    text: (text) => text !== '',
    uri: (text) => /^https?:\/\//u.test(text) && URL.canParse(text),
    aat: (text) => /^http:\/\/vocab\.getty\.edu\/aat\/300\d{6}$/u.test(text),
    time: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(text),
  };
  if (form === undefined) return [`${where}: unknown`];
  if (form === 'number') return typeof value === 'number' ? [] : [`${where}: no number`];
  const isText = forms[form];
  if (isText) return typeof value === 'string' && isText(value) ? [] : [`${where}: ${String(value)}`];
  const classes = form.replace('*', '').split('|');
  if (!form.endsWith('*')) return listFaults(value, classes, where);
  if (!Array.isArray(value) || value.length === 0) return [`${where}: no list`];
  return value.flatMap((one, at) => listFaults(one, classes, `${where}[${at}]`));
}

const place = { site: 'https://example.org', base: '/show/' };
const show = makeHostileShow(startRandom('linked art'), 150);

describe('the record of a work', () => {
  it('has the form of Linked Art 1.0, whatever the work', async () => {
    const { exhibition } = await readExhibition(showFolder, { base: '/show/' });
    for (const own of [show, exhibition])
      for (const work of own.works.filter(isShown))
        expect(listFaults(buildLinkedArt(work, own, place), ['HumanMadeObject'], work.number)).toEqual([]);
  });

  it('of a wrong form is found', () => {
    const { id: _, ...rest } = buildLinkedArt(buildPlainWork(), show, place);
    expect(
      listFaults({ ...rest, owner: 1, made_of: [{ type: 'Type' }] }, ['HumanMadeObject'], ''),
    ).toHaveLength(3);
  });

  it('says of it what the entry says', () => {
    const work = buildPlainWork({
      ...{
        hall: 'painting',
        kind: '油画',
        title_en: 'Furnace',
        material: '布面油彩',
        size: { height: 60, width: 80 },
      },
      ...{ year: 2022, ai: '生成' },
    });
    const record = buildLinkedArt(work, show, place);
    const classes = (record['classified_as'] as { id: string }[]).map(({ id }) => id.split('/').at(-1));
    // AAT: paintings, oil paintings, works of art.
    expect(classes).toEqual(['300033618', '300033799', '300133025']);
    expect(record).toMatchObject({
      id: 'https://example.org/show/data/linked-art/1001.json',
      made_of: [{ id: 'http://vocab.getty.edu/aat/300014078' }],
      dimension: [
        { value: 60, unit: { id: `http://vocab.getty.edu/aat/${aat.centimetres.id}` } },
        { value: 80 },
      ],
      produced_by: {
        carried_out_by: [{ type: 'Person', _label: '甲' }],
        timespan: { begin_of_the_begin: '2022-01-01T00:00:00Z' },
      },
    });
    const statements = (record['referred_to_by'] as { content: string }[]).map(({ content }) => content);
    expect(statements).toEqual(['布面油彩', '60×80 cm', '字', '人工智能生成']);
  });

  it('is JSON-LD: each class and property becomes a term', async () => {
    const vocabulary = { '@vocab': 'https://linked.art/ns/terms/', id: '@id', type: '@type' };
    const record = buildLinkedArt(buildPlainWork({ year: 2022 }), show, place);
    const documentLoader = (): Promise<never> => Promise.reject(new Error('nothing is fetched'));
    const quads = await jsonld.toRDF(
      await jsonld.expand({ ...record, '@context': vocabulary }, { documentLoader }),
    );
    const told = quads.filter(({ subject }) => subject.value === record.id);
    expect(new Set(told.map(({ predicate }) => predicate.value.split('/').at(-1)))).toEqual(
      new Set([
        '22-rdf-syntax-ns#type',
        ...Object.keys(record).filter((key) => !['@context', 'id', 'type'].includes(key)),
      ]),
    );
  });
});
