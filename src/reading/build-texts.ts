import type { Exhibition, Series, Story, Tour } from '../exhibition/exhibition.ts';
import { seriesFields, storyFields, tourFields, type FieldTable } from '../exhibition/fields.ts';
import { sortByOrder } from '../exhibition/ordering.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Status } from '../exhibition/values.ts';
import type { Vocabularies } from '../exhibition/vocabularies.ts';
import type { BodyRenderer } from './body/body-renderer.ts';
import { readTexts, type ReadText } from './read-texts.ts';
import type { References } from './references.ts';

/** The texts of a show beside its entries, read and not yet rendered. */
export interface ShowTexts {
  series: ReadText<typeof seriesFields>[];
  stories: ReadText<typeof storyFields>[];
  tours: ReadText<typeof tourFields>[];
}

/** Reads series, stories and tours; the paths of their files are added to `known`. */
export async function readShowTexts(
  root: string,
  vocabularies: Vocabularies,
  known: Set<string>,
  problems: Problem[],
): Promise<ShowTexts> {
  const readAll = async <T extends FieldTable>(folder: string, table: T): Promise<ReadText<T>[]> => {
    const found = await readTexts(root, folder, table, { vocabularies, medium: 'other' }, known);
    problems.push(...found.problems);
    return found.texts;
  };
  return {
    series: await readAll('series', seriesFields),
    stories: await readAll('stories', storyFields),
    tours: await readAll('tours', tourFields),
  };
}

/** Renders the texts and resolves what they point to; those that are not shown are checked and left out. */
export async function buildTexts(
  texts: ShowTexts,
  renderer: BodyRenderer,
  references: References,
  problems: Problem[],
  preview = false,
): Promise<Pick<Exhibition, 'series' | 'stories' | 'tours'>> {
  const named = texts.series.map(({ slug, values }) => ({ slug, title: values.title ?? slug }));
  references.resolveSeries(named);
  const series: Series[] = [];
  for (const text of texts.series) {
    const { title = text.slug, cover, ...rest } = text.values;
    const body = await renderer.render(text, true);
    series.push({ ...rest, ...body, title, slug: text.slug, ...references.resolveCover(cover, text) });
  }
  const stories: Story[] = [];
  for (const text of texts.stories) {
    const { title = text.slug, cover, works = [], series: written, ...rest } = text.values;
    const isShown = checkStatus(text, problems) === 'shown' || isPreviewed(text, preview);
    const body = await renderer.render(text, isShown);
    const about = references.checkSeries(written, named, text);
    const known = works.filter((number, at) => references.checkNumber(number, ['works', at], text));
    const story = { ...rest, ...body, title, slug: text.slug, works: known };
    const resolved = {
      ...(about !== undefined && { series: about }),
      ...references.resolveCover(cover, text),
    };
    if (isShown) stories.push({ ...story, ...resolved });
  }
  const tours: Tour[] = [];
  for (const text of texts.tours) {
    const { title = text.slug, stops = [], ...rest } = text.values;
    const isShown = checkStatus(text, problems) === 'shown' || isPreviewed(text, preview);
    const body = await renderer.render(text, isShown);
    const known = stops.filter(({ work, item }) => references.checkNumber(work, ['stops', item], text));
    const own = known.map(({ item: _, ...stop }) => stop);
    if (isShown) tours.push({ ...rest, ...body, title, slug: text.slug, stops: own });
  }
  return { series: sortByOrder(series), stories: sortByOrder(stories), tours: sortByOrder(tours) };
}

/** True for a draft in a preview. */
function isPreviewed({ values }: { values: { status?: Status } }, preview: boolean): boolean {
  return preview && values.status === 'draft';
}

/** The status of a text: it is shown or a draft; 撤展, which only works have, is told and taken for a draft. */
function checkStatus(
  { values, file, lineOf }: Pick<ReadText<FieldTable>, 'file' | 'lineOf'> & { values: { status?: Status } },
  problems: Problem[],
): Status {
  const { status = 'shown' } = values;
  if (status !== 'withdrawn') return status;
  const line = lineOf(['status']);
  problems.push({
    ...{ code: 'value-wrong', severity: 'warning', file, field: 'status' },
    ...(line !== undefined && { line }),
    found: 'withdrawn（撤展）',
    expected: 'draft 草稿或 shown 展出；撤展只用于作品',
    fix: '已当作草稿，不放进网站；请改成“status: draft”。',
  });
  return 'draft';
}
