import pLimit from 'p-limit';
import type { Facts, Hall } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Work } from '../exhibition/work.ts';
import { checkAi } from './ai-marks.ts';
import { buildWork } from './build-work.ts';
import { listFiles, readHallFolder } from './hall-folder.ts';
import type { FoundPicture, PictureReader } from './pictures.ts';
import { readWork } from './read-work.ts';
import { listSpoken, type DraftWork } from './draft-work.ts';

const filesAtOnce = 16;

/**
 * Reads the entries of all halls; a number that is used twice is a Problem. The paths of the files that they use, or
 * of which a Problem tells, are added to `known`.
 */
export async function readDrafts(
  root: string,
  halls: readonly Hall[],
  facts: Facts,
  problems: Problem[],
  known: Set<string>,
): Promise<DraftWork[]> {
  const lastDay = facts.end ?? facts.start;
  const lastYear = lastDay === undefined ? undefined : Number(lastDay.slice(0, 4));
  const drafts: DraftWork[] = [];
  const seen = new Map<string, DraftWork>();
  for (const hall of halls) {
    const { works, told, problems: found } = await readHallFolder(root, hall);
    problems.push(...found);
    for (const file of told) known.add(file.path);
    for (const draft of await pLimit(filesAtOnce).map(works, (files) =>
      readWork(files, facts.vocabularies, lastYear),
    )) {
      const twin = seen.get(draft.files.number);
      problems.push(...draft.problems);
      if (twin) problems.push(describeTwin(draft, twin));
      seen.set(draft.files.number, draft);
      drafts.push(draft);
      for (const file of listFiles(draft.files)) known.add(file.path);
      for (const { file } of draft.parts) known.add(file.path);
      for (const { path } of listSpoken(draft)) known.add(path);
      if (draft.files.entry) known.add(draft.files.entry.path);
    }
  }
  return drafts;
}

function describeTwin(draft: DraftWork, twin: DraftWork): Problem {
  return {
    ...{ code: 'number-twice', severity: 'error', file: draft.file },
    found: `编号 ${draft.files.number} 已经用在 ${twin.file}`,
    expected: '每个编号在整个展览里只用一次',
    fix: '给其中一件换一个编号，图片文件一并改名。',
  };
}

/** Probes the pictures of every draft; works without errors come out by number, their pictures published. */
export async function buildWorks(
  drafts: readonly DraftWork[],
  pictures: PictureReader,
  problems: Problem[],
): Promise<Map<string, Work>> {
  const works = new Map<string, Work>();
  const built = await pLimit(filesAtOnce).map(drafts, async (draft) => {
    const found: FoundPicture[] = [];
    for (const { file, name } of draft.parts) {
      const one = await pictures.probe(file.path, file.relative, name);
      if (one) found.push(one);
    }
    if (!draft.whole || found.length < draft.parts.length) return undefined;
    const { work, problems: told } = buildWork(
      draft,
      found.map(({ picture }) => picture),
    );
    problems.push(
      ...told,
      ...checkAi(
        draft,
        found.map(({ source }) => source),
      ),
    );
    if (draft.status === 'draft') return undefined;
    found.forEach((one) => pictures.publish(one));
    return work;
  });
  for (const work of built) if (work) works.set(work.number, work);
  return works;
}
