import { listDetails } from '../../../src/exhibition/cover.ts';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { hasErrors, type Problem } from '../../../src/exhibition/problem.ts';
import { openProbeCache } from '../../../src/images/probe/probe-cache.ts';
import type { SourcePicture } from '../../../src/images/probe/source-picture.ts';
import { createProgress } from '../../../src/images/progress.ts';
import { RegionStore } from '../../../src/images/publish/regions.ts';
import { Spares } from '../../../src/images/publish/spares.ts';
import { openStore, type Store } from '../../../src/images/store.ts';
import { getStrings } from '../../../src/interface/strings.ts';
import { checkPublic } from '../../../src/proof/check-public.ts';
import { checkNumbers, rememberNumbers } from '../../../src/proof/published-numbers.ts';
import { readExhibition } from '../../../src/reading/read-exhibition.ts';
import type { Settings } from '../../../src/reading/settings.ts';
import { ShareStore } from '../../../src/share/share-store.ts';
import { listSubjects } from '../../../src/share/subject.ts';
import { describeExhibition } from '../describe-exhibition.ts';
import { exitCodes } from '../exit.ts';
import { settleEnvironment } from './compile-pages.ts';
import { finishBuild } from './finish-build.ts';
import { placeSite, removeSite } from './place-site.ts';
import { reportProblems } from '../report.ts';
import { markSite } from './site-mark.ts';
import { listShares, nameStanding } from './kept-pages.ts';
import { renderShow } from './render-show.ts';
import { noteBeginning } from './standing-site.ts';
import type { Workplace } from './workplace.ts';
import { writeChanges } from './write-changes.ts';
import { writeFound } from './write-found.ts';
import { writeHostHeaders } from '../host-headers.ts';

/** What a site is made of: the exhibition, and the pictures derived from their sources. */
interface Material {
  exhibition: Exhibition;
  sources: Map<string, SourcePicture>;
  recordings: Map<string, string>;
  store: Store;
  /** Pictures of which something was made. */
  derived: number;
  /** All that is told of files as they are, whatever was published before. */
  problems: readonly Problem[];
}

/**
 * Makes a site in the workplace and puts it in the place of `target`; `checkTarget` is called before that. Ends the
 * process with exit code 1 when the content has errors.
 */
export async function makeSite(
  workplace: Workplace,
  settings: Settings,
  target: string,
  checkTarget: () => void,
): Promise<void> {
  settleEnvironment();
  const beginning = noteBeginning(settings);
  const material = await gatherMaterial(settings);
  const spares = new Spares(settings.cacheDir, target);
  const { keep, sheets, files } = await writeSite(workplace, settings, target, material, spares);
  checkTarget();
  const last = spares.keepAfter(() => placeSite(workplace.site, target));
  const kept = last === undefined ? [] : removeSite(last);
  if (kept.length > 0) console.error(`旧网站里有不是尺幅生成的文件，留在 ${last}：${kept.join('、')}`);
  if (material.derived > 0) material.store.prepareSpares(material.sources, settings, spares);
  keep();
  rememberNumbers(settings.cacheDir, settings.exhibitionDir, material.exhibition.works);
  const { exhibition, sources, problems } = material;
  const show = describeExhibition(exhibition);
  beginning.remember(target, { show, pictures: sources.size, sheets, files, problems });
}

async function gatherMaterial({
  projectDir,
  exhibitionDir,
  cacheDir,
  base,
  facts,
  preview,
  house,
}: Settings): Promise<Material> {
  const probeCache = openProbeCache(cacheDir);
  const read = await readExhibition(exhibitionDir, {
    ...{ base, probeCache, facts, house },
    ...(preview && { preview }),
  });
  const { exhibition, sources, recordings } = read;
  // A preview publishes no numbers.
  const gone = preview ? [] : checkNumbers(cacheDir, exhibitionDir, read.drafts);
  const served = await checkPublic(projectDir);
  const problems = [...read.problems, ...gone, ...served];
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
  return {
    ...{ exhibition, sources, recordings, store },
    derived: derived.derived,
    problems: [...read.problems, ...served, ...derived.problems],
  };
}

async function writeSite(
  workplace: Workplace,
  settings: Settings,
  target: string,
  material: Material,
  spares: Spares,
): Promise<{ keep: () => void; sheets: number; files: number }> {
  const { exhibition, sources, store } = material;
  const { site } = workplace;
  const { cacheDir, base } = settings;
  const standing = nameStanding(cacheDir, target);
  const rendered = await renderShow(workplace, settings, material, [standing, ...listShares(cacheDir)]);
  const { pages, kept, paths, compiled } = rendered;
  const subjects = listSubjects(exhibition, settings, getStrings(undefined));
  const sheets = await new ShareStore(cacheDir, store).publish(subjects, sources, site);
  console.log(`分享图：新画 ${sheets.drawn} 张，沿用 ${sheets.reused} 张`);
  console.log(`网页：新做 ${rendered.made} 个文件，沿用 ${rendered.reused} 个`);
  const absent = store.publish(sources, site, settings, spares);
  if (absent.length > 0) throw new Error(`图片没有做完：${absent.join('、')}`);
  const details = listDetails(exhibition);
  await new RegionStore(cacheDir).publish(details, sources, site);
  spares.forget(details.map(({ picture }) => picture.id));
  // A preview is for nobody to harvest.
  const changes = settings.preview ? undefined : await writeChanges(site, exhibition.works, settings);
  writeHostHeaders(site, base);
  finishBuild(site, base, exhibition, pages, compiled.worker);
  if (changes) await writeFound(site, exhibition, settings, { changes: changes.changes, paths });
  markSite(site);
  const keep = (): void => {
    changes?.keep();
    kept.save(standing.record, pages.notes);
  };
  return { keep, sheets: sheets.drawn + sheets.reused, files: rendered.made + rendered.reused };
}

function refuse(problems: readonly Problem[], exhibitionDir: string): never {
  reportProblems(problems, exhibitionDir);
  process.exit(exitCodes.problems);
}
