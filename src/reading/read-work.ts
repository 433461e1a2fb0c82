import type { Written } from '../exhibition/exhibition.ts';
import { workFields } from '../exhibition/fields.ts';
import type { LineOf } from '../exhibition/locate.ts';
import type { Picture } from '../exhibition/picture.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Artist, Region, Status, WrittenRegion } from '../exhibition/values.ts';
import { scriptsNeedingText, type Vocabularies } from '../exhibition/vocabularies.ts';
import type { Part, Work } from '../exhibition/work.ts';
import type { WorkFiles } from './hall-folder.ts';
import { readTracks, type SourceTrack } from './read-audio.ts';
import { choosePictures, type PartFile } from './read-pictures.ts';
import { readTable } from './read-table.ts';

type WorkValues = Written<typeof workFields>;

/** An entry that was read, its pictures not yet probed and its body not yet rendered. */
export interface DraftWork {
  files: WorkFiles;
  file: string;
  values: WorkValues;
  status: Status;
  parts: PartFile[];
  tracks: SourceTrack[];
  body: string;
  bodyLine: number;
  lineOf: LineOf;
  problems: Problem[];
  /** False when the entry is too broken to be shown. */
  whole: boolean;
}

/** Reads the entry of a work. */
export async function readWork(
  files: WorkFiles,
  vocabularies: Vocabularies,
  lastYear?: number,
): Promise<DraftWork> {
  const file = files.entry?.relative ?? '';
  const source = { path: files.entry?.path ?? '', relative: file };
  const entry = await readTable(source, workFields, { vocabularies, medium: files.hall.medium }, (values) =>
    values.status === 'withdrawn' ? ['artist', 'alt'] : [],
  );
  const status = entry.values.status ?? 'shown';
  const draft = { ...entry, files, file, status, parts: [] as PartFile[], tracks: [] as SourceTrack[] };
  if (!entry.whole || status === 'withdrawn') return { ...draft, problems: soften(entry.problems, status) };
  const chosen = choosePictures(files, entry.values.parts, (index) =>
    entry.lineOf([findKey(entry, 'parts'), index]),
  );
  const audioLine = entry.lineOf([findKey(entry, 'audio')]);
  const heard = await readTracks(files, entry.values.audio, {
    file,
    ...(audioLine !== undefined && { line: audioLine }),
  });
  const problems = [
    ...entry.problems,
    ...chosen.problems,
    ...heard.problems,
    ...checkValues(draft, lastYear),
  ];
  return { ...draft, parts: chosen.parts, tracks: heard.tracks, problems: soften(problems, status) };
}

/** The errors of a draft are told, and stop nothing. */
function soften(problems: readonly Problem[], status: Status): Problem[] {
  if (status !== 'draft') return [...problems];
  return problems.map((problem) =>
    problem.code === 'personal-data' ? problem : { ...problem, severity: 'warning' },
  );
}

/** Written keys may be Chinese: lines are found by the first that leads anywhere. */
function findKey(entry: { lineOf: LineOf }, key: keyof typeof workFields): string {
  const field: { label: string; aliases?: readonly string[] } = workFields[key];
  return (
    [key, field.label, ...(field.aliases ?? [])].find((name) => entry.lineOf([name]) !== undefined) ?? key
  );
}

function checkValues(draft: Omit<DraftWork, 'problems'>, lastYear: number | undefined): Problem[] {
  const { values, file } = draft;
  const locate = (key: keyof typeof workFields): { field: string; line?: number } => {
    const line = draft.lineOf([findKey(draft, key)]);
    return { field: key, ...(line !== undefined && { line }) };
  };
  const problems: Problem[] = [];
  if (values.script !== undefined && scriptsNeedingText.includes(values.script) && !values.text) {
    problems.push({
      ...{ code: 'text-missing', severity: 'error', file, ...locate('script') },
      field: 'text',
      found: `${values.script}作品没有 text（释文）`,
      expected: '草书与篆书作品必须有释文，一列写一行',
      fix: '加上“text: |”，下面每列文字占一行，前面空两格。',
    });
  }
  if (values.year !== undefined && lastYear !== undefined && values.year > lastYear) {
    problems.push({
      ...{ code: 'year-after-show', severity: 'error', file, ...locate('year') },
      found: String(values.year),
      expected: `不晚于展览的 ${lastYear} 年`,
      fix: '核对创作年份；展览日期在 exhibition.yaml 里。',
    });
  }
  const lines = values.text?.length ?? 0;
  const beyond = values.columns?.find((column) => column.line > lines);
  if (beyond) {
    problems.push({
      ...{ code: 'column-outside-text', severity: 'error', file, ...locate('columns') },
      found: `line: ${beyond.line}`,
      expected: `释文共 ${lines} 行，行位在 1 到 ${lines} 之间`,
      fix: '改正 line，或补全释文。',
    });
  }
  return problems;
}

/** Makes the work of a draft whose pictures are known; regions that leave their picture are Problems. */
export function buildWork(
  draft: DraftWork,
  pictures: readonly Picture[],
  description: { html: string; summary: string },
): { work: Work; problems: Problem[] } {
  const { values, files } = draft;
  const { title, artist, unit, city, alt, details, columns, audio: _, ...rest } = values;
  const problems: Problem[] = [];
  const parts: Part[] = pictures.map((picture, index) => {
    const caption = draft.parts[index]?.caption;
    return { picture, ...(caption !== undefined && { caption }) };
  });
  const place = <T extends { item: number; region: WrittenRegion; part: number }>(
    items: readonly T[] | undefined,
    field: 'details' | 'columns',
  ): (Omit<T, 'item'> & { region: Region })[] =>
    (items ?? []).flatMap(({ item, ...rest }) => {
      const picture = pictures[rest.part - 1];
      const region = picture && toPercent(rest.region, picture);
      if (region) return [{ ...rest, region, part: rest.part - 1 }];
      if (pictures.length === 0) return [];
      const line = draft.lineOf([findKey(draft, field), item]);
      problems.push(describeOutside(draft.file, field, rest, picture, pictures.length, line));
      return [];
    });
  const work: Work = {
    ...rest,
    number: files.number,
    hall: files.hall.slug,
    title: title ?? files.number,
    artists: (artist ?? []).map((one) => completeArtist(one, unit, city)),
    alt: alt ?? '',
    parts,
    details: place(details, 'details'),
    columns: place(columns, 'columns').map((column) => ({ ...column, line: column.line - 1 })),
    tracks: draft.tracks.map(({ track }) => track),
    status: draft.status,
    direction: values.direction ?? 'rtl',
    sample: values.sample ?? false,
    description: description.html,
    summary: description.summary,
  };
  return { work, problems: soften(problems, draft.status) };
}

/** The work's own unit and city hold for each artist without; a minor's unit goes no further. */
function completeArtist(artist: Artist, unit: string | undefined, city: string | undefined): Artist {
  const { unit: own, ...rest } = artist;
  const shown = artist.minor ? undefined : (own ?? unit);
  const place = artist.city ?? city;
  return {
    ...rest,
    ...(shown !== undefined && { unit: shown }),
    ...(place !== undefined && { city: place }),
  };
}

/** A region in percent of its picture; undefined when it leaves it. */
export function toPercent(
  region: WrittenRegion,
  picture: { width: number; height: number },
): Region | undefined {
  const { x, y, width, height, unit } = region;
  if (unit === 'percent') return { x, y, width, height };
  if (x + width > picture.width || y + height > picture.height) return undefined;
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    x: round((x / picture.width) * 100),
    y: round((y / picture.height) * 100),
    width: round((width / picture.width) * 100),
    height: round((height / picture.height) * 100),
  };
}

function describeOutside(
  file: string,
  field: string,
  item: { region: WrittenRegion; part: number },
  picture: Picture | undefined,
  count: number,
  line: number | undefined,
): Problem {
  const { x, y, width, height } = item.region;
  return {
    ...{ code: 'region-outside', severity: 'error', file, field },
    ...(line !== undefined && { line }),
    found: picture ? `px:${x},${y},${width},${height}` : `part: ${item.part}`,
    expected: picture
      ? `在 ${picture.width}×${picture.height} 像素的图片以内`
      : `作品共 ${count} 件，part 在 1 到 ${count} 之间`,
    fix: picture ? '在图上重新量一次，改成在图片以内的数。' : '改正 part。',
  };
}
