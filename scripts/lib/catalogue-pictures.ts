import { pathToFileURL } from 'node:url';
import type { Picture, PixelSize } from '../../src/exhibition/picture.ts';
import type { Problem } from '../../src/exhibition/problem.ts';
import type { SourcePicture } from '../../src/images/probe.ts';
import { openStore } from '../../src/images/store.ts';

export interface PrintPictures {
  /** `file:` address of a picture that was asked for. */
  getUrl: (picture: Picture, size: PixelSize) => string;
  problems: Problem[];
}

/** Pictures decoded at the same time: large ones take a gigabyte. */
const atOnce = 3;

/** Makes the JPEGs that the catalogue prints, or finds them in the image store; originals are never printed. */
export async function derivePrintPictures(
  wanted: readonly { picture: Picture; size: PixelSize }[],
  sources: ReadonlyMap<string, SourcePicture>,
  cacheDir: string,
): Promise<PrintPictures> {
  const store = await openStore(cacheDir);
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const queue = [...wanted];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const source = sources.get(next.picture.id);
      if (!source) continue;
      const made = await store.deriveOne(source, buildAddress(next.size));
      if (typeof made === 'string') files.set(next.picture.id + buildAddress(next.size), made);
      else if (made) problems.push(made);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    problems,
    getUrl: (picture, size) => {
      const file = files.get(picture.id + buildAddress(size));
      if (file === undefined) throw new Error(`图录缺少图片：${picture.id} ${buildAddress(size)}`);
      return pathToFileURL(file).href;
    },
  };
}

function buildAddress({ width, height }: PixelSize): string {
  return `full/${width},${height}/0/default.jpg`;
}
