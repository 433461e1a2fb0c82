import type { FieldType } from '../exhibition/fields.ts';

/** How a value may be written behind its key, the plainest first: on one line, or as the lines below the key. */
export function writeValue(type: FieldType, value: unknown): string[][] {
  if (typeof value === 'number' || typeof value === 'boolean') return [[String(value)]];
  if (typeof value === 'string') return [[value], [quote(value)]];
  if (type === 'lines' && isTexts(value)) return [['|', ...value.map((line) => `  ${line}`)]];
  if ((type === 'list' || type === 'numbers') && isTexts(value))
    return [[`[${value.join(', ')}]`], [`[${value.map(quote).join(', ')}]`]];
  if (type === 'size' && isSize(value)) return [[`${value.height}×${value.width}`]];
  if (type === 'artists' && Array.isArray(value))
    return writeArtists(value as Readonly<Record<string, unknown>>[]);
  return [];
}

function writeArtists(artists: readonly Readonly<Record<string, unknown>>[]): string[][] {
  const [first] = artists;
  const isPlain = artists.every((artist) => Object.keys(artist).join() === 'name');
  const names = artists.map((artist) => String(artist['name']));
  if (isPlain && first && artists.length === 1) return [[names[0] ?? '']];
  if (isPlain) return [['', ...names.map((name) => `  - ${name}`)]];
  const item = (artist: Readonly<Record<string, unknown>>): string =>
    Object.entries(artist)
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join(', ');
  return [['', ...artists.map((artist) => `  - { ${item(artist)} }`)]];
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isSize(value: unknown): value is { height: number; width: number } {
  return typeof value === 'object' && value !== null && 'height' in value && 'width' in value;
}
