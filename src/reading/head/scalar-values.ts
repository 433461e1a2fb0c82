import type { FieldType } from '../../exhibition/fields.ts';
import type { Raw } from '../../exhibition/values.ts';
import { isFlow, quoted, readFlow, unescapeQuoted } from './flow-values.ts';
import { listTypes, type SayIn } from './slips.ts';

/** Where a value stands, to be named in a message. */
export interface ValuePlace {
  /** The key as written. */
  key: string;
  /** What stands before the value on its line: `title: `, or `- ` in a list. */
  lead: string;
  type: FieldType | undefined;
  say: SayIn;
}

/** Types whose values may hold any sign: a `#` within is part of them. */
const wordTypes: readonly (FieldType | undefined)[] = [
  'text',
  'title',
  'place',
  'contact',
  'vocabularies',
  'lines',
  'list',
  'artists',
  'stops',
  'parts',
  'plans',
  'shows',
  undefined,
];

/**
 * Reads a value on one line as it was meant. YAML takes a `#` after a blank for a remark, and `*`, `&` and `!` at the
 * beginning for signs of its own; here no value is lost, and what was typed is named.
 */
export function readValueText(written: string, place: ValuePlace): Raw {
  const text = written.trim();
  if (text === '') return '';
  if (/^["']/u.test(text)) return readQuotedList(text, place) ?? readQuoted(text, place);
  if (isFlow(text)) {
    const flow = readFlow(text);
    if (flow && isRemark(text.slice(flow.end))) {
      if (flow.mended) sayBrackets(text, place);
      return flow.value;
    }
    if (/^[[{]/u.test(text)) {
      sayOpen(text, place);
      return wordTypes.includes(place.type) && place.type !== 'vocabularies' ? text : '';
    }
  }
  if (/^[*&!](?!\s)/u.test(text)) saySign(text, place);
  return cutRemark(text, place);
}

function isRemark(rest: string): boolean {
  return /^\s*$|^\s+#/u.test(rest);
}

/** `"甲", "乙"` where a list is wanted: only its brackets are missing. */
function readQuotedList(text: string, place: ValuePlace): Raw | undefined {
  if (!listTypes.includes(place.type) || !/^(["'])[^"']*\1\s*[,，、]/u.test(text)) return undefined;
  const flow = readFlow(`[${text.replace(/(["'])\s*、\s*(?=["'])/gu, '$1, ')}]`);
  if (flow) sayBrackets(text, place);
  return flow?.value;
}

/** A text in quotes; what follows the closing quote, and quotes within quotes, are kept and said. */
function readQuoted(text: string, place: ValuePlace): string {
  const quote = text.startsWith('"') ? '"' : "'";
  const match = quoted[quote].exec(text);
  if (!match) {
    if (quote === "'") return cutRemark(text, place);
    place.say({
      ...{ code: 'quote-open', severity: 'error', field: place.key },
      found: shorten(text),
      expected: '成对的引号',
      fix:
        text.length > 1
          ? `改成“${place.lead}${quoteText(text.slice(1))}”。`
          : '删去这一行；要写内容，就把它放进一对引号。',
    });
    return text.slice(1);
  }
  const rest = text.slice(match[0].length);
  const inner = quote === '"' ? unescapeQuoted(match[1] ?? '') : (match[1] ?? '').replaceAll("''", "'");
  if (/^\s*$|^\s+#\s|^\s{2,}#/u.test(rest)) return inner;
  const isWhole = rest.endsWith(quote);
  const meant = /^\s*#/u.test(rest) ? inner + rest : isWhole ? text.slice(1, -1) : text;
  place.say({
    ...{ code: 'slip-quote', severity: 'warning', field: place.key },
    found: shorten(text),
    expected: '引号把整个内容括住，里面不再用同样的引号',
    fix: `已读作“${shorten(meant)}”；请改成“${place.lead}${quoteText(meant)}”。`,
  });
  return meant;
}

/**
 * Takes a remark off a value: `#` after two blanks, or before a blank. `#` that a character follows belongs to a text
 * (#3 车间), and is a remark after a figure or a word of a vocabulary.
 */
function cutRemark(text: string, place: ValuePlace): string {
  const cut = /(?:^|(\s+))#(\s)?/u.exec(text);
  if (!cut) return text;
  const kept = text.slice(0, cut.index).trimEnd();
  const isPlain = (cut[1] ?? '').length >= 2;
  if (isPlain) return kept;
  const isMeant = cut[2] === undefined && wordTypes.includes(place.type);
  // Its reader says how a list of #甲 #乙 was read.
  if (isMeant && place.type === 'list') return text;
  place.say({
    ...{ code: 'slip-hash', severity: 'warning', field: place.key },
    found: shorten(text),
    expected: '空格后的 # 会把后面的字当成备注',
    fix: isMeant
      ? `已把 # 当作内容，读作“${shorten(text)}”；请改成“${place.lead}${quoteText(text)}”。若是备注，请删去，或另起一行写。`
      : kept === ''
        ? `# 后面的字当成了备注，这一项是空的。若是内容，请改成“${place.lead}${quoteText(text)}”；若是备注，请另起一行写。`
        : `只读到了“${kept}”。# 若是内容，请改成“${place.lead}${quoteText(text)}”；若是备注，请在 # 前多空一格。`,
  });
  return isMeant ? text : kept;
}

function saySign(text: string, { key, lead, say }: ValuePlace): void {
  say({
    ...{ code: 'sign-first', severity: 'error', field: key },
    found: `${shorten(text)}（以 ${text.charAt(0)} 开头）`,
    expected: '内容开头的 *、&、! 另有用处，要放进引号',
    fix: `改成“${lead}${quoteText(text)}”；这个符号不要时，把它删去。`,
  });
}

function sayBrackets(text: string, { key, say }: ValuePlace): void {
  say({
    ...{ code: 'slip-brackets', severity: 'warning', field: key },
    found: shorten(text),
    expected: '括号、逗号、冒号用半角；内容里有逗号时加引号',
    fix: '已照意思读取；请把括号里的标点换成半角，带逗号的内容用引号括住。',
  });
}

function sayOpen(text: string, { key, lead, say }: ValuePlace): void {
  const close = text.startsWith('[') ? ']' : '}';
  const isText = !text.includes(close);
  say({
    ...{ code: 'bracket-open', severity: 'error', field: key },
    found: shorten(text),
    expected: '成对的括号，后面没有别的字',
    fix: isText
      ? `改成“${lead}${text}${close}”；若括号是内容，请改成“${lead}${quoteText(text)}”。`
      : `括号后面不要再写别的；若括号是内容，请改成“${lead}${quoteText(text)}”。`,
  });
}

/** A text in the quotes that it does not hold itself. */
export function quoteText(text: string): string {
  if (!text.includes('"') && !text.includes('\\')) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** At most forty characters of a text, for a message. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return [...flat].length > 40 ? `${[...flat].slice(0, 40).join('')}…` : flat;
}
