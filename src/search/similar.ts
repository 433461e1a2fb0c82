import { isShown, type Work } from '../exhibition/work.ts';
import { measureDistance, readLab, type Lab } from './pigments.ts';

/** Why a work is shown beside another, the strongest first. */
export const likenessKinds = ['text', 'artist', 'place', 'tag', 'author', 'style', 'colour', 'hall'] as const;
export type LikenessKind = (typeof likenessKinds)[number];

export interface Likeness {
  number: string;
  kind: LikenessKind;
  /** What both share: the unit, the tag, the author, city and script; absent where the kind says all. */
  word?: string;
}

/** Works shown beside each. */
export const likenessCount = 4;
/** No work stands beside more than this share of the others; at least the fewest that make it possible. */
const mostShare = 0.05;
const leastMost = 6;
/** Works of a group that are compared: a tag that all share says little. */
const mostCompared = 60;

const weights: Record<LikenessKind, number> = {
  text: 100,
  artist: 60,
  place: 40,
  tag: 30,
  author: 24,
  style: 20,
  colour: 10,
  hall: 1,
};

/**
 * For each work four others that it is worth seeing beside, and why. Groups of likeness are walked from the
 * place of the work on, so that large groups spread evenly; no two works get the same four, and none stands
 * beside more than 5 % of the works (or six, in a small show).
 */
export function buildLikenesses(works: readonly Work[]): Map<string, Likeness[]> {
  const shown = works.filter(isShown);
  const most = Math.max(leastMost, Math.floor(shown.length * mostShare));
  const groups = gatherGroups(shown);
  const colours = shown.map((work) => {
    const colour = work.parts[0]?.picture.colours?.[0];
    return colour === undefined ? undefined : readLab(colour);
  });
  const uses = new Uint32Array(shown.length);
  const sets = new Set<string>();
  const all = new Map<string, Likeness[]>();
  shown.forEach((work, at) => {
    const ranked = rank(at, groups, colours, uses, most, shown);
    let chosen = ranked.slice(0, likenessCount);
    for (let next = likenessCount; sets.has(nameSet(chosen)) && next < ranked.length; next++) {
      chosen = [...ranked.slice(0, likenessCount - 1), ...ranked.slice(next, next + 1)];
    }
    sets.add(nameSet(chosen));
    for (const { place } of chosen) uses[place] = (uses[place] ?? 0) + 1;
    all.set(
      work.number,
      chosen.map(({ place, kind, word }) => ({
        number: shown[place]?.number ?? '',
        kind,
        ...(word !== undefined && { word }),
      })),
    );
  });
  return all;
}

interface Group {
  kind: LikenessKind;
  word?: string;
  members: number[];
}

interface Ranked {
  place: number;
  score: number;
  kind: LikenessKind;
  word?: string | undefined;
}

function rank(
  at: number,
  groups: readonly Group[][],
  colours: readonly (Lab | undefined)[],
  uses: Uint32Array,
  most: number,
  works: readonly Work[],
): Ranked[] {
  const found = new Map<number, Ranked>();
  const own = colours[at];
  for (const { kind, word, members } of groups[at] ?? []) {
    const here = members.indexOf(at);
    const rarity = 4 / Math.log2(2 + members.length);
    for (let step = 1; step < Math.min(members.length, mostCompared); step++) {
      const place = members[(here + step) % members.length] ?? at;
      if (place === at || (uses[place] ?? 0) >= most) continue;
      const known = found.get(place);
      const weight = weights[kind] * (kind === 'hall' ? 1 : rarity);
      if (!known) found.set(place, { place, score: weight, kind, word });
      else {
        if (weights[kind] > weights[known.kind]) Object.assign(known, { kind, word });
        known.score += weight;
      }
    }
  }
  for (const one of found.values()) {
    const other = colours[one.place];
    const distance = own && other ? measureDistance(own, other) : 1;
    if (one.kind === 'hall' && distance < 0.05) one.kind = 'colour';
    one.score += weights.colour * Math.max(0, 1 - distance / 0.1) - (uses[one.place] ?? 0);
    if (isSameTitle(works[one.place], works[at])) one.score += 0.5;
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.place - b.place);
}

function isSameTitle(one: Work | undefined, other: Work | undefined): boolean {
  return one?.title === other?.title;
}

/** The groups of each work, gathered by what its members share. */
function gatherGroups(works: readonly Work[]): Group[][] {
  const byKey = new Map<string, Group>();
  const own = works.map((work, at) =>
    listKeys(work).map(([kind, key, word]) => {
      const name = `${kind}\n${key}`;
      const group = byKey.get(name) ?? { kind, ...(word !== undefined && { word }), members: [] };
      group.members.push(at);
      byKey.set(name, group);
      return group;
    }),
  );
  return own.map((groups) => groups.filter((group) => group.members.length > 1));
}

function listKeys(work: Work): [LikenessKind, string, string?][] {
  const keys: [LikenessKind, string, string?][] = [];
  const text = work.text?.join('').replace(/[^\p{L}]/gu, '');
  if (text !== undefined && text !== '') keys.push(['text', text]);
  for (const { name, unit, city } of work.artists) {
    keys.push(['artist', `${name}\t${unit ?? ''}`, name]);
    if (unit !== undefined) keys.push(['place', unit, unit]);
    const style = work.script ?? work.kind;
    if (city !== undefined && style !== undefined)
      keys.push(['style', `${city}\t${style}`, `${city}　${style}`]);
  }
  for (const tag of work.tags ?? []) keys.push(['tag', tag, tag]);
  if (work.text_author !== undefined) keys.push(['author', work.text_author, work.text_author]);
  keys.push(['hall', work.hall]);
  return keys;
}

function nameSet(chosen: readonly Ranked[]): string {
  return chosen
    .map(({ place }) => place)
    .sort((a, b) => a - b)
    .join(' ');
}
