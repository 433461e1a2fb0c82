import { hasErrors, sortProblems } from '../src/exhibition/problem.ts';
import { openProbeCache } from '../src/images/probe/probe-cache.ts';
import { checkPublic } from '../src/proof/check-public.ts';
import { proofShow } from '../src/proof/check-show.ts';
import { readExhibition } from '../src/reading/read-exhibition.ts';
import { readSettings, type Settings } from '../src/reading/settings.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { describeExhibition } from './lib/describe-exhibition.ts';
import { fixFiles, undoFix } from './lib/fix.ts';
import { readProofTarget, writeProofSheet } from './lib/proof-sheet.ts';
import { reportProblems } from './lib/report.ts';

const usage = `用法：npm run check -- [--exhibition 文件夹] [--json] [--fix [--yes | --undo]]
                        [--html [校样.html]]

检查展览文件夹里的条目与图片，一次列出全部问题。
  --exhibition 文件夹   检查另一个展览（不写就是 content）
  --json               只输出一个 JSON 数组，供别的程序读
  --fix                把读得懂而写得不规矩的地方改规矩：编码、名称、全角符号、
                       制表符、手误、文件名。先列出要改的，问过才改，意思不变
  --fix --yes          不问，直接改
  --fix --undo         把上一次改的改回去
  --html [文件]        做一份校样：每件作品的图片、展签与问题，可以打印、发给评委
                       （不写文件名就是 校样.html）`;

await run(async () => {
  const { values, positionals } = readArguments(
    usage,
    {
      json: { type: 'boolean' },
      fix: { type: 'boolean' },
      yes: { type: 'boolean' },
      undo: { type: 'boolean' },
      html: { type: 'boolean' },
    },
    1,
  );
  const { json = false, fix = false, yes = false, undo = false, html = false } = values;
  if ((yes || undo) && !fix) stop(exitCodes.usage, `--yes 与 --undo 要和 --fix 一起写。\n\n${usage}`);
  const [written] = positionals;
  if (written !== undefined && !html) stop(exitCodes.usage, `不认识的参数：${written}\n\n${usage}`);
  if (html && json) stop(exitCodes.usage, `--html 与 --json 不能一起写。\n\n${usage}`);
  if (fix && json) stop(exitCodes.usage, `--fix 与 --json 不能一起写。\n\n${usage}`);
  let settings = await readSettings();
  const sheet = html ? readProofTarget(written, settings) : undefined;
  if (undo) {
    undoFix(settings.exhibitionDir);
    return;
  }
  const probeCache = openProbeCache(settings.cacheDir);
  const read = ({ exhibitionDir, base, facts }: Settings) =>
    readExhibition(exhibitionDir, { base, probeCache, facts });
  let found = await read(settings);
  if (fix && (await fixFiles(settings, found, yes))) {
    settings = await readSettings();
    found = await read(settings);
  }
  const served = await checkPublic(settings.projectDir);
  const problems = sortProblems([...(await proofShow(found, settings, probeCache)), ...served]);
  probeCache.save();
  if (sheet !== undefined) await writeProofSheet(sheet, found, problems);
  if (json) {
    console.log(JSON.stringify(problems, null, 2));
  } else {
    reportProblems(problems, settings.exhibitionDir);
    if (!hasErrors(problems)) console.log(`检查通过：${describeExhibition(found.exhibition)}。`);
  }
  process.exitCode = hasErrors(problems) ? exitCodes.problems : exitCodes.done;
});
