import type { Problem } from '../exhibition/problem.ts';
import type { DraftWork } from './draft-work.ts';
import {
  listAdultUnits,
  listChildren,
  listChildUnits,
  listPublished,
  shortestUnit,
  tellUnit,
} from './minor-units.ts';

/** A text that is published, by the lines of its file. */
type PublishedText = Pick<DraftWork, 'file' | 'body' | 'bodyLine' | 'lineOf'> & { values: object };

/**
 * Looks for the units of children in the texts of others: other works, halls, tours, series, stories. A unit that is
 * shown as an adult's or a host's may stand there, but not in one paragraph with the child's name.
 */
export function checkMinorMentions(
  works: readonly DraftWork[],
  texts: readonly PublishedText[],
  hosts: readonly string[],
): Problem[] {
  const shown = [...hosts, ...works.flatMap(({ values }) => listAdultUnits(values))].join('\n');
  const units = gatherChildUnits(works);
  if (units.size === 0) return [];
  const starts = new Map<string, string[]>();
  for (const unit of units.keys()) {
    const start = unit.slice(0, shortestUnit);
    starts.set(start, [...(starts.get(start) ?? []), unit]);
  }
  const others = works.map((work) => ({ ...work, values: listPublished(work.values) }));
  return [...others, ...texts].flatMap((text) => {
    const told = new Set<number | undefined>();
    return listPieces(text).flatMap(({ lines, field, at }) => {
      const said = lines.join('');
      // One look at each place, however many children there are.
      const found = Array.from(
        { length: said.length },
        (_, from) => starts.get(said.slice(from, from + shortestUnit)) ?? [],
      )
        .flatMap((known, from) => known.filter((unit) => said.startsWith(unit, from)))
        .filter((unit) => {
          const { files, names } = units.get(unit) ?? { files: [], names: [] };
          if (files.includes(text.file)) return false;
          return !shown.includes(unit) || names.some((name) => said.includes(name));
        });
      return found.flatMap((unit): Problem[] => {
        const within = lines.findIndex((one) => one.includes(unit));
        const line = at && at + Math.max(0, within);
        if (told.has(line)) return [];
        told.add(line);
        const { file } = text;
        return [
          tellUnit({ file, ...(field !== undefined && { field }), ...(line !== undefined && { line }) }),
        ];
      });
    });
  });
}

/** The units of all children, each with the files and the names of those who are of it. */
function gatherChildUnits(works: readonly DraftWork[]): Map<string, { files: string[]; names: string[] }> {
  const units = new Map<string, { files: string[]; names: string[] }>();
  for (const { values, file } of works) {
    for (const unit of listChildUnits(values).filter((name) => !isCommon(name))) {
      const known = units.get(unit) ?? { files: [], names: [] };
      known.files.push(file);
      known.names.push(...listChildren(values).map(({ name }) => name));
      units.set(unit, known);
    }
  }
  return units;
}

/** True for a name that many schools have: only beside its pupil does it tell which is meant. */
const isCommon = (name: string): boolean =>
  /^(?:第?[一二三四五六七八九十百\d]+|实验|中心|中心校|附属|希望)?(?:小学|中学|学校|幼儿园|附小|附中)$/u.test(
    name,
  );

/** Values and paragraphs: `lines` of each, from line `at` of its file on. */
function listPieces({ values, body, bodyLine, lineOf }: PublishedText): {
  lines: string[];
  field?: string;
  at: number | undefined;
}[] {
  let at = bodyLine;
  return [
    ...Object.entries(values).flatMap(([field, value]) =>
      listStrings(value).map((said) => ({ lines: [said], field, at: lineOf([field]) })),
    ),
    ...body.split(/\n[ \t]*\n/u).map((paragraph) => {
      const piece = { lines: paragraph.split('\n'), at };
      at += piece.lines.length + 1;
      return piece;
    }),
  ];
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}
