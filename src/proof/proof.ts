import type { Exhibition } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Part, Work } from '../exhibition/work.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';
import type { DraftWork } from '../reading/draft-work.ts';

/** A work as the proof looks at it: what is shown, and the files and lines that say so. */
export interface ProofWork {
  work: Work;
  draft: DraftWork;
  /** The parts with the files of their pictures. */
  parts: { part: Part; source: SourcePicture }[];
}

/** The shown works of a reading, with their files. */
export function listProofWorks(
  { works }: Exhibition,
  drafts: readonly DraftWork[],
  sources: ReadonlyMap<string, SourcePicture>,
): ProofWork[] {
  const byNumber = new Map(drafts.map((draft) => [draft.files.number, draft]));
  return works.flatMap((work) => {
    const draft = byNumber.get(work.number);
    if (!draft || work.status !== 'shown') return [];
    const parts = work.parts.flatMap((part) => {
      const source = sources.get(part.picture.id);
      return source ? [{ part, source }] : [];
    });
    return [{ work, draft, parts }];
  });
}

/** A warning at a field of an entry, on its line where it has one. */
export function tell(
  { draft }: Pick<ProofWork, 'draft'>,
  field: string,
  problem: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>,
): Problem {
  const line = draft.lineOf([field]);
  return {
    ...{ severity: 'warning', file: draft.file, field },
    ...(line !== undefined && { line }),
    ...problem,
  };
}
