import { listDetails } from '../../../src/exhibition/cover.ts';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { pruneFonts } from '../../../src/fonts/title-fonts.ts';
import type { SourcePicture } from '../../../src/images/probe/source-picture.ts';
import { addResults, type PruneResult } from '../../../src/images/publish/prune.ts';
import { RegionStore } from '../../../src/images/publish/regions.ts';
import type { Store } from '../../../src/images/store.ts';
import { gatherHeadings } from '../../../src/interface/headings.ts';
import { getStrings } from '../../../src/interface/strings.ts';
import type { Settings } from '../../../src/reading/settings.ts';
import { gatherTitles } from '../../../src/reading/title-texts.ts';
import { ShareStore } from '../../../src/share/share-store.ts';
import { listSubjects } from '../../../src/share/subject.ts';

/** Removes from the cache all that this exhibition does not use: pictures, regions, sheets and fonts. */
export function pruneCache(
  exhibition: Exhibition,
  sources: ReadonlyMap<string, SourcePicture>,
  store: Store,
  settings: Settings,
): PruneResult {
  const { cacheDir } = settings;
  const subjects = listSubjects(exhibition, settings, getStrings(undefined));
  return addResults([
    store.prune(sources.values()),
    new RegionStore(cacheDir).prune(listDetails(exhibition), sources),
    new ShareStore(cacheDir, store).prune(subjects),
    pruneFonts(gatherTitles(exhibition, gatherHeadings()), cacheDir),
  ]);
}
