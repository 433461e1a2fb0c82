import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { paper, type LabelLayout } from '../../src/print/labels/labels.ts';

// Without its bytes it would fetch them from the network.
const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasmFile)).buffer } });

/** A picture of one byte a pixel. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Rasterises pages of a PDF at a resolution (dpi), in their order. */
export function rasterise(pdf: string, folder: string, dpi: number, pages: readonly string[] = []): Grey[] {
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', ...pages, pdf, join(folder, 'page')]);
  const names = readdirSync(folder).filter((name) => /^page-\d+\.pgm$/u.test(name));
  return names.sort().map((name) => readGrey(join(folder, name)));
}

/** Reads a portable greymap as poppler writes it. @see https://netpbm.sourceforge.net/doc/pgm.html */
function readGrey(file: string): Grey {
  const bytes = readFileSync(file);
  const [header = '', width, height] =
    /^P5\s(\d+)\s(\d+)\s255\s/u.exec(bytes.toString('latin1', 0, 64)) ?? [];
  return { data: bytes.subarray(header.length), width: Number(width), height: Number(height) };
}

/** Cuts a rasterised sheet into its labels: a phone looks at one at a time. Empty cells are cut too. */
export function cutLabels(page: Grey, layout: LabelLayout, dpi: number): Grey[] {
  const toPixels = (mm: number): number => Math.floor((mm / 25.4) * dpi);
  const [across, down] = layout.isLandscape ? [paper.long, paper.short] : [paper.short, paper.long];
  const left = (across - layout.columns * layout.width) / 2;
  const top = (down - layout.rows * layout.height) / 2;
  const [width, height] = [toPixels(layout.width), toPixels(layout.height)];
  return Array.from({ length: layout.columns * layout.rows }, (_, cell) => {
    const x = toPixels(left + (cell % layout.columns) * layout.width);
    const y = toPixels(top + Math.floor(cell / layout.columns) * layout.height);
    const data = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
      const from = (y + row) * page.width + x;
      data.set(page.data.subarray(from, from + width), row * width);
    }
    return { data, width, height };
  });
}

export interface Found {
  text: string;
  /** Length of its upper edge, px; without the quiet zone. */
  width: number;
}

/** The code of a picture as ZXing reads it. */
export async function readWithZxing({ data, width, height }: Grey): Promise<Found | undefined> {
  const pixels = new Uint32Array(data.length);
  // `from` with a function takes twenty times as long.
  for (let at = 0; at < data.length; at++) pixels[at] = 0xff000000 + (data[at] ?? 0) * 0x010101;
  const image = { data: new Uint8ClampedArray(pixels.buffer), width, height } as ImageData;
  const [code] = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return code && { text: code.text, width: code.position.topRight.x - code.position.topLeft.x };
}

/** The texts of all codes of pictures as ZBar reads them, all in one run. */
export function readWithZbar(pictures: readonly Grey[], folder: string): string[] {
  const files = pictures.map(({ data, width, height }, at) => {
    const file = join(folder, `label-${at}.pgm`);
    writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]));
    return file;
  });
  const out = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // ZBar asks the message bus of a desktop for its camera.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return out.split('\n').filter((line) => line !== '');
}

/** As a hurried hand photographs: out of focus, tilted by 15°, at 60 % of the contrast. */
export async function spoil({ data, width, height }: Grey): Promise<Grey> {
  const raw = { width, height, channels: 1 } as const;
  const spoilt = await sharp(data, { raw })
    .linear(0.6, 51)
    .blur(1.6)
    .rotate(15, { background: '#cccccc' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: spoilt.data, width: spoilt.info.width, height: spoilt.info.height };
}
