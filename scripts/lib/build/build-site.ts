import { join } from 'node:path';
import { listDetails } from '../../../src/exhibition/cover.ts';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { hasErrors, type Problem } from '../../../src/exhibition/problem.ts';
import { buildTitleFonts, copyFonts } from '../../../src/fonts/title-fonts.ts';
import { openProbeCache } from '../../../src/images/probe/probe-cache.ts';
import type { SourcePicture } from '../../../src/images/probe/source-picture.ts';
import { createProgress } from '../../../src/images/progress.ts';
import { RegionStore } from '../../../src/images/publish/regions.ts';
import { Spares } from '../../../src/images/publish/spares.ts';
import { openStore, type Store } from '../../../src/images/store.ts';
import { gatherHeadings } from '../../../src/interface/headings.ts';
import { getStrings } from '../../../src/interface/strings.ts';
import { checkNumbers, rememberNumbers } from '../../../src/proof/published-numbers.ts';
import { handReading } from '../../../src/reading/handed-reading.ts';
import { readExhibition } from '../../../src/reading/read-exhibition.ts';
import { readSettings, type Settings } from '../../../src/reading/settings.ts';
import { gatherTitles } from '../../../src/reading/title-texts.ts';
import { ShareStore } from '../../../src/share/share-store.ts';
import { listSubjects } from '../../../src/share/subject.ts';
import { describeExhibition } from '../describe-exhibition.ts';
import { exitCodes, stop } from '../exit.ts';
import { finishBuild } from './finish-build.ts';
import { placeSite, recoverSite, removeSite } from './place-site.ts';
import { reportProblems } from '../report.ts';
import { markSite } from './site-mark.ts';
import { checkTarget } from './site-target.ts';
import { openWorkplace, type Workplace } from './workplace.ts';
import { writeFound } from './write-found.ts';
import { writeChanges, type SiteChanges } from './write-changes.ts';

/** What a site is made of: the exhibition, and the pictures derived from their sources. */
interface Material {
  exhibition: Exhibition;
  sources: Map<string, SourcePicture>;
  recordings: Map<string, string>;
  store: Store;
  /** Pictures of which something was made. */
  derived: number;
}

/**
 * Builds the whole site in the project and puts it in its place when it is complete. Ends the process with exit code
 * 2 where something stands there that is not ours, 1 when the content has errors; what stands there stays. `settle`
 * may change the settings, for a preview.
 */
export async function buildSite(
  settle: (settings: Settings) => Settings = (settings) => settings,
): Promise<Settings> {
  const started = performance.now();
  const settings = settle(await readSettings());
  const target = getTarget(settings);
  const workplace = await openWorkplace(settings.projectDir);
  recoverSite(target);
  const material = await gatherMaterial(settings);
  const spares = new Spares(settings.cacheDir, target);
  const changes = await writeSite(workplace, settings, material, spares);
  // Somebody may have put files there meanwhile.
  getTarget(settings);
  const last = spares.keepAfter(() => placeSite(workplace.site, target));
  const kept = last === undefined ? [] : removeSite(last);
  if (kept.length > 0) console.error(`旧网站里有不是尺幅生成的文件，留在 ${last}：${kept.join('、')}`);
  if (material.derived > 0) material.store.prepareSpares(material.sources, settings, spares);
  changes?.keep();
  rememberNumbers(settings.cacheDir, settings.exhibitionDir, material.exhibition.works);
  workplace.leave();
  const seconds = (performance.now() - started) / 1000;
  console.log(`网站已生成：${target}（${seconds.toFixed(1)} 秒）`);
  if (settings.site === '' && !settings.preview) console.error(withoutAddress);
  return { ...settings, outDir: target };
}

const withoutAddress = `提醒：还没有写网站的网址，所以网页里没有规范网址和分享图，没有 sitemap 与 feed，海报与展签上没有二维码。
在 exhibition.yaml 里写一行 site: https://你的网址/（或设环境变量 SITE_URL），再生成一次。`;

/** The folder that the site goes into; ends the process where it must not. */
function getTarget(settings: Settings): string {
  const target = checkTarget(settings.outDir, settings);
  return 'folder' in target ? target.folder : stop(exitCodes.usage, target.refusal);
}

async function gatherMaterial({
  exhibitionDir,
  cacheDir,
  base,
  facts,
  preview,
}: Settings): Promise<Material> {
  const probeCache = openProbeCache(cacheDir);
  const read = await readExhibition(exhibitionDir, {
    ...{ base, probeCache, facts },
    ...(preview && { preview }),
  });
  const { exhibition, sources, recordings } = read;
  // A preview publishes no numbers.
  const gone = preview ? [] : checkNumbers(cacheDir, exhibitionDir, read.drafts);
  const problems = [...read.problems, ...gone];
  probeCache.save();
  if (hasErrors(problems)) refuse(problems, exhibitionDir);
  const store = await openStore(cacheDir);
  console.log(`${describeExhibition(exhibition)}，${sources.size} 张图片`);
  const progress = createProgress(process.stdout);
  const derived = await store.derive(sources.values(), { onProgress: progress.update });
  progress.finish();
  reportProblems([...problems, ...derived.problems], exhibitionDir);
  if (hasErrors(derived.problems)) process.exit(exitCodes.problems);
  console.log(`图片：新做 ${derived.derived} 张，沿用 ${derived.reused} 张`);
  return { exhibition, sources, recordings, store, derived: derived.derived };
}

async function writeSite(
  { site, notes }: Workplace,
  settings: Settings,
  { exhibition, sources, recordings, store }: Material,
  spares: Spares,
): Promise<SiteChanges | undefined> {
  const { projectDir, cacheDir, base } = settings;
  const fonts = await buildTitleFonts(gatherTitles(exhibition, gatherHeadings()), cacheDir);
  handReading({ settings, exhibition, sources, recordings, fonts });
  // Loaded where all is well: whoever wrote something wrong is told at once.
  const { build } = await import('astro');
  await build({ root: projectDir, outDir: site, cacheDir: notes, logLevel: 'error' });
  handReading(undefined);
  await copyFonts(fonts, cacheDir, join(site, 'fonts'));
  const subjects = listSubjects(exhibition, settings, getStrings(undefined));
  const sheets = await new ShareStore(cacheDir, store).publish(subjects, sources, site);
  console.log(`分享图：新画 ${sheets.drawn} 张，沿用 ${sheets.reused} 张`);
  const absent = store.publish(sources, site, settings, spares);
  if (absent.length > 0) throw new Error(`图片没有做完：${absent.join('、')}`);
  const details = listDetails(exhibition);
  await new RegionStore(cacheDir).publish(details, sources, site);
  spares.forget(details.map(({ picture }) => picture.id));
  // A preview is for nobody to harvest.
  const changes = settings.preview ? undefined : await writeChanges(site, exhibition.works, settings);
  await finishBuild(site, base, exhibition);
  if (changes) await writeFound(site, exhibition, settings, changes.changes);
  markSite(site);
  return changes;
}

function refuse(problems: readonly Problem[], exhibitionDir: string): never {
  reportProblems(problems, exhibitionDir);
  process.exit(exitCodes.problems);
}
