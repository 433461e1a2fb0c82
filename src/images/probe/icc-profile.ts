type Triple = readonly [number, number, number];

/** Light (0 to 1) of a coded value (0 to 1), or the exponent of a power law. */
export type Curve = number | ((value: number) => number);

/**
 * A minimal ICC version 2 display profile: three primaries in XYZ under D50, as profiles hold them, and one curve.
 * @see https://www.color.org/icc32.pdf
 */
export function buildMatrixProfile(
  name: string,
  curve: Curve,
  columns: readonly [Triple, Triple, Triple],
): Buffer {
  const [red, green, blue] = columns;
  const response = buildCurve(curve);
  return assembleProfile('RGB ', [
    ...buildCommonTags(name),
    ['rXYZ', buildXyz(red)],
    ['gXYZ', buildXyz(green)],
    ['bXYZ', buildXyz(blue)],
    ['rTRC', response],
    ['gTRC', response],
    ['bTRC', response],
  ]);
}

/** A minimal ICC version 2 profile of a greyscale with one curve. */
export function buildGreyProfile(name: string, curve: Curve): Buffer {
  return assembleProfile('GRAY', [...buildCommonTags(name), ['kTRC', buildCurve(curve)]]);
}

function buildCommonTags(name: string): [string, Buffer][] {
  const description = Buffer.alloc(12 + name.length + 1 + 78 + 3);
  description.write('desc', 0, 'latin1');
  description.writeUInt32BE(name.length + 1, 8);
  description.write(name, 12, 'latin1');
  return [
    ['desc', description],
    ['cprt', Buffer.from('text\0\0\0\0public domain\0', 'latin1')],
    ['wtpt', buildXyz([0.9642, 1, 0.8249])],
  ];
}

/** Points of a curve that is no power law; Little CMS takes straight lines between them. */
const curvePoints = 4096;

function buildCurve(curve: Curve): Buffer {
  const values =
    typeof curve === 'number'
      ? [Math.round(curve * 256)]
      : Array.from({ length: curvePoints }, (_, at) => Math.round(65_535 * curve(at / (curvePoints - 1))));
  const bytes = Buffer.alloc(12 + 2 * values.length);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(values.length, 8);
  values.forEach((value, at) => bytes.writeUInt16BE(Math.max(0, Math.min(65_535, value)), 12 + 2 * at));
  return bytes;
}

function assembleProfile(space: string, tags: readonly (readonly [string, Buffer])[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const data: Buffer[] = [];
  let offset = 128 + table.length;
  for (const [i, [tag, bytes]] of tags.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    table.write(tag, 4 + i * 12, 'latin1');
    table.writeUInt32BE(offset, 8 + i * 12);
    table.writeUInt32BE(bytes.length, 12 + i * 12);
    data.push(padded);
    offset += padded.length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write(`mntr${space}XYZ `, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  buildXyz([0.9642, 1, 0.8249]).copy(header, 68, 8);
  return Buffer.concat([header, table, ...data]);
}

function buildXyz(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  for (const [i, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65_536), 8 + i * 4);
  return bytes;
}
