import type { Problem } from '../exhibition/problem.ts';
import { readCaptions, type SourceCaptions } from './read-captions.ts';
import type { DraftWork } from './draft-work.ts';
import type { FolderFile } from './folder.ts';
import { listChildUnits } from './minor-units.ts';
import { readTracks, type SourceTrack } from './read-audio.ts';
import { readVideo, type SourceVideo } from './read-video.ts';

type Spoken = Pick<DraftWork, 'files' | 'file' | 'values' | 'lineOf'>;

/** Reads what the artist says of a work: recordings, a video and its captions, by file name or as the entry names them. */
export async function readWords(
  draft: Spoken,
): Promise<{ ownTracks: SourceTrack[]; video?: SourceVideo; problems: Problem[] }> {
  const { files, file, values, lineOf } = draft;
  const line = lineOf(['words_audio']);
  const heard = await readTracks(
    files,
    values.words_audio,
    { file, ...(line !== undefined && { line }) },
    'words_audio',
  );
  const problems = [...heard.problems];
  const shown = find(draft, 'video', files.video, problems);
  const captions = new Map(files.captions);
  const named = find(draft, 'captions', undefined, problems);
  if (named) captions.set('zh', named);
  const read = shown && (await readVideo(shown, files.number));
  if (read && 'problem' in read) problems.push(read.problem);
  const told: SourceCaptions[] = [];
  for (const [lang, one] of [...captions].sort(([a], [b]) => Number(b === 'zh') - Number(a === 'zh'))) {
    if (!shown && values.video === undefined) problems.push(describeAlone(one, files.number));
    const { captions: made, problems: found } = await readCaptions(
      one,
      lang,
      files.number,
      listChildUnits(values),
    );
    problems.push(...found);
    if (made) told.push(made);
  }
  const isRecorded = heard.tracks.length > 0;
  if (isRecorded || shown) problems.push(...checkSpeech(draft, isRecorded, told.length > 0));
  if (!shown || !read || 'problem' in read) return { ownTracks: heard.tracks, problems };
  const video = { ...read.video, captions: told.map(({ file: name, lang }) => ({ file: name, lang })) };
  const sources = [{ file: video.file, path: shown.path }, ...told];
  return { ownTracks: heard.tracks, video: { video, files: sources }, problems };
}

/** The file that the entry names, which may lie there under any name; else the one that is called after the work. */
function find(
  { files, file, values, lineOf }: Spoken,
  field: 'video' | 'captions',
  numbered: FolderFile | undefined,
  problems: Problem[],
): FolderFile | undefined {
  const named = values[field];
  if (named === undefined) return numbered;
  const own = field === 'video' ? [files.video] : [...files.captions.values()];
  const found = [...own, ...files.strays].find((one) => one?.name === named);
  if (found) return found;
  const line = lineOf([field]);
  const example = `${files.number}.${field === 'video' ? 'mp4' : 'vtt'}`;
  problems.push({
    ...{ code: field === 'video' ? 'video-missing' : 'captions-missing', severity: 'error', file, field },
    ...(line !== undefined && { line }),
    found: named,
    expected: `与条目在同一文件夹里的${field === 'video' ? '视频' : '字幕'}文件`,
    fix: `把${field === 'video' ? '视频' : '字幕'}放进这个文件夹，或改正文件名；以编号命名（如 ${example}）时，不必写这一行。`,
  });
  return undefined;
}

function describeAlone(file: FolderFile, number: string): Problem {
  return {
    ...{ code: 'captions-alone', severity: 'warning', file: file.relative },
    found: '有字幕，没有视频',
    expected: `字幕旁边有视频 ${number}.mp4`,
    fix: `把视频放在旁边，改名为 ${number}.mp4；没有视频就把字幕移出文件夹。`,
  };
}

/** What is said is also to be read, and a child's voice and face are published with leave only. */
function checkSpeech(
  { files, file, values, lineOf }: Spoken,
  isRecorded: boolean,
  hasCaptions: boolean,
): Problem[] {
  const problems: Problem[] = [];
  if (values.words === undefined && (isRecorded || !hasCaptions)) {
    problems.push({
      ...{ code: 'words-untold', severity: 'warning', file, field: 'words' },
      found: isRecorded ? '有作者的录音，没有写出来的话' : '有视频，没有字幕，也没有写出来的话',
      expected: '说的话也写出来，供听不见、看不懂手语的人读',
      fix: `把说的话写进 words（创作心得）${isRecorded ? '' : `，或放一个字幕文件 ${files.number}.vtt`}。`,
    });
  }
  const child = (values.artist ?? []).find((one) => one.minor === true || values.minor === true);
  if (child) {
    const line = lineOf(['minor']) ?? lineOf(['artist']);
    problems.push({
      ...{ code: 'minor-recording', severity: 'warning', file },
      ...(line !== undefined && { line }),
      found: '作者未满十四岁，条目旁边有录音或视频',
      expected: '未满十四岁的人的声音和面容，监护人书面同意了才公开',
      fix: '收好监护人的同意书，就不必理会；没有同意书，就把录音、视频移出文件夹。',
    });
  }
  return problems;
}
