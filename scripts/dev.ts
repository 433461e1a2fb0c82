import { defaultPort } from '../src/reading/settings.ts';
import { run } from './lib/exit.ts';
import { announce, listeningUsage, readListening } from './lib/listening.ts';
import { startDev } from './lib/start-dev.ts';

const usage = `用法：npm run dev -- [--exhibition 文件夹] [--port 端口] [--host]

边改边看：保存条目、替换图片，浏览器里马上更新。按 Ctrl+C 停止。
网址后面加 check/ 看全部问题，加 admin/ 填报条目，加 dev/pick/编号/ 在图上框选看点。
${listeningUsage}`;

await run(async () => {
  const { port = defaultPort, host } = readListening(usage);
  announce([await startDev(port, host)]);
});
