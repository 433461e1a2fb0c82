/** Stands in every page until the build is whole and its id takes this place. */
export const buildMark = 'chifu-build-mark';

/** Finds the id of the build that a page belongs to. */
export const buildMeta = /<meta name="chifu-build" content="([\w-]+)"/u;

/** Names of the caches of one show on its origin; several shows may share an origin under their bases. */
export interface CacheNames {
  /** Begins the names of the caches of pages of every build. */
  prefix: string;
  /** Pages of one build, with what they are made of. */
  pages: string;
  /** Pictures that were seen. Their addresses carry the hash of their bytes: they suit every build. */
  seen: string;
  /** Pictures of halls that were downloaded; nothing makes room here. */
  pictures: string;
}

export function buildCacheNames(base: string, build: string): CacheNames {
  const prefix = `chifu:${base}:pages:`;
  return {
    prefix,
    pages: `${prefix}${build}`,
    seen: `chifu:${base}:seen`,
    pictures: `chifu:${base}:pictures`,
  };
}

/** What pages say to the worker; `ask` is answered on the message's port with an `Answer`. */
export type Message = { kind: 'keep'; urls: string[] } | { kind: 'activate' } | { kind: 'ask' };

export interface Answer {
  build: string;
  /** True where the asking page came from the device since the network did not answer. */
  isKept: boolean;
}

/** What a hall needs without a network. */
export interface Download {
  build: string;
  /** Works' pages and those of the wall. */
  pages: number;
  /** Paths below the base with the bytes they weigh in transfer; pages end with `/`. */
  files: [path: string, bytes: number][];
}

/** Tells pictures of works from the rest: they are kept apart from pages. */
export function isPicture(path: string): boolean {
  return path.includes('/iiif/') || path.startsWith('iiif/');
}
