import { mutatedFolders, testMutants, type MutatedFolder } from '../tests/mutants/run.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';

const usage = `用法：npm run test:mutants -- [--folder ${mutatedFolders.join(' | ')}] [--file 文件]

把代码逐处改坏，看快的测试能不能发现；没人发现的改动会列出来。很慢，不在 npm test 里。
  --folder 名称   只试 src 里的这个文件夹；不写就四个都试
  --file 文件     只试这个文件夹里的这个文件，如 --folder venue --file code.ts`;

await run(async () => {
  const { values } = readArguments(usage, { folder: { type: 'string' }, file: { type: 'string' } });
  const folders = values.folder === undefined ? mutatedFolders : [values.folder];
  if (!folders.every(isMutated) || (values.file !== undefined && values.folder === undefined))
    stop(exitCodes.usage, usage);
  const passed = folders.map((folder) => testMutants(folder, values.file));
  process.exitCode = passed.every(Boolean) ? exitCodes.done : exitCodes.problems;
  return Promise.resolve();
});

function isMutated(folder: string): folder is MutatedFolder {
  return (mutatedFolders as readonly string[]).includes(folder);
}
