import { defaultPort } from '../src/reading/settings.ts';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';
import { run } from './lib/exit.ts';
import { readPort, serveSite } from './lib/serve.ts';

const usage = `用法：npm start -- [--exhibition 文件夹] [--port 端口]

生成网站并在本机打开服务，按 Ctrl+C 停止。`;

await run(async () => {
  const { values } = readArguments(usage, { port: { type: 'string' } });
  const port = readPort(values.port, usage);
  const { outDir, base } = await buildSite();
  const { url } = await serveSite(outDir, base, defaultPort, port);
  console.log(`\n  在浏览器里打开：${url}\n  按 Ctrl+C 停止。`);
});
