import { workFields } from '../exhibition/fields.ts';
import type { Problem } from '../exhibition/problem.ts';
import { scriptsNeedingText, type Vocabularies } from '../exhibition/vocabularies.ts';
import type { WorkFiles } from './hall-folder.ts';
import type { DraftWork } from './draft-work.ts';
import { checkMinors } from './check-minors.ts';
import { readTracks, type SourceTrack } from './read-audio.ts';
import { readWords } from './read-words.ts';
import { choosePictures, type PartFile } from './read-pictures.ts';
import { readTable } from './read-table.ts';

/** What a draft has of which nothing was heard yet. */
const silent = { tracks: [] as SourceTrack[], ownTracks: [] as SourceTrack[] };

/** Reads the entry of a work. Of a withdrawn one only the title and old numbers are kept: nothing else is shown. */
export async function readWork(
  files: WorkFiles,
  vocabularies: Vocabularies,
  lastYear?: number,
): Promise<DraftWork> {
  const file = files.entry?.relative ?? '';
  const source = { path: files.entry?.path ?? '', relative: file };
  const { text, ...entry } = await readTable(
    source,
    workFields,
    { vocabularies, medium: files.hall.medium },
    (values) => (values.status === 'withdrawn' ? ['artist', 'alt'] : []),
  );
  const status = entry.values.status ?? (!entry.whole && isWrittenDraft(text) ? 'draft' : 'shown');
  const draft = { ...entry, files, file, status, parts: [] as PartFile[], ...silent };
  if (!entry.whole) return draft;
  if (status === 'withdrawn') {
    const { title, was } = entry.values;
    const values = { ...(title !== undefined && { title }), ...(was !== undefined && { was }) };
    return { ...draft, values, body: '' };
  }
  const chosen = choosePictures(
    files,
    entry.values.parts,
    (index) => entry.lineOf(['parts', index]) ?? entry.lineOf(['parts']),
  );
  const audioLine = entry.lineOf(['audio']);
  const heard = await readTracks(files, entry.values.audio, {
    file,
    ...(audioLine !== undefined && { line: audioLine }),
  });
  const said = await readWords(draft);
  const problems = [
    ...entry.problems,
    ...chosen.problems,
    ...heard.problems,
    ...said.problems,
    ...checkValues(draft, lastYear),
    ...checkMinors(draft),
  ];
  return { ...draft, ...said, parts: chosen.parts, tracks: heard.tracks, problems };
}

/** True where a head that cannot be read says that it is a draft. */
function isWrittenDraft(text: string): boolean {
  return /^[ \t]{0,9}(?:status|状态)[ \t]{0,9}[:：][ \t\u3000]{0,9}["']?(?:draft|草稿)["']?[ \t]{0,9}$/imu.test(
    text,
  );
}

function checkValues(draft: Omit<DraftWork, 'problems'>, lastYear: number | undefined): Problem[] {
  const { values, file } = draft;
  const locate = (key: keyof typeof workFields): { field: string; line?: number } => {
    const line = draft.lineOf([key]);
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
  if (values.alt_made) {
    problems.push({
      ...{ code: 'alt-made', severity: 'warning', file, ...locate('alt_made') },
      found: '替代文字是导入时由资料拼成的',
      expected: '看着图写的一两句话，说出画面上有什么',
      fix: '改写 alt（替代文字），再删去 alt_made 这一行。',
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
