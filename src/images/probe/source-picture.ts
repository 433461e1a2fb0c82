import type { PixelSize } from '../../exhibition/picture.ts';
import type { PictureMarks } from './marks.ts';
import type { ReadableKind } from './sniff.ts';

/** A picture file of the exhibition that can be derived; width and height in px, after EXIF orientation. */
export interface SourcePicture extends PixelSize {
  /** Absolute path. */
  file: string;
  /** Path relative to the exhibition folder, with `/`, as Problems name it. */
  relative: string;
  /** First 16 hex digits of the SHA-256 of the file's bytes; part of the published id. */
  hash: string;
  kind: ReadableKind;
  /** Size and time of change when it was probed; see `buildStamp`. */
  stamp: string;
  isProgressive?: true;
  marks?: PictureMarks;
}
