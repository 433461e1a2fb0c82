import type { Shelf } from '../exhibition/house.ts';

/** The compiled pages of a house are loaded apart from the build's own modules; this is what they share. */
const shared = globalThis as { chifuShelf?: Shelf };

/** Hands the pages of a house what they show. */
export function setShelf(shelf: Shelf): void {
  shared.chifuShelf = shelf;
}

/** What the pages of a house show; without one an empty shelf, while they are compiled. */
export function getShelf(): Shelf {
  return shared.chifuShelf ?? { facts: { title: '', hosts: [] }, shows: [] };
}
