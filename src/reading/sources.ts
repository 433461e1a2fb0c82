import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { TitleFonts } from '../fonts/title-fonts.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';
import { noteUntold } from './uses.ts';

/** The content loader and the development server are loaded apart from each other; this is what they share. */
const shared = globalThis as {
  chifuSources?: ReadonlyMap<string, SourcePicture>;
  chifuRecordings?: ReadonlyMap<string, string>;
  chifuProblems?: readonly Problem[];
  chifuShown?: Shown;
  chifuOnShown?: () => void;
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
  noteUntold();
  return shared.chifuProblems ?? [];
}

/** The source files of the recordings of the last reading, by published name; empty before the first. */
export function getRecordings(): ReadonlyMap<string, string> {
  noteUntold();
  return shared.chifuRecordings ?? new Map();
}

/** The sources of the last reading, by published id; empty before the first. */
export function getSources(): ReadonlyMap<string, SourcePicture> {
  noteUntold();
  return shared.chifuSources ?? new Map();
}

/** The exhibition with what its pages need besides. */
export type Shown = Exhibition & { fonts: TitleFonts };

/** Remembers what pages show, and tells whoever waits for it. */
export function setShown(shown: Shown): void {
  shared.chifuShown = shown;
  shared.chifuOnShown?.();
}

/** What pages show: the last reading; undefined before the first. */
export function getShown(): Shown | undefined {
  return shared.chifuShown;
}

/** Has `listener` called after each reading; it takes the place of the one before. */
export function onShown(listener: () => void): void {
  shared.chifuOnShown = listener;
}
