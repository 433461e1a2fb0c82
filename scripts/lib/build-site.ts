import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { listDetails } from '../../src/exhibition/cover.ts';
import { hasErrors, type Problem } from '../../src/exhibition/problem.ts';
import { buildTitleFonts, copyFonts } from '../../src/fonts/title-fonts.ts';
import { openProbeCache } from '../../src/images/probe-cache.ts';
import { createProgress } from '../../src/images/progress.ts';
import { RegionStore } from '../../src/images/regions.ts';
import { Spares } from '../../src/images/spares.ts';
import { openStore } from '../../src/images/store.ts';
import { gatherHeadings } from '../../src/interface/headings.ts';
import { getStrings } from '../../src/interface/strings.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { readSettings, type Settings } from '../../src/reading/settings.ts';
import { gatherTitles } from '../../src/reading/title-texts.ts';
import { ShareStore } from '../../src/share/share-store.ts';
import { listSubjects } from '../../src/share/subject.ts';
import { describeExhibition } from './describe-exhibition.ts';
import { exitCodes } from './exit.ts';
import { finishBuild } from './finish-build.ts';
import { reportProblems } from './report.ts';

/**
 * Builds the whole site beside the last one and puts it in its place only when it is complete.
 * Ends the process with exit code 1 when the content has errors; the last good site stays.
 */
export async function buildSite(): Promise<Settings> {
  const started = performance.now();
  const settings = await readSettings();
  const { exhibitionDir, outDir, cacheDir, base } = settings;
  // A build killed between the two renames of `replaceFolder` has left the last good site under this name.
  if (!existsSync(outDir) && existsSync(`${outDir}-last`)) await rename(`${outDir}-last`, outDir);
  const probeCache = await openProbeCache(cacheDir);
  const { exhibition, problems, sources } = await readExhibition(exhibitionDir, { base, probeCache });
  await probeCache.save();
  if (hasErrors(problems)) refuse(problems, exhibitionDir);
  const store = await openStore(cacheDir);
  console.log(`${describeExhibition(exhibition)}，${sources.size} 张图片`);
  const progress = createProgress(process.stdout);
  const derived = await store.derive(sources.values(), { onProgress: progress.update });
  progress.finish();
  reportProblems([...problems, ...derived.problems], exhibitionDir);
  if (hasErrors(derived.problems)) process.exit(exitCodes.problems);
  console.log(`图片：新做 ${derived.derived} 张，沿用 ${derived.reused} 张`);

  const building = `${outDir}-building`;
  await rm(building, { recursive: true, force: true });
  process.env['OUT_DIR'] = building;
  await build({ root: projectRoot, logLevel: 'error' });
  const fonts = await buildTitleFonts(gatherTitles(exhibition, gatherHeadings()), cacheDir);
  await copyFonts(fonts, cacheDir, join(building, 'fonts'));
  const place = { site: settings.site, base };
  const spares = new Spares(cacheDir, outDir);
  const subjects = listSubjects(exhibition, place, getStrings(undefined));
  const sheets = await new ShareStore(cacheDir, store).publish(subjects, sources, building);
  console.log(`分享图：新画 ${sheets.drawn} 张，沿用 ${sheets.reused} 张`);
  const absent = await store.publish(sources, building, place, spares);
  if (absent.length > 0) throw new Error(`图片没有做完：${absent.join('、')}`);
  const details = listDetails(exhibition);
  await new RegionStore(cacheDir).publish(details, sources, building);
  await finishBuild(building, base, exhibition);
  spares.forget(details.map(({ picture }) => picture.id));
  await spares.keepAfter(() => replaceFolder(building, outDir));
  await rm(`${outDir}-last`, { recursive: true, force: true });
  if (derived.derived > 0) store.prepareSpares(sources, place, spares);
  const seconds = (performance.now() - started) / 1000;
  console.log(`网站已生成：${outDir}（${seconds.toFixed(1)} 秒）`);
  return settings;
}

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

function refuse(problems: readonly Problem[], exhibitionDir: string): never {
  reportProblems(problems, exhibitionDir);
  process.exit(exitCodes.problems);
}

/** Puts a complete folder in the place of an older one, which is moved aside; gives its path if there was one. */
async function replaceFolder(complete: string, target: string): Promise<string | undefined> {
  const last = `${target}-last`;
  await rm(last, { recursive: true, force: true });
  const isReplacing = existsSync(target);
  if (isReplacing) await rename(target, last);
  await rename(complete, target);
  return isReplacing ? last : undefined;
}
