import type { Exhibition } from '../../exhibition/exhibition.ts';
import { noPrizes } from '../../exhibition/vocabularies.ts';
import { buildArtistNames, buildUnits, getClass, isShown, type Work } from '../../exhibition/work.ts';

/** A work as a list for publication names it: nothing of a person but the name, and no unit of a child. */
export interface ListedWork {
  number: string;
  title: string;
  artists: string;
  /** '' where it has none, or where its artist is a child. */
  units: string;
  cities: string;
  /** 书体 or kind. */
  class: string;
  award: string;
}

/** How many works of a city or a unit were sent, chosen and awarded; `sent` is undefined where nobody has told. */
export interface Tally {
  name: string;
  sent: number | undefined;
  chosen: number;
  awarded: number;
}

export interface ShowLists {
  /** Prizes in the order of their rank, each with its works in the order of their numbers. */
  awards: { award: string; works: ListedWork[] }[];
  /** Chosen works by hall, those with a prize too. */
  halls: { title: string; works: ListedWork[] }[];
  /** Works that were asked for, and that nobody chose. */
  invited: ListedWork[];
  cities: Tally[];
  units: Tally[];
  /** All works that were chosen, each once; `sent` is what exhibition.yaml says, else the sum of the cities'. */
  total: Omit<Tally, 'name'>;
}

/** Works sent, by city and by unit. Whoever reads a table or a record of registrations fills it. */
export interface SentCounts {
  cities: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, number>;
}

export const noneSent: SentCounts = { cities: new Map(), units: new Map() };

/**
 * Gathers the lists that are published for objection (公示). A work of several artists counts once for each of their
 * cities and units.
 */
export function gatherLists(
  { facts, halls, works, series }: Exhibition,
  sent: SentCounts = noneSent,
): ShowLists {
  const askedFor = new Set(series.filter(({ invited }) => invited).map(({ slug }) => slug));
  const isInvited = ({ award, series: own }: Work): boolean =>
    award === '特邀' || (own !== undefined && askedFor.has(own));
  const shown = works.filter(isShown).sort((a, b) => Number(a.number) - Number(b.number));
  const chosen = shown.filter((work) => !isInvited(work));
  const prizes = facts.vocabularies.award.map(({ zh }) => zh).filter((zh) => !noPrizes.includes(zh));
  const awarded = chosen.filter(({ award }) => award !== undefined && prizes.includes(award));
  const tally = (listNames: (work: Work) => string[], counts: ReadonlyMap<string, number>): Tally[] => {
    const names = new Set([...counts.keys(), ...chosen.flatMap(listNames)]);
    const count = (of: readonly Work[], name: string): number =>
      of.filter((work) => listNames(work).includes(name)).length;
    return [...names]
      .map((name) => ({
        ...{ name, sent: counts.get(name) },
        ...{ chosen: count(chosen, name), awarded: count(awarded, name) },
      }))
      .sort((a, b) => b.chosen - a.chosen || (b.sent ?? 0) - (a.sent ?? 0) || (a.name < b.name ? -1 : 1));
  };
  const sum = [...sent.cities.values()].reduce((all, one) => all + one, 0);
  return {
    awards: prizes.flatMap((award) => {
      const own = awarded.filter((work) => work.award === award);
      return own.length === 0 ? [] : [{ award, works: own.map(listWork) }];
    }),
    halls: halls.flatMap(({ slug, title }) => {
      const own = chosen.filter(({ hall }) => hall === slug);
      return own.length === 0 ? [] : [{ title, works: own.map(listWork) }];
    }),
    invited: shown.filter(isInvited).map(listWork),
    cities: tally(listCities, sent.cities),
    units: tally(buildUnits, sent.units),
    total: {
      sent: facts.submitted ?? (sum > 0 ? sum : undefined),
      ...{ chosen: chosen.length, awarded: awarded.length },
    },
  };
}

function listCities({ artists }: Work): string[] {
  return [...new Set(artists.flatMap(({ city }) => city ?? []))];
}

function listWork(work: Work): ListedWork {
  return {
    ...{ number: work.number, title: work.title, artists: buildArtistNames(work) },
    ...{ units: buildUnits(work).join('、'), cities: listCities(work).join('、') },
    ...{ class: getClass(work) ?? '', award: work.award ?? '' },
  };
}
