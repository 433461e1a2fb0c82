import { join } from 'node:path';
import { takeLock } from '../../../src/disk/lock.ts';
import type { HouseShow } from '../../../src/exhibition/house.ts';
import { hasErrors } from '../../../src/exhibition/problem.ts';
import { recoverSite, removeSite } from '../build/place-site.ts';
import { doAtEnd, exitCodes, stop } from '../exit.ts';
import { reportProblems } from '../report.ts';
import { buildShow } from './build-shows.ts';
import { gatherShelf } from './gather-shelf.ts';
import { listStanding } from './house-mark.ts';
import { makeHousePages } from './house-pages.ts';
import type { HouseSettings } from './house-settings.ts';
import { refuseTarget } from './house-target.ts';
import { placeSealed } from './place-sealed.ts';

/**
 * Builds every show of a house into its place, then the pages around them. A show that cannot be built leaves what stood
 * in its place, and all others. Gives the exit code: the worst of all.
 */
export async function buildHouse(settings: HouseSettings): Promise<number> {
  const { houseDir, projectDir, read } = settings;
  const refusal = refuseTarget(settings);
  if (refusal !== undefined) stop(exitCodes.usage, refusal);
  reportProblems(read.problems, houseDir);
  if (!read.whole || read.shows.length === 0) return exitCodes.problems;
  const unlock = await takeLock(join(projectDir, '.building', 'house-lock'), ({ pid }) => {
    console.log(`另一个 npm run house 正在进行（进程 ${pid}），等它完成再开始。不想等就按 Ctrl+C。`);
  });
  const forget = doAtEnd(unlock);
  const code = await buildAll(settings);
  forget();
  unlock();
  return code;
}

async function buildAll(settings: HouseSettings): Promise<number> {
  const { outDir, read } = settings;
  const failed: string[] = [];
  let code: number = hasErrors(read.problems) ? exitCodes.problems : exitCodes.done;
  for (const show of read.shows) {
    console.log(`\n── ${show.slug} ──`);
    recoverSite(join(outDir, show.slug));
    if (read.clashing.includes(show.slug)) {
      failed.push(show.slug);
      continue;
    }
    const own = show.kind === 'sealed' ? await placeOne(settings, show) : buildShow(settings, show);
    if (own === exitCodes.done) continue;
    failed.push(show.slug);
    code = Math.max(code, own);
  }
  console.log('\n── 书架 ──');
  const shelf = gatherShelf(settings);
  if (shelf.shows.length === 0) {
    tellFailed(failed, []);
    console.error('还没有一届展览生成过，书架没有动。');
    return Math.max(code, exitCodes.problems);
  }
  const isMade = await makeHousePages(settings, shelf);
  const names = shelf.shows.map(({ slug }) => slug).join('、');
  console.log(
    isMade
      ? `书架已生成，${shelf.shows.length} 届：${names}`
      : `书架没有改动，${shelf.shows.length} 届：${names}`,
  );
  tellLeft(settings);
  if (failed.length > 0)
    tellFailed(
      failed,
      shelf.shows.map(({ slug }) => slug),
    );
  console.log(`${failed.length > 0 ? '其余的都已放好' : '各届网站在这里'}：${outDir}`);
  if (settings.site === '')
    console.error('提醒：house.yaml 里还没有写网址（site），所以没有规范网址、分享图和 sitemap。');
  return code;
}

async function placeOne(settings: HouseSettings, show: HouseShow): Promise<number> {
  const placed = await placeSealed(settings, show);
  reportProblems(placed.problems, settings.houseDir);
  if (placed.kind === 'refused') return exitCodes.problems;
  const done = placed.kind === 'placed' ? '校验无误，已照原样放好' : '校验无误，没有改动';
  console.log(`封存的展览：${done}。`);
  return exitCodes.done;
}

function tellFailed(failed: readonly string[], standing: readonly string[]): void {
  const [kept, none] = [
    failed.filter((slug) => standing.includes(slug)),
    failed.filter((slug) => !standing.includes(slug)),
  ];
  if (kept.length > 0) console.error(`没有生成：${kept.join('、')}；网站上还是上一次的，没有动。`);
  if (none.length > 0) console.error(`没有生成：${none.join('、')}；还没有上一次的，所以不在书架上。`);
}

/** Sites that stand in the output of shows that are no longer in the house: addresses that were printed stay alive. */
function tellLeft({ outDir, read }: HouseSettings): void {
  const left = listStanding(outDir).filter((name) => !read.shows.some(({ slug }) => slug === name));
  if (left.length > 0)
    console.error(
      `提醒：${left.join('、')} 不在展览馆的文件夹里，书架上没有了；网站还留着，印出去的网址仍能打开。\n确定不要了，运行：npm run house -- --remove ${left[0] ?? ''}`,
    );
}

/** Takes the site of a show out of the output; the shelf no longer has it. */
export function removeShow({ outDir, read }: HouseSettings, slug: string): void {
  if (read.shows.some((show) => show.slug === slug))
    stop(
      exitCodes.usage,
      `${slug} 还在展览馆的文件夹里，没有动。先把 ${slug} 文件夹移到别处，再撤下它的网站。`,
    );
  if (!listStanding(outDir).includes(slug))
    stop(
      exitCodes.usage,
      `网站里没有这一届：${slug}\n现在有：${listStanding(outDir).join('、') || '（没有）'}`,
    );
  const kept = removeSite(join(outDir, slug));
  console.log(`已从网站撤下：${slug}`);
  if (kept.length > 0) console.error(`里面有不是尺幅生成的文件，留着没有动：${kept.join('、')}`);
}
