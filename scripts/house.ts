import { hasErrors } from '../src/exhibition/problem.ts';
import { defaultPort } from '../src/reading/settings.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { buildHouse, removeShow } from './lib/house/build-house.ts';
import { checkShows } from './lib/house/check-shows.ts';
import { readHouseSettings } from './lib/house/house-settings.ts';
import { announce, listeningUsage, readAddress } from './lib/listening.ts';
import { reportProblems } from './lib/report.ts';
import { serveSite } from './lib/serve.ts';

const usage = `用法：npm run house -- [--house 文件夹] [--check [--json] | --remove 2020 | --serve [--port 端口] [--host]]

把历届展览放进一个网站：每届一个网址，如 /2022/、/2024/，外面是书架和各届一起的查找。
文件夹里放 house.yaml 和各届的展览文件夹；见 docs/house.md。
  --house 文件夹   放各届展览的文件夹（不写就是 house）
  --check         只检查，一次列出每一届的全部问题，什么都不生成
  --json          与 --check 一起：只输出一个 JSON 数组，供别的程序读
  --remove 2020   从生成的网站里撤下一届；要先把它的文件夹移走
  --serve         生成以后在本机打开服务，按 Ctrl+C 停止
${listeningUsage}`;

await run(async () => {
  const { values, positionals } = readArguments(
    usage,
    {
      house: { type: 'string' },
      check: { type: 'boolean' },
      json: { type: 'boolean' },
      remove: { type: 'string' },
      serve: { type: 'boolean' },
      port: { type: 'string' },
      host: { type: 'boolean' },
    },
    1,
  );
  const { check = false, json = false, serve = false, remove } = values;
  if ([check, serve, remove !== undefined].filter(Boolean).length > 1)
    stop(exitCodes.usage, `--check、--serve 与 --remove 一次只写一个。\n\n${usage}`);
  if (json && !check) stop(exitCodes.usage, `--json 要和 --check 一起写。\n\n${usage}`);
  if (values.house?.trim() === '') stop(exitCodes.usage, `--house 后面没有写文件夹。\n\n${usage}`);
  const isListening = values.port !== undefined || values.host === true;
  if (isListening && !serve) stop(exitCodes.usage, `--port 与 --host 要和 --serve 一起写。\n\n${usage}`);
  const listening = readAddress(usage, values, positionals);
  const settings = await readHouseSettings(values.house);
  if (check) {
    const { shows, problems } = await checkShows(settings);
    if (json) console.log(JSON.stringify(problems, null, 2));
    else {
      reportProblems(problems, settings.houseDir);
      for (const { slug, told } of shows) {
        const own = problems.filter(({ file }) => file === slug || file.startsWith(`${slug}/`));
        console.log(`${hasErrors(own) ? '✗' : '✓'} ${slug}：${told}`);
      }
      if (!hasErrors(problems)) console.log(`检查通过：${shows.length} 届展览。`);
    }
    process.exitCode = hasErrors(problems) ? exitCodes.problems : exitCodes.done;
    return;
  }
  if (remove !== undefined) removeShow(settings, remove);
  const code = await buildHouse(settings);
  if (!serve || code > exitCodes.problems) {
    process.exitCode = code;
    return;
  }
  const { outDir, base } = settings;
  announce((await serveSite(outDir, base, { ...listening, first: defaultPort })).urls);
});
