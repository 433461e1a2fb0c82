import { workFields } from '../exhibition/fields.ts';
import type { Artist, Raw } from '../exhibition/values.ts';
import { scriptsNeedingText } from '../exhibition/vocabularies.ts';
import { writeSize } from '../exhibition/work.ts';
import type { WorkValues } from '../reading/draft-work.ts';

/** Whether a work can be shown as its record stands, its pictures aside. */
export function lacksText(record: Record<string, Raw>): boolean {
  return (
    typeof record['script'] === 'string' &&
    scriptsNeedingText.includes(record['script']) &&
    record['text'] === undefined
  );
}

/** The makers as an entry writes them: one in the entry itself, several in a list. */
export function writeMakers(artists: readonly Artist[]): Record<string, Raw> {
  const [only] = artists;
  if (artists.length === 1 && only) {
    return {
      artist: only.name,
      ...(only.unit !== undefined && { unit: only.unit }),
      ...(only.city !== undefined && { city: only.city }),
      ...(only.minor !== undefined && { minor: String(only.minor) }),
    };
  }
  const isPlain = artists.every(
    ({ unit, city, minor }) => unit === undefined && city === undefined && !minor,
  );
  if (isPlain) return { artist: artists.map(({ name }) => name) };
  return {
    artist: artists.map(({ name, unit, city, minor }): Raw => ({
      name,
      ...(unit !== undefined && { unit }),
      ...(city !== undefined && { city }),
      ...(minor !== undefined && { minor: String(minor) }),
    })),
  };
}

/** A value that was read, as an entry writes it; undefined for what no sheet holds. */
export function writeValue(key: keyof WorkValues, value: unknown): Raw | undefined {
  if (value === undefined) return undefined;
  if (key === 'size')
    return writeSize(value as Parameters<typeof writeSize>[0]).replace(/\s*(?:cm|厘米)$/u, '');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (workFields[key].type === 'lines') return (value as string[]).join('\n');
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

/** Several names of pictures in one cell. */
export function splitNames(text: string): string[] {
  return text
    .split(/[\n、；;|｜]+|[,，](?!\d{3}(?:\D|$))|(?<=\.(?:jpe?g|png|tiff?|webp|heic|bmp))\s+/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
