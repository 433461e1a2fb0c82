import { readArguments } from './lib/arguments.ts';
import { exitCodes, run } from './lib/exit.ts';
import { runSuites } from './lib/suites.ts';

const usage = `用法：npm test -- [--only 名称] [--full]

运行全部检查：格式、代码规范、类型、单元测试、内容、生成、浏览器。
  --only 名称   只运行名称里含有它的检查，如 --only unit
  --full       连同耗时的检查：反复中断、三种 IIIF 阅读器`;

await run(async () => {
  const { values } = readArguments(usage, { only: { type: 'string' }, full: { type: 'boolean' } });
  if (values.full) process.env['CHIFU_FULL'] = '1';
  const { passed, failed, failures = [] } = await runSuites(values.only);
  for (const failure of failures) console.log(failure);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? exitCodes.done : exitCodes.problems;
});
