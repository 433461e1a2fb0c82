// The plain trial: one decode a picture, every output cloned from it, AVIF effort 2, all else by default.
import { mkdir, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

const [folder, outDir, tiles] = process.argv.slice(2);
const queue = (await readdir(folder)).sort();

async function work() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const out = path.join(outDir, path.parse(name).name);
    await mkdir(out, { recursive: true });
    const { data, info } = await sharp(path.join(folder, name))
      .autoOrient()
      .toColourspace('srgb')
      .raw()
      .toBuffer({
        resolveWithObject: true,
      });
    const picture = sharp(data, { raw: info });
    for (const width of [480, 960, 1600, 2400]) {
      const scaled = picture.clone().resize({ width });
      await scaled
        .clone()
        .avif({ effort: 2 })
        .toFile(path.join(out, `${width}.avif`));
      await scaled
        .clone()
        .webp()
        .toFile(path.join(out, `${width}.webp`));
      await scaled
        .clone()
        .jpeg()
        .toFile(path.join(out, `${width}.jpg`));
    }
    if (tiles === 'tiles')
      await picture.clone().jpeg().tile({ size: 512, layout: 'iiif3' }).toFile(path.join(out, 'tiles'));
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
