/** How the samples of a test TIFF are stored. */
export interface TiffShape {
  /** 0 miniswhite, 1 minisblack, 2 RGB, 5 CMYK, 6 YCbCr, 8 Lab. */
  photometric: number;
  bits: number;
  /** 1 unsigned, 2 signed, 3 float. */
  format: number;
  /** Meanings of samples beyond colour: 0 none, 1 and 2 opacity. */
  extra: readonly number[];
  isPlanar: boolean;
  isBig: boolean;
  isLittle: boolean;
  /** Only the number is written; the data stays as it is. */
  compression: number;
}

export interface TiffPage {
  width: number;
  height: number;
  /** One plane a sample, each value 0 to 1. */
  planes: readonly Float64Array[];
  shape: TiffShape;
  newSubfileType?: number;
  /** Place among the children of the page before it. */
  isChild?: boolean;
  tags?: readonly (readonly [tag: number, type: number, values: readonly number[]])[];
}

export const plainShape: TiffShape = {
  ...{ photometric: 2, bits: 8, format: 1, extra: [], compression: 1 },
  ...{ isPlanar: false, isBig: false, isLittle: true },
};

/**
 * Writes a TIFF by the byte, as TIFF 6.0 and the design of BigTIFF say: a program that writes only what is usual
 * could not make these.
 */
export function writeTiff(pages: readonly TiffPage[]): Buffer {
  const { isBig, isLittle } = pages[0]?.shape ?? plainShape;
  const parts: Buffer[] = [Buffer.alloc(isBig ? 16 : 8)];
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Buffer): number => {
    const at = length + (length & 1);
    parts.push(Buffer.alloc(at - length), bytes);
    length = at + bytes.length;
    return at;
  };
  const integer = (value: number, size: number): Buffer => {
    const bytes = Buffer.alloc(size);
    if (size === 8 && isLittle) bytes.writeBigUInt64LE(BigInt(value));
    else if (size === 8) bytes.writeBigUInt64BE(BigInt(value));
    else if (isLittle) bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    return bytes;
  };
  const pointer = isBig ? 8 : 4;
  const places: { at: number; next: Buffer }[] = [];
  const build = (page: TiffPage, children: readonly number[]): void => {
    const { shape, planes, width, height } = page;
    const strips = packSamples(page).map((strip) => ({ at: add(strip), length: strip.length }));
    const short = (tag: number, ...values: number[]) => [tag, 3, values] as const;
    const entries = [
      ...(page.newSubfileType === undefined ? [] : [[254, 4, [page.newSubfileType]] as const]),
      [256, 4, [width]] as const,
      [257, 4, [height]] as const,
      short(258, ...planes.map(() => shape.bits)),
      short(259, shape.compression),
      short(262, shape.photometric),
      [273, 4, strips.map(({ at }) => at)] as const,
      short(277, planes.length),
      [278, 4, [height]] as const,
      [279, 4, strips.map((strip) => strip.length)] as const,
      short(284, shape.isPlanar ? 2 : 1),
      ...(children.length === 0 ? [] : [[330, 4, children] as const]),
      ...(shape.extra.length === 0 ? [] : [short(338, ...shape.extra)]),
      short(339, ...planes.map(() => shape.format)),
      ...(page.tags ?? []),
    ].sort(([a], [b]) => a - b);
    const rows = entries.map(([tag, type, values]) => {
      const size = { 1: 1, 2: 1, 3: 2, 4: 4 }[type] ?? 1;
      const data = Buffer.concat(values.map((value) => integer(value, size)));
      const field = data.length <= pointer ? data : integer(add(data), pointer);
      return Buffer.concat(
        [integer(tag, 2), integer(type, 2), integer(values.length, pointer), field, Buffer.alloc(pointer)],
        4 + 2 * pointer,
      );
    });
    const next = Buffer.alloc(pointer);
    places.push({ at: add(Buffer.concat([integer(rows.length, isBig ? 8 : 2), ...rows, next])), next });
    const made = parts.at(-1);
    if (made)
      places[places.length - 1] = { ...(places.at(-1) as { at: number }), next: made.subarray(-pointer) };
  };
  const chain: { at: number; next: Buffer }[] = [];
  pages.forEach((page, at) => {
    if (page.isChild === true) return;
    const children: number[] = [];
    for (let child = pages[at + 1 + children.length]; child?.isChild === true;) {
      build(child, []);
      children.push(places.at(-1)?.at ?? 0);
      child = pages[at + 1 + children.length];
    }
    build(page, children);
    chain.push(places.at(-1) as { at: number; next: Buffer });
  });
  chain.forEach(({ next }, at) => integer(chain[at + 1]?.at ?? 0, pointer).copy(next));
  const head = Buffer.concat([
    Buffer.from(isLittle ? 'II' : 'MM', 'latin1'),
    integer(isBig ? 43 : 42, 2),
    ...(isBig ? [integer(8, 2), integer(0, 2)] : []),
    integer(chain[0]?.at ?? 0, pointer),
  ]);
  head.copy(parts[0] ?? head);
  return Buffer.concat(parts);
}

/** Strips of a page: one, or one a plane. */
function packSamples({ width, height, planes, shape }: TiffPage): Buffer[] {
  const groups = shape.isPlanar ? planes.map((plane) => [plane]) : [planes];
  return groups.map((group) => {
    const rowBits = width * group.length * shape.bits;
    const stride = Math.ceil(rowBits / 8);
    const bytes = Buffer.alloc(stride * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        group.forEach((plane, sample) => {
          const bit = (x * group.length + sample) * shape.bits;
          writeSample(bytes, y * stride * 8 + bit, plane[y * width + x] ?? 0, shape);
        });
      }
    }
    return bytes;
  });
}

function writeSample(bytes: Buffer, bit: number, value: number, { bits, format, isLittle }: TiffShape): void {
  const at = bit >> 3;
  if (format === 3 && bits === 64) {
    if (isLittle) bytes.writeDoubleLE(value, at);
    else bytes.writeDoubleBE(value, at);
    return;
  }
  if (format === 3) {
    if (isLittle) bytes.writeFloatLE(value, at);
    else bytes.writeFloatBE(value, at);
    return;
  }
  const most = 2 ** bits - 1;
  const whole = Math.round(value * most) - (format === 2 ? 2 ** (bits - 1) : 0);
  const coded = whole < 0 ? whole + 2 ** bits : whole;
  if (bits >= 8 && bits % 8 === 0) {
    if (isLittle) bytes.writeUIntLE(coded, at, bits / 8);
    else bytes.writeUIntBE(coded, at, bits / 8);
    return;
  }
  for (let one = 0; one < bits; one++) {
    const place = bit + one;
    if ((coded >> (bits - 1 - one)) & 1) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (128 >> (place & 7));
  }
}
