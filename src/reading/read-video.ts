import { open, stat } from 'node:fs/promises';
import { parseStream, TrackType, type IAudioMetadata } from 'music-metadata';
import type { Problem } from '../exhibition/problem.ts';
import type { Video } from '../exhibition/work.ts';
import type { FolderFile } from './folder.ts';
import { tellsPlaceOutside } from './recording-place.ts';
import { hashBare, openBareParts } from './recordings/read-bare.ts';

/** Larger files are slow for visitors, and refused by many hosts of sites; bytes. */
const mostBytes = 100e6;

/** Containers that every browser of the audience plays, with the codecs that they play in them. */
const kinds = [
  {
    ending: 'mp4',
    type: 'video/mp4',
    container: /^(?:isom|iso\d|mp4[12]|avc1|m4v|dash|msnv)/iu,
    pictures: /^avc[13]$/u,
    sounds: /^(?:mp4a|\.mp3|opus)$/iu,
  },
  {
    ending: 'webm',
    type: 'video/webm',
    container: /^EBML\/webm$/u,
    pictures: /^V_VP[89]$/u,
    sounds: /^A_(?:OPUS|VORBIS)$/u,
  },
] as const;

/** What organisers know the codecs as that phones and cameras write, and browsers do not all play. */
const codecNames: readonly [RegExp, string][] = [
  [/^(?:hvc1|hev1|V_MPEGH)/u, 'HEVC（H.265）'],
  [/^(?:av01|V_AV1)/u, 'AV1'],
  [/^(?:mp4v|V_MPEG4)/u, 'MPEG-4'],
  [/^(?:ap[ch4co][nshqx])/u, 'ProRes'],
];

/** A video's own facts; its captions are read apart. */
export type BareVideo = Omit<Video, 'captions'>;

/** A video that can be published, and the files behind what is published of it. */
export interface SourceVideo {
  video: Video;
  files: { file: string; path: string }[];
}

/** Reads one video, without loading it: its kind, its length and size, and a name by its bytes. */
export async function readVideo(
  file: FolderFile,
  number: string,
): Promise<{ video: BareVideo } | { problem: Problem }> {
  const bytes = await stat(file.path).then(
    ({ size }) => size,
    () => 0,
  );
  if (bytes > mostBytes) return { problem: describeLarge(file, bytes) };
  const read = await parseVideo(file.path, bytes).catch(() => undefined);
  const tracks = read?.format.trackInfo ?? [];
  const picture = tracks.find(({ type }) => type === TrackType.video);
  const kind = kinds.find(({ container }) => container.test(read?.format.container ?? ''));
  if (!read || !kind || !picture) return { problem: describeUnplayable(file, nameContainer(read)) };
  const wrong = tracks.find(
    ({ type, codecId = '' }) =>
      (type === TrackType.video && !kind.pictures.test(codecId)) ||
      (type === TrackType.audio && !kind.sounds.test(codecId)),
  );
  if (wrong) return { problem: describeUnplayable(file, nameCodec(wrong.codecId ?? '')) };
  if (await tellsPlaceStill(file.path)) return { problem: describePlace(file) };
  const hash = await hashBare(file.path);
  const { pixelWidth: width = 0, pixelHeight: height = 0 } = picture.video ?? {};
  return {
    video: {
      file: `${number}-${hash}.${kind.ending}`,
      type: kind.type,
      seconds: Math.max(1, Math.round(read.format.duration ?? picture.duration ?? 0)),
      width: width || 16,
      height: height || 9,
    },
  };
}

/** True where a place is left when the tags are gone. */
async function tellsPlaceStill(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    return await tellsPlaceOutside(await openBareParts(file));
  } finally {
    await file.close();
  }
}

/** What the file is by its bytes: its ending may be that of another kind. */
async function parseVideo(path: string, size: number): Promise<IAudioMetadata> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
    const mimeType = buffer.toString('latin1', 4, 8) === 'ftyp' ? 'video/mp4' : 'video/webm';
    const stream = file.createReadStream({ start: 0, autoClose: false });
    return await parseStream(stream, { mimeType, size }, { duration: true }).finally(() => stream.destroy());
  } finally {
    await file.close();
  }
}

function nameContainer(read: IAudioMetadata | undefined): string {
  const { container = '', hasVideo, hasAudio } = read?.format ?? {};
  if (container === 'qt') return 'QuickTime（.mov）';
  if (/matroska/u.test(container)) return 'Matroska（.mkv）';
  return hasAudio && !hasVideo ? '只有声音，没有画面' : '不是能播放的视频';
}

function nameCodec(id: string): string {
  const [, name = id] = codecNames.find(([pattern]) => pattern.test(id)) ?? [];
  return `编码是 ${name}，有的手机和电脑放不出来`;
}

function describeUnplayable(file: FolderFile, found: string): Problem {
  return {
    ...{ code: 'video-unplayable', severity: 'error', file: file.relative, found },
    expected: 'MP4（H.264 画面，AAC 声音）或 WebM（VP8、VP9）视频',
    fix: '用剪映、格式工厂一类的软件导出为 MP4，编码选 H.264；只改文件名的后缀没有用。',
  };
}

function describeLarge(file: FolderFile, bytes: number): Problem {
  return {
    ...{ code: 'video-large', severity: 'error', file: file.relative },
    found: `${Math.ceil(bytes / 1e6)} MB`,
    expected: `不超过 ${mostBytes / 1e6} MB`,
    fix: '导出为 720p 的 MP4，码率 1500 kbps 左右（三分钟约 35 MB）；更长的剪成只讲这一件作品。',
  };
}

function describePlace(file: FolderFile): Problem {
  return {
    ...{ code: 'video-place', severity: 'error', file: file.relative },
    found: '视频里记着拍摄的地点',
    expected: '不含地理位置的视频',
    fix: '用剪映一类的软件重新导出一次（手机里分享前关掉“位置”），换上导出的文件。',
  };
}
