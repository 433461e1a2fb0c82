import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import type { ZoomWork } from '../../exhibition/zoom-work.ts';
import type { AskedView } from '../../seeing/media-fragment.ts';

/** A work to be looked at from near. */
export interface StageGiven {
  zoom: ZoomWork;
  title: string;
  base: string;
  format: PictureFormat;
  /** Address of the work's page. */
  address: string;
  /** What is told of the work; it may come late, or never. */
  load: () => Promise<ViewerWork | undefined>;
}

export interface StageHooks {
  onClose: () => void;
  /** Wants the whole window or screen, or no more of it. */
  onFull: () => void;
  /** What is in sight, as the part of an address behind `#`; '' for the whole. */
  onView: (fragment: string) => void;
}

/** How a work is looked at: zoomed, or unrolled. */
export type StageMode = 'look' | 'unroll';

/** What is asked of a stage that opens. */
export interface StageStart {
  mode?: StageMode;
  view?: AskedView | undefined;
  /** 0-based spot of the details. */
  detail?: number;
  /** The details play by themselves. */
  isPlaying?: boolean;
}
