import type { FieldType } from '../exhibition/fields.ts';
import type { Raw } from '../exhibition/values.ts';
import { matchItem } from '../reading/head/head-lines.ts';
import { quoteText } from '../reading/head/scalar-values.ts';

/** Signs with which no text begins without quotes, in YAML or as the reader takes it. */
const firstSigns = /^[\s"'[\]{}［］｛｝【】*&!#|>｜＞丨@`%?,，:：=<~-]/u;
/** What ends a text in brackets, or makes it a pair. */
const flowSigns = /[,，[\]{}［］｛｝【】"'#:：﹕︰∶]/u;

/** A text on one line that YAML and the reader both read back as it is. */
export function writeScalar(text: string, isInFlow = false): string {
  if (/[\n\r\t]/u.test(text)) return JSON.stringify(text);
  const isPlain =
    text !== '' &&
    !firstSigns.test(text) &&
    text === text.trim() &&
    !/\s#|:\s|:$/u.test(text) &&
    matchItem(text) === undefined &&
    !(isInFlow && flowSigns.test(text));
  return isPlain ? text : quoteText(text);
}

/** A value in brackets, on one line. */
export function writeFlow(value: Raw): string {
  if (typeof value === 'string') return writeScalar(value, true);
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${writeFlow(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** The lines of a field: `key: value`, a block of text under a bar, or items below the key. */
export function writeField(key: string, value: Raw, type: FieldType | undefined): string[] {
  if (typeof value === 'string') {
    if (type !== 'lines') return [`${key}: ${writeScalar(value)}`];
    return [`${key}: |`, ...value.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
  }
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one === 'string');
    if (isPlain) return [`${key}: ${writeFlow(value)}`];
    return [`${key}:`, ...value.map((one) => `  - ${writeItem(one)}`)];
  }
  if (type !== 'vocabularies') return [`${key}: ${writeFlow(value)}`];
  return [`${key}:`, ...Object.entries(value).map(([name, one]) => `  ${name}: ${writeFlow(one)}`)];
}

/** An item behind its `- `. */
export function writeItem(value: Raw): string {
  return typeof value === 'string' ? writeScalar(value) : writeFlow(value);
}

/**
 * A value as the reader gives it back: lines of a block trimmed, without empty ones around them; what is empty is
 * undefined, for the field to be left out.
 */
export function settleValue(value: Raw | undefined, type: FieldType | undefined): Raw | undefined {
  if (typeof value === 'string') {
    const lines = value
      .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
      .split('\n')
      .map((line) => line.trim());
    const text = type === 'lines' ? lines.join('\n').replace(/^\n+|\n+$/gu, '') : lines.join(' ').trim();
    return text === '' ? undefined : text;
  }
  if (Array.isArray(value)) {
    const items = value.flatMap((one) => settleValue(one, undefined) ?? []);
    return items.length === 0 ? undefined : items;
  }
  if (value === undefined) return undefined;
  const pairs = Object.entries(value).flatMap(([key, one]) => {
    const settled = settleValue(one, undefined);
    return settled === undefined ? [] : [[key, settled] as const];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
