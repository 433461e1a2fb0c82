import { chooseSize } from '../exhibition/picture.ts';

const size = /\/full\/(?:(\d+),\d+|max)\//u;

/** Width in px of a picture's address as IIIF writes it; `max` is wider than all. */
function readWidth(address: string): number {
  const [, width] = size.exec(address) ?? [];
  return width === undefined ? Infinity : Number(width);
}

/**
 * The address among `kept` that best stands for `wanted`, another size of the same picture: the smallest that is
 * no narrower, or else the widest. Undefined when none is kept.
 */
export function chooseKeptSize(wanted: string, kept: readonly string[]): string | undefined {
  const folder = wanted.slice(0, size.exec(wanted)?.index ?? wanted.length);
  const sizes = kept
    .filter((address) => address.startsWith(`${folder}/full/`))
    .map((address) => ({ address, width: readWidth(address) }))
    .sort((one, other) => one.width - other.width);
  return chooseSize(sizes, { width: readWidth(wanted) })?.address;
}
