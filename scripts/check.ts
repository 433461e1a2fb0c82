import { hasErrors } from '../src/exhibition/problem.ts';
import { openProbeCache } from '../src/images/probe/probe-cache.ts';
import { proofShow } from '../src/proof/check-show.ts';
import { readExhibition } from '../src/reading/read-exhibition.ts';
import { readSettings } from '../src/reading/settings.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run } from './lib/exit.ts';
import { describeExhibition } from './lib/describe-exhibition.ts';
import { reportProblems } from './lib/report.ts';

const usage = `用法：npm run check -- [--exhibition 文件夹] [--json]

检查展览文件夹里的条目与图片，一次列出全部问题。
  --exhibition 文件夹   检查另一个展览（不写就是 content）
  --json               只输出一个 JSON 数组，供别的程序读`;

await run(async () => {
  const { values } = readArguments(usage, { json: { type: 'boolean' } });
  const settings = await readSettings();
  const { exhibitionDir, base, cacheDir, facts } = settings;
  const probeCache = openProbeCache(cacheDir);
  const read = await readExhibition(exhibitionDir, { base, probeCache, facts });
  const { exhibition } = read;
  const problems = await proofShow(read, settings, probeCache);
  probeCache.save();
  if (values.json) {
    console.log(JSON.stringify(problems, null, 2));
  } else {
    reportProblems(problems, exhibitionDir);
    if (!hasErrors(problems)) console.log(`检查通过：${describeExhibition(exhibition)}。`);
  }
  process.exitCode = hasErrors(problems) ? exitCodes.problems : exitCodes.done;
});
