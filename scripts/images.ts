import { hasErrors } from '../src/exhibition/problem.ts';
import { openProbeCache } from '../src/images/probe/probe-cache.ts';
import { createProgress } from '../src/images/progress.ts';
import { isInShard, parseShard } from '../src/images/shard.ts';
import { openStore } from '../src/images/store.ts';
import { readExhibition } from '../src/reading/read-exhibition.ts';
import { readSettings } from '../src/reading/settings.ts';
import { getStrings } from '../src/interface/strings.ts';
import { ShareStore } from '../src/share/share-store.ts';
import { listSubjects } from '../src/share/subject.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { pruneCache } from './lib/build/prune-cache.ts';
import { reportProblems } from './lib/report.ts';

const usage = `用法：npm run images -- [--exhibition 文件夹] [--shard 3/16] [--prune]

只做图片与分享图，放进缓存文件夹，不生成网页。平时不需要：npm run build 会自己做。
  --shard 3/16   只做十六份中的第三份，让几台机器分担；各份的缓存拷到一起就是全部
  --prune        删掉缓存里这个展览用不到的图片`;

await run(async () => {
  const { values } = readArguments(usage, { shard: { type: 'string' }, prune: { type: 'boolean' } });
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  if (values.shard !== undefined && shard === undefined) {
    stop(exitCodes.usage, `--shard 要写成「第几份/共几份」，如 3/16；写的是：${values.shard}\n\n${usage}`);
  }
  const settings = await readSettings();
  const { exhibitionDir, cacheDir, base, facts } = settings;
  const probeCache = openProbeCache(cacheDir);
  const { exhibition, problems, sources } = await readExhibition(exhibitionDir, { base, probeCache, facts });
  probeCache.save();
  const store = await openStore(cacheDir);
  // What an entry in error uses would be taken for unused.
  if (values.prune === true && hasErrors(problems)) console.log('缓存：内容有错，这一次不清理');
  else if (values.prune === true) {
    const { removed, bytes } = pruneCache(exhibition, sources, store, settings);
    console.log(`缓存：删掉 ${removed} 项，腾出 ${(bytes / 1e6).toFixed(1)} MB`);
  }
  const progress = createProgress(process.stdout);
  const result = await store.derive(sources.values(), {
    onProgress: progress.update,
    ...(shard && { shard }),
  });
  progress.finish();
  const found = [...problems, ...result.problems];
  reportProblems(found, exhibitionDir);
  console.log(`图片：新做 ${result.derived} 张，沿用 ${result.reused} 张`);
  if (!hasErrors(found)) await drawSheets();
  if (hasErrors(found)) process.exitCode = exitCodes.problems;

  /** Of the share those whose first picture it has made. */
  async function drawSheets(): Promise<void> {
    const hashes = new Map([...sources].map(([id, { hash }]) => [id, hash]));
    const subjects = listSubjects(exhibition, settings, getStrings(undefined)).filter(({ main: [first] }) => {
      const hash = first && hashes.get(first.id);
      return shard === undefined || (hash !== undefined && isInShard(hash, shard));
    });
    const sheets = await new ShareStore(cacheDir, store).draw(subjects, sources);
    console.log(`分享图：新画 ${sheets.drawn} 张，沿用 ${sheets.reused} 张`);
  }
});
