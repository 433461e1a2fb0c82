import { dev } from 'astro';
import { defaultPort, readSettings } from '../src/reading/settings.ts';
import { run } from './lib/exit.ts';
import { announce, listeningUsage, readListening } from './lib/listening.ts';

const usage = `用法：npm run dev -- [--exhibition 文件夹] [--port 端口] [--host]

边改边看：保存条目、替换图片，浏览器里马上更新。按 Ctrl+C 停止。
${listeningUsage}`;

/** Exit code on which scripts/run.cjs starts this anew. */
const startAgain = 75;

await run(async () => {
  const { port = defaultPort, host = 'localhost' } = readListening(usage);
  const { projectDir, base } = await readSettings();
  let isOpen = false;
  // Astro opens a new server when its settings change, but goes on watching the exhibition for the old one.
  const restart = (): void => {
    if (!isOpen) return;
    console.log('\n程序的设置改了，重新打开……');
    process.exit(startAgain);
  };
  const server = await dev({
    root: projectDir,
    // What Astro says is English and for maintainers; what is wrong with the show is told by its reader.
    logLevel: process.env['CHIFU_DEBUG'] ? 'info' : 'silent',
    server: { port, host },
    // Files such as /audio/1001.mp3 are asked for without a final slash.
    trailingSlash: 'ignore',
    integrations: [{ name: 'chifu-restart', hooks: { 'astro:server:setup': restart } }],
  });
  isOpen = true;
  announce([`http://localhost:${server.address.port}${base}`]);
});
