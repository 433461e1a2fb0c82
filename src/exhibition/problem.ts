/** `error` stops the build, `warning` is told and built all the same. */
export type Severity = 'error' | 'warning';

/**
 * Something in the exhibition's files that its organiser has to know of. All texts are Chinese
 * and whole sentences or phrases; none names an exception or a line of our code.
 */
export interface Problem {
  /** Permanent kebab-case name, documented in docs/problems.md. */
  code: string;
  severity: Severity;
  /** Path relative to the exhibition folder, with `/`. */
  file: string;
  /** 1-based line in `file`. */
  line?: number;
  /** English key of the field; the key as written when it is unknown. */
  field?: string;
  /** What stands there (写的是). */
  found: string;
  /** What should stand there (应该是). */
  expected: string;
  /** What to do next (怎么改). */
  fix: string;
}

/** Files on which others depend come first: a word that exhibition.yaml should add is unknown everywhere else. */
const causes = ['exhibition', 'halls', 'series'];
const effects = ['stories', 'tours'];

function rankFile(file: string): number {
  const [first = ''] = file.split(/[/.]/u);
  const cause = causes.indexOf(first);
  if (cause >= 0) return cause;
  return causes.length + (effects.includes(first) ? 1 : 0);
}

/**
 * Orders problems as a person mends them: errors before slips, causes before what follows from them, then by file,
 * line and code. Returns a sorted copy.
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const collator = new Intl.Collator('zh', { numeric: true });
  const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      rankFile(a.file) - rankFile(b.file) ||
      collator.compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.code.localeCompare(b.code, 'en'),
  );
}

/** True when at least one problem is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
