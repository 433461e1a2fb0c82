import { createHash } from 'node:crypto';
import type { Problem } from '../exhibition/problem.ts';
import { findCaptionFault } from './captions.ts';
import { readText } from './decode-text.ts';
import type { FolderFile } from './folder.ts';
import { checkPersonalData } from './personal-data.ts';

/** Captions that can be published, and the file that they come from. */
export interface SourceCaptions {
  /** Name under which they are published, `<number>-<lang>-<hash>.vtt`. */
  file: string;
  lang: string;
  path: string;
}

/**
 * Reads a caption file as text in any encoding; what is published of it is UTF-8. `units` are the names of units that
 * must not stand in it.
 */
export async function readCaptions(
  file: FolderFile,
  lang: string,
  number: string,
  units: readonly string[],
): Promise<{ captions?: SourceCaptions; problems: Problem[] }> {
  const ending = /\.(\w+)$/u.exec(file.name.normalize('NFKC').trim().toLowerCase())?.[1] ?? '';
  if (ending !== 'vtt') return { problems: [describeEnding(file, ending)] };
  const { text, problems, readable } = await readText(file.path, file.relative);
  if (!readable) return { problems };
  const personal = [...checkPersonalData(text, file.relative), ...findUnits(text, file, units)];
  const fault = findCaptionFault(text);
  if (fault) {
    const { line, found, fix } = fault;
    const broken: Problem = {
      ...{ code: 'captions-broken', severity: 'error', file: file.relative, line, found },
      expected: 'WebVTT 字幕：第一行 WEBVTT，空一行，每句一行时间、一行话',
      fix,
    };
    return { problems: [...problems, ...personal, broken] };
  }
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const captions = { file: `${number}-${lang}-${hash}.vtt`, lang, path: file.path };
  return { captions, problems: [...problems, ...personal] };
}

function findUnits(text: string, file: FolderFile, units: readonly string[]): Problem[] {
  return text.split(/\r\n|\n|\r/u).flatMap((written, at): Problem[] =>
    units.some((unit) => written.includes(unit))
      ? [
          {
            ...{ code: 'minor-unit', severity: 'error', file: file.relative, line: at + 1 },
            found: '字幕里有未满十四岁作者的单位',
            expected: '网站上不出现未满十四岁作者的单位',
            fix: '从这段文字里删去单位的名称。',
          },
        ]
      : [],
  );
}

function describeEnding(file: FolderFile, ending: string): Problem {
  return {
    ...{ code: 'captions-broken', severity: 'error', file: file.relative },
    found: `${ending.toUpperCase()} 字幕`,
    expected: 'WebVTT 字幕（.vtt）',
    fix: '用剪映、Arctime 一类的软件把字幕导出为 WebVTT（.vtt）；只改文件名的后缀没有用。',
  };
}
