import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { buildTitleFonts, copyFonts } from '../../../src/fonts/title-fonts.ts';
import type { SourcePicture } from '../../../src/images/probe/source-picture.ts';
import { gatherHeadings } from '../../../src/interface/headings.ts';
import { addPictureFacts } from '../../../src/reading/picture-facts.ts';
import type { Settings } from '../../../src/reading/settings.ts';
import { setShown, setSources } from '../../../src/reading/sources.ts';
import { gatherTitles } from '../../../src/reading/title-texts.ts';
import { compilePages, type Compiled } from './compile-pages.ts';
import { KeptPages, type Kept } from './kept-pages.ts';
import { renderPages } from './render-pages.ts';
import { SitePages } from './site-pages.ts';
import { readState } from './standing-site.ts';
import type { Workplace } from './workplace.ts';

/** What was read of a show. */
export interface ReadShow {
  exhibition: Exhibition;
  sources: ReadonlyMap<string, SourcePicture>;
  recordings: ReadonlyMap<string, string>;
  /** More words that are set in the title font. */
  titles?: string;
}

/** Pages and data of a show, in the workplace's site. */
export interface RenderedShow {
  compiled: Compiled;
  pages: SitePages;
  kept: KeptPages;
  /** Paths of the pages, below the base. */
  paths: string[];
  made: number;
  reused: number;
}

/**
 * Renders a show into the workplace's site, with its scripts, fonts and what is served as it is; what is in `sources`
 * and would come out the same is taken from there. `wants` chooses files.
 */
export async function renderShow(
  workplace: Workplace,
  settings: Settings,
  show: ReadShow,
  sources: readonly Kept[],
  wants: (file: string) => boolean = () => true,
): Promise<RenderedShow> {
  const { projectDir, base } = settings;
  const { site } = workplace;
  const compiled = await compilePages(settings, workplace);
  cpSync(compiled.client, site, { recursive: true });
  const publicDir = join(projectDir, 'public');
  if (existsSync(publicDir)) cpSync(publicDir, site, { recursive: true });
  await prepareShow(settings, show, site);
  const pages = new SitePages(site, base);
  const kept = new KeptPages(sources, `${compiled.name} ${readState(show.exhibition.facts)}`);
  const counts = { made: 0, reused: 0 };
  const paths = await renderPages(compiled.entry, publicDir, settings, {
    wants,
    take: (file, props) => {
      if (!kept.take(file, props, pages)) return false;
      counts.reused++;
      return true;
    },
    put: (rendered, props, uses) => {
      pages.write(rendered);
      if (uses) kept.note(rendered.file, props, uses);
      counts.made++;
    },
  });
  return { compiled, pages, kept, paths, ...counts };
}

/** Hands pages what they show: what was read, with what is known of the pictures, apart from the build's own. */
async function prepareShow(
  { cacheDir }: Settings,
  { exhibition: own, sources, recordings, titles = '' }: ReadShow,
  site: string,
): Promise<void> {
  const words = gatherHeadings();
  const texts = gatherTitles(own, { ...words, page: words.page + titles });
  const fonts = await buildTitleFonts(texts, cacheDir);
  await copyFonts(fonts, cacheDir, join(site, 'fonts'));
  const exhibition = structuredClone(own);
  await addPictureFacts(exhibition, sources, cacheDir);
  setSources(sources, recordings);
  setShown({ ...exhibition, fonts });
}
