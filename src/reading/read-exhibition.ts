import { resolve } from 'node:path';
import type { Exhibition, Series, Story, Tour } from '../exhibition/exhibition.ts';
import { seriesFields, storyFields, tourFields, type FieldTable } from '../exhibition/fields.ts';
import { sortByOrder, sortHalls, sortWall } from '../exhibition/ordering.ts';
import type { Picture } from '../exhibition/picture.ts';
import { sortProblems, type Problem } from '../exhibition/problem.ts';
import { describePicture } from '../images/describe.ts';
import { defaultLimits, probePicture, type ProbeCache, type SourcePicture } from '../images/probe.ts';
import { BodyRenderer } from './body-renderer.ts';
import { readFacts, readHalls, readTexts, type ReadText } from './read-texts.ts';
import { buildWorks, readDrafts } from './read-works.ts';
import { References } from './references.ts';
import { checkTitleGlyphs } from './title-glyphs.ts';

export interface ReadOptions {
  /** Base of the site's addresses, beginning and ending with `/`. */
  base: string;
  probeCache?: ProbeCache;
}

export interface ReadResult {
  /** Everything that could be read; entries with errors are left out of `works`. */
  exhibition: Exhibition;
  /** Sorted; the exhibition may be published when none is an error. */
  problems: Problem[];
  /** Source files of all pictures by their published id. */
  sources: Map<string, SourcePicture>;
  /** Source files of all recordings by their published name. */
  recordings: Map<string, string>;
}

/** Reads a whole exhibition folder. Never throws for an organiser's mistake: all of them are Problems. */
export async function readExhibition(folder: string, options: ReadOptions): Promise<ReadResult> {
  const root = resolve(folder);
  const { facts, written, lineOf, problems } = await readFacts(root);
  const read = await readHalls(root, facts.vocabularies);
  problems.push(...read.problems);
  const halls = sortHalls(read.halls.map((one) => one.hall));
  const drafts = await readDrafts(root, halls, facts, problems);
  const sources = new Map<string, SourcePicture>();
  const limits = { maxPixels: facts.max_pixels ?? defaultLimits.maxPixels };
  const probe = async (path: string, relative: string, name: string): Promise<Picture | undefined> => {
    const result = await probePicture(path, relative, options.probeCache, limits);
    if ('problem' in result) {
      problems.push(result.problem);
      return undefined;
    }
    // Pictures within texts may be as small as they like.
    if (result.warning && /^\d/u.test(name)) problems.push(result.warning);
    const picture = describePicture(result.source, name);
    sources.set(picture.id, result.source);
    return picture;
  };
  const works = await buildWorks(drafts, probe, problems);
  const references = new References(drafts, works, problems);
  const renderer = new BodyRenderer({ root, base: options.base, works, probe, problems });
  for (const draft of drafts) {
    const { html, summary } = await renderer.render(draft.body, draft.file, draft.bodyLine);
    Object.assign(works.get(draft.files.number) ?? {}, { description: html, summary });
  }
  const readAll = async <T extends FieldTable>(directory: string, table: T): Promise<RenderedText<T>[]> => {
    const found = await readTexts(root, directory, table, {
      vocabularies: facts.vocabularies,
      medium: 'other',
    });
    problems.push(...found.problems);
    return renderAll(found.texts, renderer);
  };
  const series = (await readAll('series', seriesFields)).map(({ slug, html, summary, ...text }): Series => {
    const { title = slug, cover, ...rest } = text.values;
    return { ...rest, title, slug, html, summary, ...references.resolveCover(cover, text) };
  });
  const stories = (await readAll('stories', storyFields)).map(({ slug, html, summary, ...text }): Story => {
    const { title = slug, cover, works: related = [], ...rest } = text.values;
    const known = related.filter((number) => references.checkNumber(number, 'works', text));
    return { ...rest, title, slug, html, summary, works: known, ...references.resolveCover(cover, text) };
  });
  const tours = (await readAll('tours', tourFields)).map(({ slug, html, summary, ...text }): Tour => {
    const { title = slug, stops = [], ...rest } = text.values;
    const known = stops.filter((stop) => references.checkNumber(stop.work, 'stops', text));
    return { ...rest, title, slug, html, summary, stops: known };
  });
  for (const { hall, text } of read.halls) {
    const { html, summary } = await renderer.render(text.body, text.file, text.bodyLine);
    Object.assign(hall, { html, summary }, references.resolveCover(text.values.cover, text));
  }
  references.checkSeries(series);
  const cover = references.resolveCover(written.cover, { file: 'exhibition.yaml', lineOf });
  const exhibition: Exhibition = {
    facts: { ...facts, ...cover },
    halls,
    works: halls.flatMap((hall) => sortWall([...works.values()].filter((work) => work.hall === hall.slug))),
    series: sortByOrder(series),
    stories: sortByOrder(stories.filter((story) => story.status !== 'draft')),
    tours: sortByOrder(tours.filter((tour) => tour.status !== 'draft')),
  };
  problems.push(...(await checkTitleGlyphs(exhibition)));
  const recordings = new Map(
    drafts.flatMap((draft) => draft.tracks.map(({ track, path }) => [track.file, path] as const)),
  );
  return { exhibition, problems: sortProblems(problems), sources, recordings };
}

type RenderedText<T extends FieldTable> = ReadText<T> & { html: string; summary: string };

async function renderAll<T extends FieldTable>(
  texts: readonly ReadText<T>[],
  renderer: BodyRenderer,
): Promise<RenderedText<T>[]> {
  const rendered = [];
  for (const text of texts) {
    rendered.push({ ...text, ...(await renderer.render(text.body, text.file, text.bodyLine)) });
  }
  return rendered;
}
