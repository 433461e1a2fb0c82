import { readFile } from 'node:fs/promises';
import { parseBuffer } from 'music-metadata';
import type { Problem } from '../exhibition/problem.ts';
import type { Track } from '../exhibition/work.ts';
import type { FolderFile } from './folder.ts';
import type { WorkFiles } from './hall-folder.ts';
import { tellsPlace } from './recording-place.ts';
import { hashBare, readBareWhole } from './recordings/read-bare.ts';

/** A recording that can be published, and the file it comes from. */
export interface SourceTrack {
  track: Track;
  path: string;
}

/** Containers that every browser of the audience plays. */
const types: readonly { ending: string; type: string; container: RegExp }[] = [
  { ending: 'mp3', type: 'audio/mpeg', container: /^(?:MPEG|ID3)/u },
  { ending: 'm4a', type: 'audio/mp4', container: /^(?:M4A|mp42|isom|iso\d|MPEG-4|dash)/iu },
];

/** The recordings of a work: the guide's talk, or the artist's own words. */
const kinds = {
  audio: { files: 'audio', prefix: '', example: '1001.mp3' },
  words_audio: { files: 'words', prefix: 'words-', example: '1001-words.mp3' },
} as const;

/** Reads recordings of a work: by file name, by language, or the one that the entry names in `field`. */
export async function readTracks(
  files: WorkFiles,
  named: string | undefined,
  entry: { file: string; line?: number },
  field: keyof typeof kinds = 'audio',
): Promise<{ tracks: SourceTrack[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const tracks: SourceTrack[] = [];
  const kind = kinds[field];
  const listed = new Map(files[kind.files]);
  if (named !== undefined) {
    const file = [...listed.values(), ...files.strays].find((one) => one.name === named);
    if (file) listed.set('zh', file);
    else problems.push(describeMissing(named, field, entry));
  }
  for (const [lang, file] of listed) {
    const read = await readTrack(file, lang, `${files.number}-${kind.prefix}`);
    if ('problem' in read) problems.push(read.problem);
    else tracks.push(read);
  }
  return { tracks, problems };
}

async function readTrack(
  file: FolderFile,
  lang: string,
  prefix: string,
): Promise<SourceTrack | { problem: Problem }> {
  const bytes = await readFile(file.path).catch(() => Buffer.alloc(0));
  const read = await parseBuffer(bytes, { path: file.name }, { duration: true }).catch(() => undefined);
  const container = read?.format.container ?? '';
  const kind = types.find((one) => one.container.test(container));
  if (!read || !kind || !(read.format.duration ?? 0)) return { problem: describeUnreadable(file) };
  if (tellsPlace(await readBareWhole(file.path))) return { problem: describePlace(file) };
  const hash = await hashBare(file.path);
  const track = {
    file: `${prefix}${lang}-${hash}.${kind.ending}`,
    type: kind.type,
    lang,
    seconds: Math.round(read.format.duration ?? 0),
  };
  return { track, path: file.path };
}

function describeMissing(
  named: string,
  field: keyof typeof kinds,
  { file, line }: { file: string; line?: number },
): Problem {
  return {
    ...{ code: 'audio-missing', severity: 'error', file, field },
    ...(line !== undefined && { line }),
    found: named,
    expected: '与条目在同一文件夹里的录音文件',
    fix: `把录音放进这个文件夹，或改正文件名；录音以编号命名（如 ${kinds[field].example}）时，不必写这一行。`,
  };
}

function describeUnreadable(file: FolderFile): Problem {
  return {
    ...{ code: 'audio-unreadable', severity: 'error', file: file.relative },
    found: '不是能播放的录音',
    expected: 'MP3 或 M4A（AAC）录音',
    fix: '用录音软件另存为 MP3；只改文件名的后缀没有用。',
  };
}

function describePlace(file: FolderFile): Problem {
  return {
    ...{ code: 'audio-place', severity: 'error', file: file.relative },
    found: '录音的声音数据里夹着录制的地点',
    expected: '不含地理位置的录音',
    fix: '用录音软件另存为 MP3 后换上。',
  };
}
