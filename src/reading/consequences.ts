import type { Problem } from '../exhibition/problem.ts';
import type { ShowTexts } from './build-texts.ts';
import type { DraftWork } from './draft-work.ts';
import { listFiles } from './hall-folder.ts';

/** Told as they are even of a draft: what they name must not lie in the folder, or must not be guessed. */
const keptErrors = ['personal-data', 'personal-field'];

/** Files that only drafts use: their entries and texts, and the pictures and recordings of the entries. */
export function listDraftFiles(
  /** Those that are written as drafts. */
  drafts: readonly DraftWork[],
  { stories, tours }: Pick<ShowTexts, 'stories' | 'tours'>,
): Set<string> {
  return new Set([
    ...drafts.flatMap(({ file, files, parts }) => [
      file,
      ...parts.map((part) => part.file.relative),
      ...listFiles(files).map((one) => one.relative),
    ]),
    ...[...stories, ...tours].filter(({ values }) => values.status === 'draft').map(({ file }) => file),
  ]);
}

/** Lets drafts be shown in a preview: those that can be read and have a picture. */
export function showDrafts(drafts: readonly DraftWork[]): void {
  for (const draft of drafts)
    if (draft.status === 'draft' && draft.whole && draft.parts.length > 0) draft.status = 'shown';
}

/** The errors of a draft are told, and stop nothing; personal data stays an error. */
export function softenDrafts(problems: readonly Problem[], draftFiles: ReadonlySet<string>): Problem[] {
  return problems.map((problem) =>
    draftFiles.has(problem.file) && !keptErrors.includes(problem.code)
      ? { ...problem, severity: 'warning' }
      : problem,
  );
}

/**
 * Leaves out what only follows from a cause that is told: where exhibition.yaml could not be read, words that it may
 * have added; where a hall's file is broken, that nobody claims its folder; where an entry stands elsewhere
 * (`elsewhere`, by number), that its picture has none.
 */
export function dropConsequences(
  problems: readonly Problem[],
  hasFacts: boolean,
  elsewhere: ReadonlySet<string>,
): Problem[] {
  const brokenHalls = new Set(
    problems.flatMap(({ file, severity }) =>
      severity === 'error' && file.startsWith('halls/')
        ? [file.split('/')[1]?.replace(/\..*$/u, '').toLowerCase()]
        : [],
    ),
  );
  // Their folder has another name, or a file in it has: what else is told of halls follows from that.
  const isMisnamed = problems.some(({ fix }) => /改名为 halls；/u.test(fix));
  return problems.filter(
    ({ code, file, fix }) =>
      (code !== 'halls-missing' || (!isMisnamed && brokenHalls.size === 0)) &&
      (code !== 'folder-unclaimed' || !isMisnamed || /改名为 (?:halls|series|stories|tours)；/u.test(fix)) &&
      (hasFacts || code !== 'term-unknown') &&
      (code !== 'folder-unclaimed' || !brokenHalls.has(file)) &&
      (code !== 'entry-missing' || !elsewhere.has(getNumber(file))),
  );
}

function getNumber(file: string): string {
  return /(\d+)[^/]*$/u.exec(file)?.[1] ?? '';
}
