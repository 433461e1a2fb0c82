import type { WorkFiles } from './hall-folder.ts';
import type { Status } from '../exhibition/values.ts';
import type { PartFile } from './read-pictures.ts';
import type { SourceTrack } from './read-audio.ts';
import type { SourceVideo } from './read-video.ts';
import type { LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { Written } from '../exhibition/exhibition.ts';
import type { workFields } from '../exhibition/fields.ts';

export type WorkValues = Written<typeof workFields>;

/** An entry that was read, its pictures not yet probed and its body not yet rendered. */
export interface DraftWork {
  files: WorkFiles;
  file: string;
  values: WorkValues;
  status: Status;
  parts: PartFile[];
  tracks: SourceTrack[];
  /** The artist's own recordings. */
  ownTracks: SourceTrack[];
  video?: SourceVideo;
  body: string;
  bodyLine: number;
  lineOf: LineOf;
  problems: Problem[];
  /** False when the entry is too broken to be shown. */
  whole: boolean;
}

/** The files of recordings, videos and captions that can be published, by the names under which they are. */
export function listSpoken({
  tracks,
  ownTracks,
  video,
}: Pick<DraftWork, 'tracks' | 'ownTracks' | 'video'>): { file: string; path: string }[] {
  const heard = [...tracks, ...ownTracks].map(({ track, path }) => ({ file: track.file, path }));
  return [...heard, ...(video?.files ?? [])];
}
