import { readSettings, type Settings } from '../../../src/reading/settings.ts';
import { exitCodes, stop } from '../exit.ts';
import { reportProblems } from '../report.ts';
import { recoverSite } from './place-site.ts';
import { checkTarget } from './site-target.ts';
import { findStanding, type Said } from './standing-site.ts';
import { openWorkplace } from './workplace.ts';

/**
 * Builds the whole site in the project and puts it in its place when it is complete; where it would be the very one that
 * stands there, says so and is done. Ends the process with exit code 2 where something stands there that is not ours,
 * 1 when the content has errors; what stands there stays. `settle` may change the settings, for a preview.
 */
export async function buildSite(
  settle: (settings: Settings) => Settings = (settings) => settings,
): Promise<Settings> {
  const started = performance.now();
  const settings = settle(await readSettings());
  const target = getTarget(settings);
  const workplace = await openWorkplace(settings.projectDir);
  recoverSite(target);
  const standing = findStanding(settings, target);
  if (standing) tellStanding(standing, settings);
  else {
    // Whatever reads, draws or renders is loaded only where there is something to do.
    const { makeSite } = await import('./make-site.ts');
    // Somebody may put files there meanwhile.
    await makeSite(workplace, settings, target, () => getTarget(settings));
  }
  workplace.leave();
  const seconds = `（${((performance.now() - started) / 1000).toFixed(1)} 秒）`;
  console.log(
    standing ? `没有改动，网站就是上一次生成的：${target}${seconds}` : `网站已生成：${target}${seconds}`,
  );
  if (settings.site === '' && !settings.preview) console.error(withoutAddress);
  return { ...settings, outDir: target };
}

const withoutAddress = `提醒：还没有写网站的网址，所以网页里没有规范网址和分享图，没有 sitemap，海报与展签上没有二维码。
在 exhibition.yaml 里写一行 site: https://你的网址/（或设环境变量 SITE_URL），再生成一次。`;

/** The folder that the site goes into; ends the process where it must not. */
function getTarget(settings: Settings): string {
  const target = checkTarget(settings.outDir, settings);
  return 'folder' in target ? target.folder : stop(exitCodes.usage, target.refusal);
}

/** What a build that found all as it was would have said. */
function tellStanding({ show, pictures, sheets, files, problems }: Said, { exhibitionDir }: Settings): void {
  console.log(`${show}，${pictures} 张图片`);
  reportProblems(problems, exhibitionDir);
  console.log(`图片：新做 0 张，沿用 ${pictures} 张`);
  console.log(`分享图：新画 0 张，沿用 ${sheets} 张`);
  console.log(`网页：新做 0 个文件，沿用 ${files} 个`);
}
