import type { Settings } from '../src/reading/settings.ts';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build/build-site.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { sealShow, type Sources } from './lib/seal/seal-show.ts';

const usage = `用法：npm run seal -- [--exhibition 文件夹] [--out 文件夹] [--with-sources | --with-originals]

把办完的展览封存起来：一个文件夹和同样内容的一个 ZIP，里面的网站不用再生成，
放到任何网页服务器的任何文件夹，或直接双击打开，十年以后也能看；每个文件都有校验和（BagIt）。
  --out 文件夹        封存成哪个文件夹（不写就是当前文件夹里的“展览名-封存-日期”）
  --with-sources     连展览文件夹里的条目与文字一起封存；含草稿与没有公开的项目，只供内部
  --with-originals   连原图、录音也一起封存；原图里可能有拍摄地点，只供内部`;

const warnings: Readonly<Record<Sources, string>> = {
  none: '',
  texts:
    '注意：里面的 exhibition 文件夹含草稿、撤下的作品和没有公开的项目，只供内部存档，不要公开，也不要交给别人。',
  all: '注意：里面的 exhibition 文件夹含草稿、撤下的作品、没有公开的项目和原图（可能记着拍摄地点），只供内部存档，不要公开，也不要交给别人。',
};

/** A copy that may be put anywhere leads to the shelf of its house by a whole address, or not at all. */
function settleHouse(settings: Settings): Settings {
  const { site, house } = settings;
  if (!house) return settings;
  return { ...settings, house: site === '' ? undefined : { ...house, base: site + house.base } };
}

await run(async () => {
  const { values } = readArguments(usage, {
    out: { type: 'string' },
    'with-sources': { type: 'boolean' },
    'with-originals': { type: 'boolean' },
  });
  if (values.out?.trim() === '') stop(exitCodes.usage, `--out 后面没有写文件夹。\n\n${usage}`);
  const sources: Sources = values['with-originals'] ? 'all' : values['with-sources'] ? 'texts' : 'none';
  const settings = await buildSite(settleHouse);
  const { folder, zip, files } = await sealShow(settings, values.out, sources);
  console.log(`已封存：${folder}（${files} 个文件，校验和都对得上）`);
  console.log(`同样内容的 ZIP：${zip}`);
  console.log('里面的“data/请先读我.txt”写着怎样打开、怎样校验、怎样搬家。');
  if (sources !== 'none') console.error(warnings[sources]);
});
