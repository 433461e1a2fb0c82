import { resolve } from 'node:path';
import type { Cover, Exhibition, Hall, Series, Story, Tour } from '../exhibition/exhibition.ts';
import { seriesFields, storyFields, tourFields, type FieldTable } from '../exhibition/fields.ts';
import { sortByOrder, sortHalls, sortWall } from '../exhibition/ordering.ts';
import { sortProblems, type Problem } from '../exhibition/problem.ts';
import type { Picture } from '../exhibition/picture.ts';
import type { WrittenCover } from '../exhibition/values.ts';
import type { Work } from '../exhibition/work.ts';
import { describePicture } from '../images/describe.ts';
import { probePicture, type ProbeCache, type SourcePicture } from '../images/probe.ts';
import { BodyRenderer } from './body-renderer.ts';
import type { FolderFile } from './folder.ts';
import { describeStrayFile, readHallFolder } from './hall-folder.ts';
import { mapInPool } from './pool.ts';
import { readFacts, readHalls, readTexts, type ReadText } from './read-texts.ts';
import { buildWork, readWork, toPercent, type DraftWork } from './read-work.ts';

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
}

const filesAtOnce = 16;

/** Reads a whole exhibition folder. Never throws for an organiser's mistake: all of them are Problems. */
export async function readExhibition(folder: string, options: ReadOptions): Promise<ReadResult> {
  const root = resolve(folder);
  const { facts, written, problems } = await readFacts(root);
  const read = await readHalls(root, facts.vocabularies);
  problems.push(...read.problems);
  const halls = sortHalls(read.halls.map((one) => one.hall));
  const drafts = await readDrafts(root, halls, facts, problems);
  const sources = new Map<string, SourcePicture>();
  const probe = async (path: string, relative: string, name: string): Promise<Picture | undefined> => {
    const result = await probePicture(path, relative, options.probeCache);
    if ('problem' in result) {
      problems.push(result.problem);
      return undefined;
    }
    const picture = describePicture(result.source, name);
    sources.set(picture.id, result.source);
    return picture;
  };
  const works = await buildWorks(drafts, probe, problems);
  const renderer = new BodyRenderer({ root, base: options.base, works, probe, problems });
  for (const draft of drafts) {
    const work = works.get(draft.files.number);
    if (work && draft.body.trim() !== '') {
      const { html, summary } = await renderer.render(draft.body, draft.file, draft.bodyLine);
      work.description = html;
      work.summary = summary;
    }
  }

  const check = (cover: WrittenCover | undefined, file: string): { cover?: Cover } =>
    resolveCover(cover, file, works, problems);
  const readAll = async <T extends FieldTable>(
    directory: string,
    table: T,
  ): Promise<(ReadText<T> & Rendered)[]> => {
    const context = { vocabularies: facts.vocabularies, medium: 'other' } as const;
    const found = await readTexts(root, directory, table, context);
    problems.push(...found.problems);
    return renderAll(found.texts, renderer);
  };
  const series = (await readAll('series', seriesFields)).map(
    ({ slug, html, summary, file, values }): Series => {
      const { title = slug, cover, ...rest } = values;
      return { ...rest, title, slug, html, summary, ...check(cover, file) };
    },
  );
  const stories = (await readAll('stories', storyFields)).map(
    ({ slug, html, summary, file, values }): Story => {
      const { title = slug, cover, works: related = [], ...rest } = values;
      const known = related.filter((number) => isKnown(number, file, 'works', works, problems));
      return { ...rest, title, slug, html, summary, works: known, ...check(cover, file) };
    },
  );
  const tours = (await readAll('tours', tourFields)).map(({ slug, html, summary, file, values }): Tour => {
    const { title = slug, stops = [], ...rest } = values;
    const known = stops.filter((stop) => isKnown(stop.work, file, 'stops', works, problems));
    return { ...rest, title, slug, html, summary, stops: known };
  });
  for (const { hall, text } of read.halls) {
    const { html, summary } = await renderer.render(text.body, text.file, text.bodyLine);
    Object.assign(hall, { html, summary }, check(text.values.cover, text.file));
  }
  checkSeries(drafts, series, problems);

  const exhibition: Exhibition = {
    facts: { ...facts, ...check(written.cover, 'exhibition.yaml') },
    halls,
    works: halls.flatMap((hall) => sortWall([...works.values()].filter((work) => work.hall === hall.slug))),
    series: sortByOrder(series),
    stories: sortByOrder(stories.filter((story) => story.status !== 'draft')),
    tours: sortByOrder(tours.filter((tour) => tour.status !== 'draft')),
  };
  return { exhibition, problems: sortProblems(problems), sources };
}

interface Rendered {
  html: string;
  summary: string;
}

async function renderAll<T extends FieldTable>(
  texts: readonly ReadText<T>[],
  renderer: BodyRenderer,
): Promise<(ReadText<T> & Rendered)[]> {
  const rendered = [];
  for (const text of texts) {
    rendered.push({ ...text, ...(await renderer.render(text.body, text.file, text.bodyLine)) });
  }
  return rendered;
}

async function readDrafts(
  root: string,
  halls: readonly Hall[],
  facts: Exhibition['facts'],
  problems: Problem[],
): Promise<DraftWork[]> {
  const lastDay = facts.end ?? facts.start;
  const lastYear = lastDay === undefined ? undefined : Number(lastDay.slice(0, 4));
  const drafts: DraftWork[] = [];
  const seen = new Map<string, DraftWork>();
  for (const hall of halls) {
    const { works, strays, problems: found } = await readHallFolder(root, hall);
    problems.push(...found);
    const used = new Set<FolderFile>();
    for (const draft of await mapInPool(works, filesAtOnce, (files) =>
      readWork(files, facts.vocabularies, lastYear),
    )) {
      const twin = seen.get(draft.files.number);
      problems.push(...draft.problems);
      if (twin) problems.push(describeTwin(draft, twin));
      seen.set(draft.files.number, draft);
      drafts.push(draft);
      for (const part of draft.parts) used.add(part.file);
    }
    problems.push(...strays.filter((file) => !used.has(file)).map((file) => describeStrayFile(file, hall)));
  }
  return drafts;
}

function describeTwin(draft: DraftWork, twin: DraftWork): Problem {
  return {
    ...{ code: 'number-twice', severity: 'error', file: draft.file },
    found: `编号 ${draft.files.number} 已经用在 ${twin.file}`,
    expected: '每个编号在整个展览里只用一次',
    fix: '给其中一件换一个编号，图片文件一并改名。',
  };
}

/** Probes the pictures of every draft; works without errors come out by number. */
async function buildWorks(
  drafts: readonly DraftWork[],
  probe: (path: string, relative: string, name: string) => Promise<Picture | undefined>,
  problems: Problem[],
): Promise<Map<string, Work>> {
  const works = new Map<string, Work>();
  const built = await mapInPool(drafts, filesAtOnce, async (draft) => {
    const pictures: Picture[] = [];
    for (const { file, name } of draft.parts) {
      const picture = await probe(file.path, file.relative, name);
      if (picture) pictures.push(picture);
    }
    const broken = !draft.whole || pictures.length < draft.parts.length;
    const result = buildWork(draft, pictures, { html: '', summary: '' });
    if (!broken) problems.push(...result.problems);
    return broken || draft.status === 'draft' ? undefined : result.work;
  });
  for (const work of built) if (work) works.set(work.number, work);
  return works;
}

function resolveCover(
  written: WrittenCover | undefined,
  file: string,
  works: ReadonlyMap<string, Work>,
  problems: Problem[],
): { cover?: Cover } {
  if (!written || !isKnown(written.work, file, 'cover', works, problems)) return {};
  const picture = works.get(written.work)?.parts[0]?.picture;
  const region = written.region && picture && toPercent(written.region, picture);
  return { cover: { work: written.work, ...(region && { region }) } };
}

function isKnown(
  number: string,
  file: string,
  field: string,
  works: ReadonlyMap<string, Work>,
  problems: Problem[],
): boolean {
  if (works.has(number)) return true;
  problems.push({
    ...{ code: 'work-unknown', severity: 'error', file, field },
    found: number,
    expected: '展览里有的作品编号（草稿不算）',
    fix: '核对编号，或删去它。',
  });
  return false;
}

function checkSeries(drafts: readonly DraftWork[], series: readonly Series[], problems: Problem[]): void {
  const slugs = series.map((one) => one.slug);
  for (const { values, file, lineOf, status } of drafts) {
    if (values.series === undefined || slugs.includes(values.series)) continue;
    const line = lineOf(['series']) ?? lineOf(['系列']);
    problems.push({
      ...{
        code: 'series-unknown',
        severity: status === 'draft' ? 'warning' : 'error',
        file,
        field: 'series',
      },
      ...(line !== undefined && { line }),
      found: values.series,
      expected:
        slugs.length === 0 ? 'series 文件夹里的一个系列（现在还没有）' : `这些之一：${slugs.join('、')}`,
      fix: `改成上面的一个，或新建 series/${values.series}.md。`,
    });
  }
}
