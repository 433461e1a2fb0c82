import { quote, reportReading, reportWrong, type ReadContext } from './fault.ts';
import { hanSign } from './han.ts';
import { getNearest } from './nearest.ts';
import { readList } from './read-lists.ts';
import type { Contact, Raw } from './values.ts';
import { getTerm, type Term, type VocabularyName } from './vocabularies.ts';
import { readYesNo } from './yes-no.ts';

const breakAtHan = new RegExp(String.raw`(?<=${hanSign})\s*\n\s*|\s*\n\s*(?=${hanSign})`, 'gu');

/** Reads a text as one line, without a blank where a line broke between Han; a list or a map is a fault. */
export function readText(raw: Raw, context: ReadContext): string | undefined {
  if (typeof raw === 'string')
    return raw.replace(breakAtHan, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
  reportWrong(context, quote(raw), '这里只写一段文字，不要写成列表。');
  return undefined;
}

/** Reads a title; the marks 《》 around it are the page's to set. */
export function readTitle(raw: Raw, context: ReadContext): string | undefined {
  const text = readText(raw, context);
  const bare = text && /^《([^《》]+)》$/u.exec(text)?.[1]?.trim();
  if (!text || !bare) return text;
  reportReading(context, quote(text), bare);
  return bare;
}

export function readLines(raw: Raw, context: ReadContext): string[] | undefined {
  if (Array.isArray(raw) && raw.every((line) => typeof line === 'string'))
    return raw.map((line) => line.trim().normalize('NFC')).filter((line) => line !== '');
  if (typeof raw === 'string') {
    return raw
      .normalize('NFC')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
  reportWrong(
    context,
    quote(raw),
    `在 ${context.field.label} 后写一竖线 |，下面每列文字占一行，前面空两格。`,
  );
  return undefined;
}

export function readBoolean(raw: Raw, context: ReadContext): boolean | undefined {
  const value = readYesNo(raw);
  if (value === undefined) reportWrong(context, quote(raw), '写 true（是）或 false（否）。');
  return value;
}

/** Reads the name of a file of a folder, without the folder and the ending. */
export function readSlug(raw: Raw, context: ReadContext): string | undefined {
  const text = readText(raw, context);
  return text?.replace(/^.*[/\\]/u, '').replace(/\.(?:md|markdown)$/iu, '');
}

export function readUrl(raw: Raw, context: ReadContext): string | undefined {
  const text = typeof raw === 'string' ? raw.trim() : '';
  if (/^https?:\/\/[^\s/]+/iu.test(text) && URL.canParse(text)) return text;
  const isBare = /^[\w-]+(?:\.[\w-]+)+(?:[/:]\S*)?$/u.test(text);
  reportWrong(context, quote(raw), isBare ? `改成“https://${text}”。` : '写完整的网址，以 https:// 开头。');
  return undefined;
}

/** A mail address. */
const mail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;
/** Telephones of offices in China: area code and seven or eight digits with an extension, or 400 and 800 numbers. */
const telephone = /^((?:\+?86)?\(?0\d{2,3}\)?-?\d{7,8}|[48]00\d{7})(?:(?:转|-|分机|ext\.?)\d{1,6})?$/u;

/**
 * Reads a way to reach the hosts: a mail address, the telephone of an office or an https address, with words before
 * it if need be. Nothing else becomes a link.
 */
export function readContact(raw: Raw, context: ReadContext): Contact | undefined {
  const text = readText(raw, context)?.normalize('NFKC') ?? '';
  const words = /^(?!(?:mailto|tel|http):)[^\d@/:+(]{1,40}?[\s:：]+/iu.exec(text)?.[0] ?? '';
  const way = text
    .slice(words.length)
    .replace(/^(?:mailto|tel):/iu, '')
    .trim();
  const whole = buildContactHref(text);
  if (whole !== undefined) return { text, href: whole };
  const href = buildContactHref(way);
  if (href !== undefined) return { text: words.replace(/[\s:：]+$/u, '　') + way, href };
  reportWrong(
    context,
    quote(raw),
    /^(?:http:\/\/|www\.)/iu.test(way)
      ? `网址以 https:// 开头，如“${way.replace(/^(?:http:\/\/)?/iu, 'https://')}”。`
      : '只写一个公开的邮箱、办公电话（如 0431-88888888）或 https:// 开头的网址。',
  );
  return undefined;
}

function buildContactHref(way: string): string | undefined {
  if (mail.test(way)) return `mailto:${way}`;
  const [, number] =
    telephone.exec(way.replace(/\s+/gu, '').replace(/^([48]00)-?(\d{3})-?(?=\d{4})/u, '$1$2')) ?? [];
  if (number !== undefined) return `tel:${number.replace(/[()-]/gu, '')}`;
  return /^https:\/\/[^\s/]+/iu.test(way) && URL.canParse(way) ? new URL(way).href : undefined;
}

/** Reads one of a few words, in English or by its Chinese labels. */
export function readChoice<T extends string>(
  raw: Raw,
  context: ReadContext,
  choices: readonly T[],
  labels: ReadonlyMap<string, T>,
): T | undefined {
  const word = typeof raw === 'string' ? raw.normalize('NFKC').trim().toLowerCase() : '';
  const choice = choices.find((one) => one === word) ?? labels.get(word);
  if (choice) return choice;
  const nearest = getNearest(word, [...choices, ...labels.keys()]);
  reportWrong(
    context,
    quote(raw),
    nearest
      ? `是不是想写“${nearest}”？`
      : `从这些里选一个：${[...choices].sort((a, b) => Number(b === context.field.example) - Number(a === context.field.example)).join('、')}。`,
  );
  return undefined;
}

export function readKind(raw: Raw, context: ReadContext): string | undefined {
  if (context.medium === 'painting') return readTerm(raw, context.vocabularies.painting, context);
  if (context.medium === 'photography') return readTerm(raw, context.vocabularies.photo, context);
  return readText(raw, context);
}

/** Reads a word of a vocabulary as its canonical label. */
export function readTerm(
  raw: Raw,
  terms: readonly Term[],
  context: ReadContext,
  path?: (string | number)[],
): string | undefined {
  const word = typeof raw === 'string' ? raw.trim() : '';
  const term = getTerm(terms, word);
  if (term) {
    const isSame = term.zh === word.normalize('NFKC').replace(/\s+/gu, '') || /^[A-Za-z\s-]+$/u.test(word);
    if (!isSame) reportReading(context, quote(raw), term.zh, path);
    return term.zh;
  }
  const labels = terms.map((one) => one.zh);
  const nearest = word === '' ? undefined : getNearest(word, labels);
  context.report({
    code: 'term-unknown',
    severity: 'error',
    found: quote(raw),
    expected: `这些词之一：${labels.join('、')}`,
    fix: `${nearest ? `是不是“${nearest}”？` : '换成上面的一个词。'}确是新词，就在 exhibition.yaml 的 vocabularies 里补上。`,
    ...(path && { path }),
  });
  return undefined;
}

/** Chinese names of the vocabularies. */
const vocabularyLabels: ReadonlyMap<string, VocabularyName> = new Map([
  ['书体', 'script'],
  ['字体', 'script'],
  ['画种', 'painting'],
  ['美术', 'painting'],
  ['照片类型', 'photo'],
  ['摄影', 'photo'],
  ['装裱', 'format'],
  ['形制', 'format'],
  ['奖项', 'award'],
  ['获奖', 'award'],
  ['看点类别', 'detail'],
  ['看点', 'detail'],
  ['类别', 'detail'],
]);

export function readVocabularies(raw: Raw, context: ReadContext): Record<string, string[]> | undefined {
  if (typeof raw === 'string' || Array.isArray(raw)) {
    reportWrong(context, quote(raw), '每个词表占一行，如 award: [金奖, 银奖]。');
    return undefined;
  }
  const words: Record<string, string[]> = {};
  for (const [written, list] of Object.entries(raw)) {
    const name = vocabularyLabels.get(written.trim()) ?? written.trim().toLowerCase();
    if (Object.hasOwn(context.vocabularies, name)) words[name] = readList(list, context) ?? [];
    else {
      const names = Object.keys(context.vocabularies).join('、');
      reportWrong(
        context,
        written,
        `词表的名字只能是 ${names}（或书体、画种、照片类型、装裱、奖项、看点类别）。`,
        [written],
      );
    }
  }
  return words;
}
