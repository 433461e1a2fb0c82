import { dev } from 'astro';
import { defaultPort, readSettings } from '../src/reading/settings.ts';
import { run } from './lib/exit.ts';
import { announce, listeningUsage, readListening } from './lib/listening.ts';

const usage = `用法：npm run dev -- [--exhibition 文件夹] [--port 端口] [--host]

边改边看：保存条目、替换图片，浏览器里马上更新。按 Ctrl+C 停止。
${listeningUsage}`;

await run(async () => {
  const { port = defaultPort, host = 'localhost' } = readListening(usage);
  const { projectDir, base } = await readSettings();
  const server = await dev({
    root: projectDir,
    logLevel: 'error',
    server: { port, host },
    // Files such as /audio/1001.mp3 are asked for without a final slash.
    trailingSlash: 'ignore',
  });
  announce([`http://localhost:${server.address.port}${base}`]);
});
