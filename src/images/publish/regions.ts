import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Shelf } from '../../disk/shelf.ts';
import type { Detail } from '../../exhibition/cover.ts';
import { buildRegionPath } from '../../exhibition/addresses.ts';
import { pictureFormats, type PictureFormat, type PixelSize } from '../../exhibition/picture.ts';
import { Workshop } from '../derive/atomic.ts';
import type { Bitmap } from '../probe/bitmap.ts';
import { decodePicture } from '../probe/decode.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import { addResults, listHashes, type PruneResult } from './prune.ts';
import { linkOrCopy } from './publish.ts';
import { buildRecipe, buildRecipeKey, usualMount, type Recipe } from '../derive/recipe.ts';

const addressPattern = /^(\d+),(\d+),(\d+),(\d+)\/(\d+),(\d+)\/0\/default\.(avif|webp|jpg)$/u;

const regionName = /^\d+,\d+,\d+,\d+-\d+,\d+-[0-9a-f]{8}\.(?:avif|webp|jpg)$/u;

interface RegionRequest {
  region: Detail['region'];
  size: PixelSize;
  format: PictureFormat;
}

/** Makes regions of pictures that covers show; kept in the cache by source bytes, region and recipe. */
export class RegionStore {
  readonly #folder: string;
  readonly #workshop: Workshop;
  readonly #recipe: Recipe;

  constructor(cacheDir: string, mount = usualMount) {
    this.#folder = path.join(cacheDir, 'regions');
    this.#workshop = new Workshop(path.join(cacheDir, 'workshop'));
    this.#recipe = buildRecipe(mount);
  }

  /** Derives every size and format of the details and links them into `<outDir>/iiif/<id>/`. */
  async publish(
    details: readonly Detail[],
    sources: ReadonlyMap<string, SourcePicture>,
    outDir: string,
  ): Promise<void> {
    for (const { picture, region, sizes } of details) {
      const source = sources.get(picture.id);
      if (!source) continue;
      let bitmap: Promise<Bitmap> | undefined;
      const decode = (): Promise<Bitmap> => (bitmap ??= this.#decode(source));
      for (const size of sizes) {
        for (const format of pictureFormats) {
          const file = await this.#derive(source, { region, size, format }, decode);
          const target = path.join(outDir, buildRegionPath(picture.id, region, size, format));
          await mkdir(path.dirname(target), { recursive: true });
          linkOrCopy(file, target);
        }
      }
      (await bitmap)?.dispose();
    }
  }

  /**
   * The file of one region request, `<x,y,w,h>/<w,h>/0/default.<format>` in px, made now if it is missing;
   * undefined for an address of another form or outside the picture.
   */
  async deriveOne(source: SourcePicture, address: string): Promise<string | undefined> {
    const match = addressPattern.exec(address);
    const [x = 0, y = 0, width = 0, height = 0, w = 0, h = 0] = (match ?? []).slice(1, 7).map(Number);
    const isInside = x + width <= source.width && y + height <= source.height;
    if (!match || !isInside || w < 1 || h < 1 || w > width) return undefined;
    const request: RegionRequest = {
      region: { x, y, width, height },
      size: { width: w, height: h },
      format: match[7] as PictureFormat,
    };
    return this.#derive(source, request, () => this.#decode(source));
  }

  #decode(source: SourcePicture): Promise<Bitmap> {
    return decodePicture(source, this.#recipe.mount, `${this.#workshop.buildPath()}.v`);
  }

  async #derive(
    source: SourcePicture,
    { region, size, format }: RegionRequest,
    decode: () => Promise<Bitmap>,
  ): Promise<string> {
    const { x, y, width, height } = region;
    const shelf = new Shelf(path.join(this.#folder, source.hash));
    const entry = this.#nameRegion({ region, size, format });
    const kept = shelf.find(entry);
    if (kept !== undefined) return kept;
    const pipeline = (await decode())
      .open()
      .extract({ left: x, top: y, width, height })
      .resize({ ...size, fit: 'fill', kernel: 'lanczos3' });
    const encoded = {
      avif: () => pipeline.avif(this.#recipe.avif(size)),
      webp: () => pipeline.webp(this.#recipe.webp(size)),
      jpg: () => pipeline.jpeg(this.#recipe.jpg(size)),
    }[format]();
    const data = await encoded.toBuffer();
    return shelf.put(entry, data, (file) => this.#workshop.writeFile(file, data));
  }

  /** Removes the regions that none of these details shows. */
  prune(details: readonly Detail[], sources: ReadonlyMap<string, SourcePicture>): PruneResult {
    const used = new Set<string>();
    for (const { picture, region, sizes } of details) {
      const hash = sources.get(picture.id)?.hash ?? '';
      for (const size of sizes)
        for (const format of pictureFormats)
          used.add(`${hash}/${this.#nameRegion({ region, size, format })}`);
    }
    const results = listHashes(this.#folder).map((hash) =>
      new Shelf(path.join(this.#folder, hash)).prune(
        (entry) => regionName.test(entry) && !used.has(`${hash}/${entry}`),
      ),
    );
    return addResults(results);
  }

  #nameRegion({ region: { x, y, width, height }, size, format }: RegionRequest): string {
    const key = buildRecipeKey(this.#recipe, format, size);
    return `${x},${y},${width},${height}-${size.width},${size.height}-${key}.${format}`;
  }
}
