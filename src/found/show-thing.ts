import { buildPath } from '../exhibition/addresses.ts';
import type { Facts } from '../exhibition/exhibition.ts';
import { isShown, type Work } from '../exhibition/work.ts';
import { fill, type Thing } from './json-ld.ts';
import { buildPageUrl, nameIn, type Scope } from './scope.ts';
import { nameWork } from './work-thing.ts';

/** Works that the home page names. */
const mostFeatured = 12;

/** The organisers of a show. */
export function listOrganisers({ hosts }: Pick<Facts, 'hosts'>): Thing[] {
  return hosts.map((name) => fill('Organization', { name }));
}

/**
 * The show as an event; `featured` are works that the page shows.
 * @see https://schema.org/ExhibitionEvent
 */
export function buildShowThing(
  facts: Facts,
  scope: Scope,
  featured: readonly (Work | undefined)[] = [],
): Thing {
  const home = buildPageUrl(scope, buildPath.home());
  const { name, other } = nameIn(scope.language, {
    title: facts.full_title ?? facts.title,
    title_en: facts.title_en,
  });
  const shown = [...new Set(featured)].filter((work) => work !== undefined).filter(isShown);
  return fill('ExhibitionEvent', {
    '@id': home && `${home}#show`,
    url: home,
    name,
    alternateName: [...new Set([facts.title, other])].filter((one) => one !== undefined && one !== name),
    description: facts.motto,
    startDate: facts.start,
    endDate: facts.end,
    location: locate(facts),
    organizer: listOrganisers(facts),
    workFeatured: shown.slice(0, mostFeatured).map((work) => nameWork(work, scope)),
  });
}

/** The site as search engines name it. */
export function buildSiteThing(facts: Facts, scope: Scope): Thing {
  const { name, other } = nameIn(scope.language, facts);
  return fill('WebSite', {
    name,
    alternateName: other,
    url: buildPageUrl(scope, buildPath.home()),
    inLanguage: scope.language,
    publisher: listOrganisers(facts),
  });
}

function locate({ venue, city, address }: Facts): Thing | undefined {
  if (venue === undefined && city === undefined && address === undefined) return undefined;
  const hasAddress = city !== undefined || address !== undefined;
  return fill('Place', {
    name: venue ?? city,
    ...(hasAddress && { address: fill('PostalAddress', { addressLocality: city, streetAddress: address }) }),
  });
}
