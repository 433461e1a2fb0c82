import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { defaultPort, readSettings } from '../src/reading/settings.ts';
import { readArguments } from './lib/arguments.ts';
import { run } from './lib/exit.ts';
import { readPort } from './lib/serve.ts';

const usage = `用法：npm run dev -- [--exhibition 文件夹] [--port 端口]

边改边看：保存条目、替换图片，浏览器里马上更新。按 Ctrl+C 停止。`;

await run(async () => {
  const { values } = readArguments(usage, { port: { type: 'string' } });
  const port = readPort(values.port, usage) ?? defaultPort;
  const root = fileURLToPath(new URL('../', import.meta.url));
  const server = await dev({ root, logLevel: 'error', server: { port } });
  const { base } = await readSettings();
  console.log(`\n  在浏览器里打开：http://localhost:${server.address.port}${base}\n  按 Ctrl+C 停止。`);
});
