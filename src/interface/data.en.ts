import type { DataStrings } from './data.zh.ts';

/** What the page about the data says, in English. */
export const dataEn: DataStrings = {
  title: 'Data',
  section: 'Data and citation',
  lead: (count) =>
    `Facts of the ${count} works on show, to download, check and cite. Works taken down are not among them.`,
  about:
    'Facts of all works can be downloaded (CSV, JSON). What the columns hold, the licence and how to cite:',
  preview: 'This is a preview; it has no data to download.',
  downloads: 'Downloads',
  csv: 'Table (CSV)',
  csvNote:
    'UTF-8, a row for each work; opens in Excel. What begins with a sign of a formula has an apostrophe before it.',
  json: 'JSON',
  jsonNote: 'Every value as it is, with parts, details and recordings.',
  package: 'Data Package',
  packageNote: 'For programs: types of the columns, sizes and checksums of the files.',
  collection: 'IIIF collection',
  collectionNote: 'Images and manifests, for viewers.',
  linkedArt: 'Linked Art',
  linkedArtNote: 'A record for each work in the model that museums share; its address has the work’s number.',
  feed: 'Updates (Atom)',
  feedNote: 'Works and articles that are new or changed, for feed readers.',
  licence: 'Licence',
  perWork:
    'Works differ in their rights: the columns of rights and licence hold. Where they say nothing, please ask the hosts first.',
  cite: 'Citation',
  citation: (hosts, show, year, at) =>
    [`${hosts}: Works of “${show}”, data set`, year, at].filter((part) => part !== '').join(', '),
  dictionary: 'What the columns hold',
  column: 'Column',
  key: 'Name in JSON',
  type: 'Type',
  meaning: 'Content',
  same: 'Terms that mean the same',
  types: { string: 'text', integer: 'integer', number: 'number', boolean: 'yes or no' },
  several:
    'Several values of a cell stand apart by full-width semicolons; artists, affiliations and cities keep the same order.',
};
