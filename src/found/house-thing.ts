import { buildPath, buildUrl } from '../exhibition/addresses.ts';
import type { Shelf, StandingShow } from '../exhibition/house.ts';
import { fill, type Thing } from './json-ld.ts';
import { buildLanguagePath, buildPageUrl, nameIn, type Scope } from './scope.ts';
import { listOrganisers } from './show-thing.ts';

/**
 * A house as a series of events, each of its shows one of them.
 * @see https://schema.org/EventSeries
 */
export function buildHouseThing({ facts, shows }: Shelf, scope: Scope): Thing {
  const home = buildPageUrl(scope, buildPath.home());
  const { name, other } = nameIn(scope.language, facts);
  const isEnglish = scope.language === 'en';
  return fill('EventSeries', {
    '@id': home && `${home}#series`,
    url: home,
    name,
    alternateName: other,
    description: (isEnglish ? (facts.introduction_en ?? facts.introduction) : facts.introduction)?.join('\n'),
    organizer: listOrganisers({ hosts: (isEnglish ? facts.hosts_en : undefined) ?? facts.hosts }),
    subEvent: shows.map((show) => buildShowThing(show, scope, home)),
  });
}

/** A show under the `@id` that its own pages give it. */
function buildShowThing({ base, card }: StandingShow, scope: Scope, home: string | undefined): Thing {
  const url =
    scope.site === ''
      ? undefined
      : buildUrl({ site: scope.site, base }, buildLanguagePath(buildPath.home(), scope.language));
  const { name, other } = nameIn(scope.language, {
    title: card.full_title ?? card.title,
    title_en: card.title_en,
  });
  return fill('ExhibitionEvent', {
    '@id': url && `${url}#show`,
    url,
    name,
    alternateName: other,
    startDate: card.start,
    endDate: card.end,
    location: card.venue === undefined ? undefined : fill('Place', { name: card.venue }),
    organizer: listOrganisers(card),
    superEvent: home === undefined ? undefined : { '@id': `${home}#series` },
  });
}
