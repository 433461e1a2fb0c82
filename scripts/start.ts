import { defaultPort } from '../src/reading/settings.ts';
import { buildSite } from './lib/build/build-site.ts';
import { run } from './lib/exit.ts';
import { announce, listeningUsage, readListening } from './lib/listening.ts';
import { serveSite } from './lib/serve.ts';

const usage = `用法：npm start -- [--exhibition 文件夹] [--port 端口] [--host]

生成网站并在本机打开服务，按 Ctrl+C 停止。
${listeningUsage}`;

await run(async () => {
  const listening = readListening(usage);
  const { outDir, base } = await buildSite();
  announce((await serveSite(outDir, base, { ...listening, first: defaultPort })).urls);
});
