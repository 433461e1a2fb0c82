import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { buildPath } from '../src/exhibition/addresses.ts';
import type { Exhibition } from '../src/exhibition/exhibition.ts';
import { hasWords, isShown } from '../src/exhibition/work.ts';
import { buildCode, buildCodeSvg, buildPageUrl, type Code } from '../src/venue/code.ts';
import { readArguments } from './lib/arguments.ts';
import { exitCodes, run, stop } from './lib/exit.ts';
import { readTarget } from './lib/print/print-pdf.ts';
import { getPrintPlace, readPrintShow, readSite } from './lib/print/print-show.ts';

const usage = `用法：npm run code -- 1001 [--out 1001.svg] [--force] [--site 网址]

做一个二维码：作品写编号，展厅、路线写名称（如 calligraphy），输入编号的页面写 enter，首页写 home。
  --out 文件名   .svg 可放大到任意大小，.png 约 1200 像素（不写就是 编号.svg）
  --force        已有同名文件时盖掉它
  --words        打开作品页上作者的话（创作心得）
  --site 网址    二维码用的网址（不写就用 exhibition.yaml 里的 site）
  --draft        还没有网址时也做出来，只供试看`;

/** Least width of a PNG, px: 10 cm at 300 dpi. */
const leastWidth = 1200;

await run(async () => {
  const { values, positionals } = readArguments(
    usage,
    {
      out: { type: 'string' },
      site: { type: 'string' },
      draft: { type: 'boolean' },
      words: { type: 'boolean' },
      force: { type: 'boolean' },
    },
    1,
  );
  const [name] = positionals;
  if (name === undefined) stop(exitCodes.usage, `没有写要哪一个二维码。\n\n${usage}`);
  readSite(values.site);
  const target = readTarget(values.out, `${name}.svg`, { force: values.force, endings: ['.svg', '.png'] });
  const { exhibition, settings } = await readPrintShow();
  const path = findPath(name, exhibition) + (values.words ? findWords(name, exhibition) : '');
  const place = getPrintPlace(settings, values.draft ?? false);
  const url = buildPageUrl(place, path);
  if (url === '') getPrintPlace(settings, false);
  const code = buildCode(url);
  if (!code) stop(exitCodes.problems, `网址太长，二维码放不下：${url}\n换一个短些的网址。`);
  await (extname(target).toLowerCase() === '.png'
    ? writePng(code, target)
    : writeFile(target, buildSvgFile(code)));
  console.log(`二维码已做好：${target}\n打开的网址：${url}\n四周的白边是二维码的一部分，排版时不要裁掉。`);
});

function findPath(name: string, { works, halls, tours }: Exhibition): string {
  if (name === 'enter') return buildPath.enter();
  if (name === 'home') return buildPath.home();
  const hall = halls.find((one) => one.slug === name || one.title === name);
  if (hall) return buildPath.hall(hall.slug);
  const work = works.find((one) => one.number === name.normalize('NFKC'));
  if (work) return buildPath.work(work.number);
  const tour = tours.find((one) => one.slug === name || one.title === name);
  if (tour) return buildPath.tour(tour.slug);
  const slugs = (ones: readonly { slug: string }[]): string => ones.map((one) => one.slug).join('、');
  return stop(
    exitCodes.problems,
    `没有编号、展厅或路线是“${name}”的。\n编号就是条目的文件名，如 1001；展厅有：${slugs(halls)}；路线有：${slugs(tours) || '（还没有）'}`,
  );
}

/** Where on its page the artist speaks. */
function findWords(name: string, { works }: Exhibition): string {
  const work = works.find((one) => one.number === name.normalize('NFKC'));
  if (work && isShown(work) && hasWords(work)) return '#words';
  return stop(
    exitCodes.problems,
    `“${name}”没有作者的话。\n--words 只用于展出的、写了 words（创作心得）或有作者录音、视频的作品；不写 --words 就打开这一页。`,
  );
}

function buildSvgFile(code: Code): string {
  return `${buildCodeSvg(code, code.text)}\n`;
}

/** Every module is the same whole number of px wide. */
async function writePng(code: Code, file: string): Promise<void> {
  const scale = Math.ceil(leastWidth / code.width);
  await sharp(Buffer.from(buildCodeSvg(code, code.text)), { density: 72 * scale })
    .resize(code.width * scale, code.width * scale, { kernel: 'nearest' })
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 2 })
    .withMetadata({ density: 300 })
    .toFile(file);
}
