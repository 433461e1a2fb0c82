import { buildDataPath, buildPath } from '../exhibition/addresses.ts';
import type { Facts } from '../exhibition/exhibition.ts';
import { readLicence } from '../exhibition/licence.ts';
import { fill, type Thing } from '../found/json-ld.ts';
import { buildFileUrl, buildPageUrl, type Scope } from '../found/scope.ts';
import { listOrganisers } from '../found/show-thing.ts';

/** The data of the works as search engines for data sets know them. @see https://schema.org/Dataset */
export function buildDatasetThing(
  facts: Facts,
  { name, description }: { name: string; description: string },
  scope: Scope,
): Thing {
  const files = [
    ['text/csv', 'works.csv'],
    ['application/json', 'works.json'],
  ] as const;
  return fill('Dataset', {
    name,
    description,
    url: buildPageUrl(scope, buildPath.data()),
    creator: listOrganisers(facts),
    license: readLicence(facts.rights).uri,
    copyrightNotice: facts.rights,
    isAccessibleForFree: true,
    distribution:
      scope.site === ''
        ? []
        : files.map(([encodingFormat, file]) =>
            fill('DataDownload', { encodingFormat, contentUrl: buildFileUrl(scope, buildDataPath(file)) }),
          ),
  });
}
