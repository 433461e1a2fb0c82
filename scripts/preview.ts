import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resolveReal } from '../src/disk/place.ts';
import { defaultPort, readSettings } from '../src/reading/settings.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { announce, listeningUsage, readListening } from './lib/listening.ts';
import { buildPreviewSettings } from './lib/build/preview-settings.ts';
import { recoverSite } from './lib/build/place-site.ts';
import { serveSite } from './lib/serve.ts';

const usage = `用法：npm run preview -- [--exhibition 文件夹] [--drafts] [--port 端口] [--host]

打开已经生成的网站（dist），按 Ctrl+C 停止。
  --drafts     打开 npm run build -- --preview 生成的预览
${listeningUsage}`;

await run(async () => {
  const listening = readListening(usage, ['drafts']);
  const isDrafts = listening.flags.includes('drafts');
  const own = await readSettings();
  const { outDir, base } = isDrafts ? buildPreviewSettings(own, false) : own;
  recoverSite(resolveReal(outDir) ?? outDir);
  if (!existsSync(join(outDir, 'index.html')))
    stop(
      exitCodes.usage,
      `还没有生成网站：${outDir}\n先运行 npm run build${isDrafts ? ' -- --preview' : ''}。`,
    );
  announce((await serveSite(outDir, base, { ...listening, first: defaultPort })).urls);
});
