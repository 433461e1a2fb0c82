import type { Raw } from '../exhibition/values.ts';

/** Writes an entry: head and description. `remarks` stand behind the values of their keys. */
export function writeEntry(
  record: Readonly<Record<string, Raw>>,
  body: string,
  remarks: Readonly<Record<string, string>> = {},
): string {
  const head = Object.entries(record).flatMap(([key, raw]) => writeField(key, raw, remarks[key]));
  const text = writeBody(body);
  return ['---', ...head, '---', ...(text === '' ? [] : ['', text]), ''].join('\n');
}

/** The lines of one field, without an end of line. */
export function writeField(key: string, raw: Raw, remark?: string): string[] {
  const behind = remark === undefined ? '' : `  # ${remark.replace(/\s+/gu, ' ')}`;
  if (typeof raw === 'string') {
    if (!raw.includes('\n')) return [`${key}: ${writeScalar(raw)}${behind}`];
    return [`${key}: |`, ...raw.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
  }
  if (!Array.isArray(raw)) return [`${key}: ${writeItem(raw)}${behind}`];
  if (raw.every((one) => typeof one === 'string') && raw.length <= 6 && raw.every((one) => one.length <= 12))
    return [`${key}: [${raw.map((one) => writeScalar(one)).join(', ')}]${behind}`];
  return [`${key}:${behind}`, ...raw.map((one) => `  - ${writeItem(one)}`)];
}

function writeItem(raw: Raw): string {
  if (typeof raw === 'string') return writeScalar(raw);
  if (Array.isArray(raw)) return `[${raw.map(writeItem).join(', ')}]`;
  return `{ ${Object.entries(raw)
    .map(([key, value]) => `${key}: ${writeItem(value)}`)
    .join(', ')} }`;
}

/** Letters, figures and the signs between them that no reader of YAML takes for its own. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N}·×.、，。《》（）—“”‘’！？…+/-]| (?=[\p{L}\p{N}（《]))*$/u;
/** What YAML would take for something else than a text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.\d_,eExXo:]+)$/iu;
/** Fields whose values are figures or words of yes and no. */
const bare = /^(?:\d{1,4}|\d+(?:\.\d+)?×\d+(?:\.\d+)?|true|false)$/u;

/** A text as a value of YAML: bare where nobody can misread it, else in double quotes. */
export function writeScalar(text: string): string {
  if (bare.test(text) || (plain.test(text) && !reserved.test(text))) return text;
  return `"${text.replace(/[\\"]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\t/gu, '\\t')}"`;
}

/** A plain text from a cell as Markdown that shows it as it stands. */
function writeBody(body: string): string {
  return body
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_[\]<>#|~]/gu, '\\$&')
        .replace(/^([-+=]|\d{1,3}[.)])/u, '\\$1')
        .replace(/^\\(\d+)([.)])/u, '$1\\$2'),
    )
    .join('\n')
    .replace(/\n{2,}/gu, '\n\n')
    .trim();
}
