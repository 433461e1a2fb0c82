import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build/build-site.ts';
import { packSite } from './lib/pack-site.ts';
import { run } from './lib/exit.ts';

const usage = `用法：npm run pack -- [--exhibition 文件夹] [--out 文件.zip]

生成网站，再把它和一份部署说明装进一个 ZIP，交给信息部门。
  --out 文件.zip   装成哪个文件（不写就是当前文件夹里的“展览名-网站-日期.zip”）`;

await run(async () => {
  const { values } = readArguments(usage, { out: { type: 'string' } });
  const settings = await buildSite();
  const { file, files, bytes } = await packSite(settings, values.out);
  console.log(`已装好：${file}（${files} 个文件，${(bytes / 1e6).toFixed(1)} MB）`);
  console.log('里面的 site 文件夹是网站，部署说明.txt 写着怎样放到服务器上。');
});
