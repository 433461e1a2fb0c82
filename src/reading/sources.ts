import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';

/** The content loader and the development server are loaded apart from each other; this is what they share. */
const shared = globalThis as {
  chifuSources?: ReadonlyMap<string, SourcePicture>;
  chifuRecordings?: ReadonlyMap<string, string>;
  chifuProblems?: readonly Problem[];
  chifuExhibition?: Exhibition;
};

/** Remembers which source file stands behind each published picture and each published recording. */
export function setSources(
  sources: ReadonlyMap<string, SourcePicture>,
  recordings: ReadonlyMap<string, string>,
): void {
  shared.chifuSources = sources;
  shared.chifuRecordings = recordings;
}

/** Remembers what is wrong with the files. */
export function setProblems(problems: readonly Problem[]): void {
  shared.chifuProblems = problems;
}

/** The problems of the last reading; empty before the first. */
export function getProblems(): readonly Problem[] {
  return shared.chifuProblems ?? [];
}

/** The source files of the recordings of the last reading, by published name; empty before the first. */
export function getRecordings(): ReadonlyMap<string, string> {
  return shared.chifuRecordings ?? new Map();
}

/** The sources of the last reading, by published id; empty before the first. */
export function getSources(): ReadonlyMap<string, SourcePicture> {
  return shared.chifuSources ?? new Map();
}

/** Remembers the exhibition as it was read last, for the tools of the desk. */
export function setExhibition(exhibition: Exhibition): void {
  shared.chifuExhibition = exhibition;
}

/** The exhibition of the last reading; undefined before the first. */
export function getExhibition(): Exhibition | undefined {
  return shared.chifuExhibition;
}
