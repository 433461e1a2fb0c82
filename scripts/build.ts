import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build/build-site.ts';
import { buildPreviewSettings, tellPreview } from './lib/build/preview-settings.ts';
import { run } from './lib/exit.ts';

const usage = `用法：npm run build -- [--exhibition 文件夹] [--preview [--new-path]]

检查展览、生成图片和网页，放进 dist 文件夹。有错误时不动原来的网站。
  --preview    连草稿一起，生成一个不公开的预览，放进 dist-preview，给评委和作者看
  --new-path   预览换一个地址，从前发出去的地址不再更新`;

await run(async () => {
  const { values } = readArguments(usage, {
    preview: { type: 'boolean' },
    'new-path': { type: 'boolean' },
  });
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
