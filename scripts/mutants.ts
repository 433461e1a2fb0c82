import { mutatedFolders, testMutants, type MutatedFolder } from '../tests/mutants/run.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';

const usage = `用法：npm run test:mutants -- [--folder ${mutatedFolders.join(' | ')}] [--file 文件] [--sample 40]

把代码逐处改坏，看快的测试能不能发现；没人发现的改动会列出来。很慢，不在 npm test 里。
  --folder 名称   只试 src 里的这个文件夹；不写就都试
  --file 文件     只试这个文件夹里的这个文件，如 --folder venue --file code.ts
  --sample 数    每个文件夹只随机抽这么多段（一段十行）；种子会打印出来，CHIFU_SEED 可以重现`;

await run(async () => {
  const { values } = readArguments(usage, {
    folder: { type: 'string' },
    file: { type: 'string' },
    sample: { type: 'string' },
  });
  const folders = values.folder === undefined ? mutatedFolders : [values.folder];
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  const isWrong =
    (values.file !== undefined && values.folder === undefined) ||
    (sample !== undefined && !(Number.isInteger(sample) && sample > 0));
  if (!folders.every(isMutated) || isWrong) stop(exitCodes.usage, usage);
  const passed = folders.map((folder) => testMutants(folder, { file: values.file, sample }));
  process.exitCode = passed.every(Boolean) ? exitCodes.done : exitCodes.problems;
  return Promise.resolve();
});

function isMutated(folder: string): folder is MutatedFolder {
  return (mutatedFolders as readonly string[]).includes(folder);
}
