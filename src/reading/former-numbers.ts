import type { Problem } from '../exhibition/problem.ts';
import type { DraftWork } from './draft-work.ts';

/**
 * Checks the old numbers (旧编号) of all works, and leaves out of the drafts those whose address cannot lead on: what
 * is no number, what is a work's number today, and what two works claim.
 */
export function checkFormerNumbers(drafts: readonly DraftWork[]): Problem[] {
  const owners = new Map(drafts.map((draft) => [draft.files.number, draft]));
  const claimed = new Map<string, DraftWork>();
  return drafts.flatMap((draft) => {
    const { was } = draft.values;
    if (was === undefined) return [];
    const problems: Problem[] = [];
    const kept = new Set<string>();
    for (const [index, number] of was.entries()) {
      const fault = judge(number, draft, owners.get(number), claimed.get(number));
      if (fault) {
        const line = draft.lineOf(['was', index]) ?? draft.lineOf(['was']);
        problems.push({ ...fault, file: draft.file, field: 'was', ...(line !== undefined && { line }) });
      } else {
        kept.add(number);
        claimed.set(number, draft);
      }
    }
    draft.values = { ...draft.values, was: [...kept] };
    return problems;
  });
}

type Fault = Omit<Problem, 'file' | 'field' | 'line'>;

const expected = '这件作品从前用过、现在没有作品再用的编号';

function judge(
  number: string,
  draft: DraftWork,
  owner: DraftWork | undefined,
  claimant: DraftWork | undefined,
): Fault | undefined {
  const say = (code: string, found: string, fix: string): Fault => {
    return { code, severity: 'error', found, expected, fix };
  };
  if (!/^\d{4,9}$/u.test(number))
    return say('was-wrong', number, '写成至少四位的数字，如“was: 2008”；不是旧编号就删去它。');
  if (owner === draft) return say('was-wrong', `${number}，就是它现在的编号`, '没有改过编号就删去这一项。');
  if (owner)
    return say(
      'was-taken',
      `${number}，现在是 ${owner.file} 的编号`,
      '一个编号只带人到一件作品：写错了就删去它；真是旧编号，就给现在用它的那件换一个没有用过的编号。',
    );
  if (claimant && claimant !== draft)
    return say(
      'was-taken',
      `${number}，${claimant.file} 也写着它`,
      '只留在真正用过它的那一件里，这里删去它。',
    );
  return undefined;
}
