import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build/build-site.ts';
import { run } from './lib/exit.ts';

const usage = `用法：npm run build -- [--exhibition 文件夹]

检查展览、生成图片和网页，放进 dist 文件夹。有错误时不动原来的网站。`;

await run(async () => {
  readArguments(usage, {});
  await buildSite();
});
