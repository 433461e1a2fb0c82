import type { Facts, Hall } from '../exhibition/exhibition.ts';
import type { Picture } from '../exhibition/picture.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Work } from '../exhibition/work.ts';
import type { FolderFile } from './folder.ts';
import { describeStrayFile, readHallFolder } from './hall-folder.ts';
import { mapInPool } from './pool.ts';
import { buildWork, readWork, type DraftWork } from './read-work.ts';

/** Probes a picture file under the name that it is published by; undefined when it cannot be shown. */
export type Probe = (path: string, relative: string, name: string) => Promise<Picture | undefined>;

const filesAtOnce = 16;

/** Reads the entries of all halls; a number that is used twice, or a file that no entry uses, is a Problem. */
export async function readDrafts(
  root: string,
  halls: readonly Hall[],
  facts: Facts,
  problems: Problem[],
): Promise<DraftWork[]> {
  const lastDay = facts.end ?? facts.start;
  const lastYear = lastDay === undefined ? undefined : Number(lastDay.slice(0, 4));
  const drafts: DraftWork[] = [];
  const seen = new Map<string, DraftWork>();
  for (const hall of halls) {
    const { works, strays, problems: found } = await readHallFolder(root, hall);
    problems.push(...found);
    const used = new Set<FolderFile>();
    for (const draft of await mapInPool(works, filesAtOnce, (files) =>
      readWork(files, facts.vocabularies, lastYear),
    )) {
      const twin = seen.get(draft.files.number);
      problems.push(...draft.problems);
      if (twin) problems.push(describeTwin(draft, twin));
      seen.set(draft.files.number, draft);
      drafts.push(draft);
      for (const part of draft.parts) used.add(part.file);
    }
    problems.push(...strays.filter((file) => !used.has(file)).map((file) => describeStrayFile(file, hall)));
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

/** Probes the pictures of every draft; works without errors come out by number. */
export async function buildWorks(
  drafts: readonly DraftWork[],
  probe: Probe,
  problems: Problem[],
): Promise<Map<string, Work>> {
  const works = new Map<string, Work>();
  const built = await mapInPool(drafts, filesAtOnce, async (draft) => {
    const pictures: Picture[] = [];
    for (const { file, name } of draft.parts) {
      const picture = await probe(file.path, file.relative, name);
      if (picture) pictures.push(picture);
    }
    const broken = !draft.whole || pictures.length < draft.parts.length;
    const result = buildWork(draft, pictures, { html: '', summary: '' });
    if (!broken) problems.push(...result.problems);
    return broken || draft.status === 'draft' ? undefined : result.work;
  });
  for (const work of built) if (work) works.set(work.number, work);
  return works;
}
