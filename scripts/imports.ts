import { join } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run } from './lib/exit.ts';
import { findCircles, listFolderImports, readImports } from './lib/imports.ts';

const usage = `用法：npm run imports -- [--depth 3]

列出 src 里各文件夹引用了哪些文件夹（后面是引用的文件数），并找出互相引用的圈；类型的引用也算。
  --depth N   文件夹取到第几层，如 2 是 src/images，3 是 src/images/probe；不写是 2`;

await run(() => {
  const { values } = readArguments(usage, { depth: { type: 'string' } });
  const depth = Number(values.depth ?? 2);
  if (!Number.isInteger(depth) || depth < 1) {
    console.error(`--depth 要写 1 以上的整数，写的是：${values.depth ?? ''}`);
    process.exitCode = exitCodes.usage;
    return;
  }
  const imports = readImports(join(import.meta.dirname, '..'), 'src');
  for (const [folder, targets] of [...listFolderImports(imports, depth)].sort()) {
    const named = [...targets].sort().map(([to, count]) => `${to} ${count}`);
    console.log(`${folder}  →  ${named.join('，') || '（无）'}`);
  }
  const circles = findCircles(imports);
  for (const circle of circles) console.error(`圈：${[...circle, circle[0]].join(' → ')}`);
  process.exitCode = circles.length === 0 ? exitCodes.done : exitCodes.problems;
});
