/**
 * A minimal ICC version 2 display profile: three primaries in XYZ under D50 and one exponent. For
 * tests, so that wide-gamut pictures need no profile of somebody else's.
 * @see https://www.color.org/icc32.pdf
 */
export function buildMatrixProfile(
  name: string,
  gamma: number,
  columns: readonly (readonly [number, number, number])[],
): Buffer {
  const [red, green, blue] = columns.map((column) => buildXyz(column));
  const curve = buildCurve(gamma);
  const tags: [string, Buffer | undefined][] = [
    ...buildCommonTags(name),
    ['rXYZ', red],
    ['gXYZ', green],
    ['bXYZ', blue],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assembleProfile(
    'RGB ',
    tags.map(([tag, data]) => [tag, data ?? Buffer.alloc(0)]),
  );
}

/** A minimal ICC version 2 profile of a greyscale with one exponent. */
export function buildGreyProfile(name: string, gamma: number): Buffer {
  return assembleProfile('GRAY', [...buildCommonTags(name), ['kTRC', buildCurve(gamma)]]);
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

function buildCurve(gamma: number): Buffer {
  const curve = Buffer.alloc(16);
  curve.write('curv', 0, 'latin1');
  curve.writeUInt32BE(1, 8);
  curve.writeUInt16BE(Math.round(gamma * 256), 12);
  return curve;
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
