import pLimit from 'p-limit';
import type { Problem } from '../exhibition/problem.ts';
import { sortProblems } from '../exhibition/problem.ts';
import { readLook } from '../images/probe/look.ts';
import type { ProbeCache } from '../images/probe/probe-cache.ts';
import type { ReadResult } from '../reading/read-exhibition.ts';
import type { Settings } from '../reading/settings.ts';
import { checkLikeness } from './check-likeness.ts';
import { checkPictures } from './check-pictures.ts';
import { checkShape } from './check-shape.ts';
import { checkAlt, checkSamples, checkTwins } from './check-words.ts';
import { checkText } from './check-text.ts';
import { listProofWorks, type ProofWork } from './proof.ts';
import { checkNumbers } from './published-numbers.ts';

/**
 * What a careful eye would find in a show that can be built: all that the reading told, and warnings on pictures,
 * sizes, words and numbers. The pictures of sample works are drawn by a program, and nobody can mend them: they are
 * let off what is told of pictures.
 */
export async function proofShow(
  read: Pick<ReadResult, 'exhibition' | 'drafts' | 'sources' | 'problems' | 'referenceTexts'>,
  { cacheDir, exhibitionDir }: Pick<Settings, 'cacheDir' | 'exhibitionDir'>,
  probeCache: ProbeCache,
): Promise<Problem[]> {
  const works = listProofWorks(read.exhibition, read.drafts, read.sources);
  const own = works.filter(({ work }) => !work.sample);
  const found = [
    ...own.flatMap((one) => [...checkPictures(one), ...checkShape(one), ...checkAlt(one)]),
    ...checkLikeness(own, await gatherLooks(own, probeCache)),
    ...works.flatMap((one) => checkText(one, read.referenceTexts)),
    ...checkTwins(own),
    ...checkSamples(works),
    ...checkNumbers(cacheDir, exhibitionDir, read.drafts),
  ];
  return sortProblems([...read.problems, ...found]);
}

const picturesAtOnce = 4;

/** The looks of pictures by their hashes; each is reckoned once and remembered. */
async function gatherLooks(
  works: readonly ProofWork[],
  probeCache: ProbeCache,
): Promise<Map<string, string>> {
  const looks = new Map<string, string>();
  const sources = works.flatMap(({ parts }) => parts.map(({ source }) => source));
  await pLimit(picturesAtOnce).map(sources, async (source) => {
    const known = probeCache.getByHash(source.hash);
    const remembered = known && !('fault' in known) ? known.look : undefined;
    const look = remembered ?? (await readLook(source));
    if (look === undefined) return;
    looks.set(source.hash, look);
    if (remembered === undefined) probeCache.amend(source.hash, { look });
  });
  return looks;
}
