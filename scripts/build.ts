import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build/build-site.ts';
import { parseShard } from '../src/images/shard.ts';
import { buildPreviewSettings, tellPreview } from './lib/build/preview-settings.ts';
import { exitCodes, run, stop } from './lib/exit.ts';

const usage = `用法：npm run build -- [--exhibition 文件夹] [--preview [--new-path]] [--shard 3/16]

检查展览、生成图片和网页，放进 dist 文件夹。有错误时不动原来的网站。
  --preview    连草稿一起，生成一个不公开的预览，放进 dist-preview，给评委和作者看
  --new-path   预览换一个地址，从前发出去的地址不再更新
  --shard 3/16 只做十六份网页中的第三份，放进缓存，不生成网站；见 docs/images.md`;

await run(async () => {
  const { values } = readArguments(usage, {
    preview: { type: 'boolean' },
    'new-path': { type: 'boolean' },
    shard: { type: 'string' },
  });
  if (values.shard !== undefined) {
    const shard = parseShard(values.shard);
    if (shard === undefined)
      stop(exitCodes.usage, `--shard 要写成「第几份/共几份」，如 3/16；写的是：${values.shard}\n\n${usage}`);
    if (values.preview) stop(exitCodes.usage, `--shard 与 --preview 不能一起用。\n\n${usage}`);
    const { makeShare } = await import('./lib/build/make-share.ts');
    await makeShare(shard);
    return;
  }
  if (!values.preview) {
    await buildSite();
    return;
  }
  let address = '';
  const settings = await buildSite((own) => {
    address = own.site;
    return buildPreviewSettings(own, values['new-path'] === true);
  });
  console.log(tellPreview(settings, address));
});
