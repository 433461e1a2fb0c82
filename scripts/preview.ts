import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPort, readSettings } from '../src/reading/settings.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { readPort, serveSite } from './lib/serve.ts';

const usage = `用法：npm run preview -- [--exhibition 文件夹] [--port 端口]

打开已经生成的网站（dist），按 Ctrl+C 停止。`;

await run(async () => {
  const { values } = readArguments(usage, { port: { type: 'string' } });
  const port = readPort(values.port, usage);
  const { outDir, base } = await readSettings();
  if (!existsSync(join(outDir, 'index.html')))
    stop(exitCodes.usage, `还没有生成网站：${outDir}\n先运行 npm run build。`);
  const { url } = await serveSite(outDir, base, defaultPort, port);
  console.log(`\n  在浏览器里打开：${url}\n  按 Ctrl+C 停止。`);
});
