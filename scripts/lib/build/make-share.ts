import { copyFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { removeOwn } from '../../../src/disk/remove.ts';
import { hasErrors } from '../../../src/exhibition/problem.ts';
import { openProbeCache } from '../../../src/images/probe/probe-cache.ts';
import { isInShard, type Shard } from '../../../src/images/shard.ts';
import { readExhibition } from '../../../src/reading/read-exhibition.ts';
import { readSettings } from '../../../src/reading/settings.ts';
import { exitCodes } from '../exit.ts';
import { reportProblems } from '../report.ts';
import { settleEnvironment } from './compile-pages.ts';
import { listShares, nameShare } from './kept-pages.ts';
import { renderShow } from './render-show.ts';
import { openWorkplace } from './workplace.ts';

/**
 * Renders one share of the pages into the cache, from where a build takes them; pictures must have been made, since pages
 * tell their colours. Ends the process with exit code 1 when the content has errors.
 */
export async function makeShare(shard: Shard): Promise<void> {
  settleEnvironment();
  const settings = await readSettings();
  const { exhibitionDir, cacheDir, base, facts, house, projectDir } = settings;
  const probeCache = openProbeCache(cacheDir);
  const read = await readExhibition(exhibitionDir, { base, probeCache, facts, house });
  probeCache.save();
  if (hasErrors(read.problems)) {
    reportProblems(read.problems, exhibitionDir);
    process.exit(exitCodes.problems);
  }
  const workplace = await openWorkplace(projectDir);
  const share = nameShare(cacheDir, shard);
  const wants = (file: string): boolean => isInShard(createHash('sha256').update(file).digest('hex'), shard);
  const { pages, kept, made, reused } = await renderShow(
    workplace,
    settings,
    read,
    [share, ...listShares(cacheDir)],
    wants,
  );
  // Nobody else writes into a folder of such a name within a cache.
  removeOwn(dirname(share.folder), () => true);
  for (const file of pages.notes.keys()) {
    mkdirSync(dirname(join(share.folder, file)), { recursive: true });
    copyFileSync(join(workplace.site, file), join(share.folder, file));
  }
  kept.save(share.record, pages.notes);
  workplace.leave();
  console.log(`网页：新做 ${made} 个文件，沿用 ${reused} 个，放在缓存里`);
}
