// Quire's calls of sharp for a figure that zooms, on its own settings: a transformation after another, then
// tiles. @thegetty/quire-11ty 1.0.0, _plugins/figures/image/{transformer,tiler,processor}.js and iiif/config.js;
// the package itself runs only inside a whole Quire project.
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const [folder, outDir] = process.argv.slice(2);
const transformations = [
  { name: 'full', resize: {} },
  { name: 'thumbnail', resize: { width: 320 } },
  { name: 'print-image', resize: { width: 2025, withoutEnlargement: true } },
  { name: 'static-inline-figure-image', resize: { width: 640 } },
];

async function derive(name) {
  const [input, out] = [path.join(folder, name), path.join(outDir, path.parse(name).name)];
  await mkdir(path.join(out, 'tiles'), { recursive: true });
  for (const { name: title, resize } of transformations) {
    await sharp(input)
      .resize(resize)
      .withMetadata()
      .toFile(path.join(out, `${title}.jpg`));
  }
  await sharp(input)
    .toFormat('jpg')
    .tile({ id: 'https://example.org/iiif', layout: 'iiif', size: 256 })
    .toFile(path.join(out, 'tiles'));
}

await Promise.all((await readdir(folder)).map(derive));
