import { buildPath, type Place } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { readLicence } from '../exhibition/licence.ts';
import { isShown } from '../exhibition/work.ts';
import { dublinCoreTerms } from '../found/dublin-core.ts';
import { buildFileUrl } from '../found/scope.ts';
import type { Column } from './column.ts';
import { workColumns } from './columns.ts';

/** A file as it lies in the site. */
export interface WrittenFile {
  bytes: number;
  /** SHA-256 in hexadecimal. */
  sha256: string;
}

const profiles = 'https://datapackage.org/profiles/2.0';

/**
 * What the files of data are, and what their columns hold, for programs.
 * @see https://datapackage.org/standard/data-package/
 */
export function buildDataPackage(
  { facts, works }: Exhibition,
  files: { csv: WrittenFile; json: WrittenFile },
  place: Place,
): object {
  const { uri } = readLicence(facts.rights);
  const home = buildFileUrl(place, buildPath.data());
  return {
    $schema: `${profiles}/datapackage.json`,
    name: 'works',
    title: facts.full_title ?? facts.title,
    description: `${facts.title}展出的作品，每件一行。`,
    ...(home !== undefined && { homepage: home }),
    ...(uri !== undefined && { licenses: [{ path: uri, ...(facts.rights && { title: facts.rights }) }] }),
    contributors: facts.hosts.map((title) => ({ title, roles: ['publisher'] })),
    resources: [
      {
        ...{ $schema: `${profiles}/dataresource.json`, type: 'table', name: 'works', path: 'works.csv' },
        ...{ title: '作品', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
        ...describeFile(files.csv),
        rowcount: works.filter(isShown).length,
        dialect: { $schema: `${profiles}/tabledialect.json`, lineTerminator: '\r\n' },
        schema: {
          $schema: `${profiles}/tableschema.json`,
          fields: workColumns.map(describeColumn),
          primaryKey: ['number'].map((key) => workColumns.find((one) => one.key === key)?.label),
          missingValues: [''],
        },
      },
      {
        ...{ $schema: `${profiles}/dataresource.json`, name: 'works-json', path: 'works.json' },
        ...{
          title: '作品（每一项的全部资料）',
          format: 'json',
          mediatype: 'application/json',
          encoding: 'utf-8',
        },
        ...describeFile(files.json),
      },
    ],
  };
}

function describeFile({ bytes, sha256 }: WrittenFile): { bytes: number; hash: string } {
  return { bytes, hash: `sha256:${sha256}` };
}

function describeColumn({ key, label, en, type, rule, dc, isRequired }: Column): object {
  return {
    ...{ name: label, type, title: en, description: `${key}：${rule}` },
    ...(dc !== undefined && { rdfType: dublinCoreTerms + dc }),
    ...(isRequired && { constraints: { required: true } }),
  };
}
