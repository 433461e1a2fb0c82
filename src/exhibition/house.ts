import { isDeviceName, reservedSlugs } from './addresses.ts';
import type { Written } from './exhibition.ts';
import type { houseFields } from './fields.ts';
import type { ShowCard } from './show-card.ts';

/** What house.yaml says. */
export interface HouseFacts extends Omit<Written<typeof houseFields>, 'title' | 'hosts'> {
  title: string;
  hosts: string[];
}

/** A folder of a house that is to be one of its shows. */
export interface HouseShow {
  /** Its address below the house. */
  slug: string;
  /** Absolute. */
  folder: string;
  /** A sealed copy is published as it is; a folder of entries is built. */
  kind: 'entries' | 'sealed';
}

/** A show that stands in the built house, as its shelf tells of it. */
export interface StandingShow {
  slug: string;
  /** Where it stands; begins and ends with `/`. */
  base: string;
  card: ShowCard;
}

/** The shelf's data: all that the pages of a house show. */
export interface Shelf {
  facts: HouseFacts;
  /** The newest first. */
  shows: StandingShow[];
}

/** Addresses that the house's own pages take, and files of hosts. */
const ownSlugs: readonly string[] = [...reservedSlugs, 'index', 'public', 'house', 'readme', 'sitemap'];

/** Why a folder's name cannot be the address of a show; undefined where it can. */
export function findSlugFault(name: string): 'form' | 'reserved' | 'device' | undefined {
  if (isDeviceName(name)) return 'device';
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(name) || name.length > 60) return 'form';
  return ownSlugs.includes(name) ? 'reserved' : undefined;
}

/** The newest show first: by its last or first day, else by its address; those without days at the end. */
export function sortShows(shows: readonly StandingShow[]): StandingShow[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const day = ({ card }: StandingShow): string => card.start ?? card.end ?? '';
  return [...shows].sort((a, b) => day(b).localeCompare(day(a), 'en') || collator.compare(b.slug, a.slug));
}

/** The year by which a show is called beside others: of its first day, else that of its address. */
export function nameYear({ slug, card }: StandingShow): string {
  return /^\d{4}/u.exec(card.start ?? card.end ?? '')?.[0] ?? /\d{4}/u.exec(slug)?.[0] ?? slug;
}
