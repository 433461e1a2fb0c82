import { quote, reportWrong, type ReadContext } from './fault.ts';
import { getNearest } from './nearest.ts';
import type { Raw } from './values.ts';
import { getTerm, type Term } from './vocabularies.ts';

/** Reads a one-line text; a list or a map is a fault. */
export function readText(raw: Raw, context: ReadContext): string | undefined {
  if (typeof raw === 'string') return raw.replace(/\s+/gu, ' ').trim().normalize('NFC');
  reportWrong(context, quote(raw), '这里只写一段文字，不要写成列表。');
  return undefined;
}

export function readLines(raw: Raw, context: ReadContext): string[] | undefined {
  if (Array.isArray(raw) && raw.every((line) => typeof line === 'string'))
    return raw.map((line) => line.trim());
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

const listSeparators = /[、，,;；]/u;

export function readList(raw: Raw, context: ReadContext): string[] | undefined {
  if (typeof raw === 'string') {
    return raw
      .split(listSeparators)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
  if (Array.isArray(raw) && raw.every((item) => typeof item === 'string')) {
    return raw.flatMap((item) => readList(item, context) ?? []);
  }
  reportWrong(context, quote(raw), '写成列表，如 [甲, 乙]，或用顿号隔开。');
  return undefined;
}

export function readBoolean(raw: Raw, context: ReadContext): boolean | undefined {
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
  if (['true', 'yes', '是', '对', '1'].includes(word)) return true;
  if (['false', 'no', '否', '不是', '0'].includes(word)) return false;
  reportWrong(context, quote(raw), '写 true（是）或 false（否）。');
  return undefined;
}

export function readSlug(raw: Raw, context: ReadContext): string | undefined {
  const text = readText(raw, context);
  return text?.replace(/\.md$/iu, '');
}

export function readUrl(raw: Raw, context: ReadContext): string | undefined {
  const text = typeof raw === 'string' ? raw.trim() : '';
  if (/^https?:\/\/[^\s/]+/iu.test(text) && URL.canParse(text)) return text;
  reportWrong(context, quote(raw), '写完整的网址，以 https:// 开头。');
  return undefined;
}

export function readChoice<T extends string>(
  raw: Raw,
  context: ReadContext,
  choices: readonly T[],
  labels: Readonly<Record<string, T>>,
): T | undefined {
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
  const choice = choices.find((one) => one === word) ?? labels[word];
  if (choice) return choice;
  const nearest = getNearest(word, [...choices, ...Object.keys(labels)]);
  reportWrong(
    context,
    quote(raw),
    nearest ? `是不是想写“${nearest}”？` : `从这些里选一个：${choices.join('、')}。`,
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
  if (term) return term.zh;
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

export function readVocabularies(raw: Raw, context: ReadContext): Record<string, string[]> | undefined {
  if (typeof raw === 'string' || Array.isArray(raw)) {
    reportWrong(context, quote(raw), '每个词表占一行，如 award: [金奖, 银奖]。');
    return undefined;
  }
  const words: Record<string, string[]> = {};
  for (const [name, list] of Object.entries(raw)) {
    if (name in context.vocabularies) words[name] = readList(list, context) ?? [];
    else
      reportWrong(context, name, `词表的名字只能是 ${Object.keys(context.vocabularies).join('、')}。`, [
        name,
      ]);
  }
  return words;
}
