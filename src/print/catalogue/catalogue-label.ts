import { listFacts, type Fact } from '../../exhibition/facts.ts';
import { factGroups, type FactGroup } from '../../exhibition/fields.ts';
import { buildArtistNames, buildUnits, type Work } from '../../exhibition/work.ts';
import { countLines, measureEms } from '../labels/label-fit.ts';

/** What a label says of many artists and units. */
export interface ManyWords {
  artistsOf: (names: string, count: number) => string;
  unitsOf: (name: string, count: number) => string;
}

/** The lines of a work's label in the catalogue, in the order of a wall's. */
export interface CatalogueLabel {
  artists: string;
  units: string;
  facts: string[];
  /** Artists and units that are told in few words on the label, in full. */
  full: string[];
}

/** Names and units longer than this, in full-width characters, are told in few words: the label is a narrow column. */
const longestNames = 40;
const longestUnits = 60;
const namesShown = 3;

export function buildLabelLines(
  work: Work,
  words: ManyWords & { year: (year: number) => string },
): CatalogueLabel {
  const [names, units] = [buildArtistNames(work), buildUnits(work)];
  const first = work.artists.slice(0, namesShown).map(({ name }) => name);
  const isLongNames = measureEms(names) > longestNames && work.artists.length > namesShown;
  const isLongUnits = measureEms(units.join('、')) > longestUnits && units.length > 1;
  return {
    artists: isLongNames ? words.artistsOf(first.join('、'), work.artists.length) : names,
    units: isLongUnits ? words.unitsOf(units[0] ?? '', units.length) : units.join('、'),
    facts: joinFacts(listFacts(work, 'catalogue', words)),
    full: [...(isLongNames ? [names] : []), ...(isLongUnits ? [units.join('、')] : [])],
  };
}

/** One line for each group of facts; size and material stand together. */
function joinFacts(facts: readonly Fact[]): string[] {
  const lines: FactGroup[][] = factGroups.flatMap((group) =>
    group === 'material' ? [] : [group === 'size' ? ['size', 'material'] : [group]],
  );
  return lines
    .map((groups) =>
      facts
        .filter(({ group }) => groups.includes(group))
        .map(({ text }) => text)
        .join('　'),
    )
    .filter((line) => line !== '');
}

/** Width of the label, mm. */
export const labelWidth = 52;

/** Sizes of a title's type, mm, by how long it may be in full-width characters. */
const titleSizes = [
  { most: 24, name: '', em: 5.65 },
  { most: 60, name: 'long', em: 4.6 },
  { most: Infinity, name: 'longer', em: 3.7 },
] as const;

/** The class of a title by its length. */
export function chooseTitleSize(title: string): (typeof titleSizes)[number] {
  const length = measureEms(title);
  return titleSizes.find(({ most }) => length <= most) ?? titleSizes[2];
}

/** Height of a work's label, mm. */
export function estimateLabel(work: Work): number {
  const few = {
    artistsOf: (names: string) => `${names}等 00 人`,
    unitsOf: (name: string) => `${name}等 00 家`,
  };
  const { artists, units, facts } = buildLabelLines(work, { ...few, year: String });
  const { em } = chooseTitleSize(work.title);
  const rows = [
    { text: work.title, em, line: 1.3 * em },
    { text: work.title_en ?? '', em: 3.35, line: 4.6 },
    { text: artists, em: 3.9, line: 6.7 },
    ...[units, ...facts].map((text) => ({ text, em: 3, line: 5.2 })),
    { text: work.award ?? '', em: 3.8, line: 5.6 },
  ];
  return rows.reduce((sum, { text, em: size, line }) => sum + countLines(text, labelWidth / size) * line, 10);
}
