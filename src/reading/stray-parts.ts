import { readPictureName } from './picture-names.ts';

/** Sides and letters behind a number: 2001正, 2001a. */
const sides: readonly [RegExp, number][] = [
  [/^(?:正面?|前)$/u, 1],
  [/^(?:反面?|背面?|后)$/u, 2],
  [/^中[联幅屏]?$/u, 2],
];

/**
 * Names pictures that by their endings are the parts of one work, 2001-上联.jpg and 2001-下联.jpg, as the house does, in
 * the order in which they are read; the first line of a couplet hangs right. Undefined where an order is not plain.
 */
export function nameParts(
  number: string,
  names: readonly string[],
): [old: string, proper: string][] | undefined {
  const read = names.map((name) => ({ name, part: readPart(number, name) }));
  const ordinals = new Set(read.map(({ part }) => part));
  if (read.some(({ part }) => part === undefined) || ordinals.size < read.length) return undefined;
  return read
    .sort((a, b) => (a.part ?? 0) - (b.part ?? 0))
    .map(({ name }, at) => [name, `${number}-${at + 1}${/\.\w+$/u.exec(name)?.[0].toLowerCase() ?? '.jpg'}`]);
}

function readPart(number: string, name: string): number | undefined {
  const rest = name
    .normalize('NFKC')
    .slice(number.length)
    .replace(/\.\w+$/u, '')
    .replace(/^[\s_·•.—–(（-]+|[\s)）]+$/gu, '')
    .toLowerCase();
  if (/^[a-h]$/u.test(rest)) return rest.charCodeAt(0) - 96;
  const side = sides.find(([pattern]) => pattern.test(rest));
  return side ? side[1] : readPictureName(`${number}-${rest}.jpg`).part;
}
