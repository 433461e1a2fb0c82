import { mendNumberForm, readNumberForm } from '../exhibition/certificate-number.ts';
import type { Facts, Written } from '../exhibition/exhibition.ts';
import { exhibitionFields } from '../exhibition/fields.ts';
import type { LineOf } from '../exhibition/locate.ts';
import type { Problem } from '../exhibition/problem.ts';
import {
  baseVocabularies,
  extendVocabularies,
  vocabularyNames,
  type Term,
} from '../exhibition/vocabularies.ts';
import { checkName } from './file-name-problems.ts';
import { listFolder } from './folder.ts';
import { readTable } from './read-table.ts';

/** What exhibition.yaml says, and how well it could be read. */
export interface ReadFacts {
  facts: Facts;
  written: Written<typeof exhibitionFields>;
  lineOf: LineOf;
  problems: Problem[];
  /** False where the file is missing or broken, so that words which it adds are not known. */
  whole: boolean;
  /** Absolute path of the file; undefined where there is none. */
  path?: string;
}

/** Reads exhibition.yaml; the facts are there even when some of them are wrong. */
export async function readFacts(root: string): Promise<ReadFacts> {
  const { files, problems } = await listFolder(root, '');
  const file =
    files.find((one) => one.name.toLowerCase() === 'exhibition.yaml') ??
    files.find((one) => /^exhibition\.ya?ml(?:\.txt|\.ya?ml)?$/iu.test(one.name.normalize('NFKC')));
  const fallback: Facts = { title: '', hosts: [], vocabularies: baseVocabularies };
  if (!file || file.directory) {
    const told = [...problems, describeMissingFacts(files.map((one) => one.name))];
    return { facts: fallback, written: {}, lineOf: () => undefined, problems: told, whole: false };
  }
  const entry = await readTable(file, exhibitionFields, { vocabularies: baseVocabularies, medium: 'other' });
  const { title = '', hosts = [], cover: _, plan: __, vocabularies, ...rest } = entry.values;
  const facts: Facts = {
    ...rest,
    title,
    hosts,
    vocabularies: extendVocabularies(toTerms(vocabularies ?? {})),
  };
  const isEmpty = entry.text.trim() === '' && entry.whole;
  const told = [
    ...problems,
    ...(isEmpty ? [describeEmptyFacts(file.relative)] : entry.problems),
    ...checkName(file, 'exhibition.yaml'),
    ...checkDays(facts, file.relative, entry.lineOf),
    ...checkSeal(facts, file.relative, entry.lineOf),
    ...checkCertificate(facts, file.relative, entry.lineOf),
  ];
  const whole = entry.whole && !isEmpty && !told.some((one) => hidesWords(one));
  return { facts, written: entry.values, lineOf: entry.lineOf, problems: told, whole, path: file.path };
}

/** True for an error after which nobody knows which words exhibition.yaml adds. */
function hidesWords({ severity, code, field }: Problem): boolean {
  return (
    severity === 'error' &&
    (field === 'vocabularies' || /^(?:yaml-syntax|quote-open|bracket-open)$/u.test(code))
  );
}

/** Certificates of all works would have one number where the number of the work is no part of it. */
function checkCertificate({ certificate }: Facts, file: string, lineOf: LineOf): Problem[] {
  if (certificate === undefined || readNumberForm(certificate) !== undefined) return [];
  const line = lineOf(['certificate']);
  const { rule, example } = exhibitionFields.certificate;
  return [
    {
      ...{ code: 'value-wrong', severity: 'error', file, field: 'certificate' },
      ...(line !== undefined && { line }),
      found: certificate,
      expected: `${rule}，如 ${example}`,
      fix: `改成“certificate: "${mendNumberForm(certificate)}"”；没有 {编号}，每张证书就成了同一个号。`,
    },
  ];
}

function describeMissingFacts(names: readonly string[]): Problem {
  const other = names.find((name) => /\.ya?ml(?:\.txt)?$|^(?:exhibition|展览)\.\w+$/iu.test(name));
  return {
    ...{ code: 'exhibition-missing', severity: 'error', file: 'exhibition.yaml' },
    found: other === undefined ? '没有 exhibition.yaml' : `没有 exhibition.yaml，有 ${other}`,
    expected: '展览文件夹里有 exhibition.yaml，写着展览名称与主办单位',
    fix:
      other === undefined
        ? '确认指定的是展览文件夹；没有就新建 exhibition.yaml，写两行：“title: 展览名称”和“hosts: [主办单位]”。'
        : `若 ${other} 就是它，请改名为 exhibition.yaml；不是，就新建 exhibition.yaml，写两行：“title: 展览名称”和“hosts: [主办单位]”。`,
  };
}

function describeEmptyFacts(file: string): Problem {
  return {
    ...{ code: 'exhibition-empty', severity: 'error', file, line: 1 },
    found: '空文件',
    expected: '展览的名称、主办等，每行“名称: 内容”',
    fix: '至少写两行：“title: 展览名称”和“hosts: [主办单位]”。',
  };
}

/** A show does not end before it begins. */
function checkDays({ start, end }: Facts, file: string, lineOf: LineOf): Problem[] {
  if (start === undefined || end === undefined || start <= end) return [];
  const line = lineOf(['end']);
  return [
    {
      ...{ code: 'days-reversed', severity: 'error', file, field: 'end' },
      ...(line !== undefined && { line }),
      found: `闭幕 ${end}，早于开幕 ${start}`,
      expected: '闭幕不早于开幕',
      fix: '核对两个日期；写反了就对调，不知道闭幕日期就删去这一行。',
    },
  ];
}

/** `金奖 (Gold)` or `金奖` becomes a term. */
function toTerms(words: Record<string, string[]>): Partial<Record<(typeof vocabularyNames)[number], Term[]>> {
  const entries = vocabularyNames.map((name) => [
    name,
    (words[name] ?? []).map((word) => {
      const match = /^(.+?)\s*[(（](.+)[)）]$/u.exec(word);
      return match ? { zh: match[1] ?? word, en: match[2] ?? word } : { zh: word, en: word };
    }),
  ]);
  return Object.fromEntries(entries) as Record<(typeof vocabularyNames)[number], Term[]>;
}

/** A seal has room for four characters. */
function checkSeal({ seal }: Facts, file: string, lineOf: LineOf): Problem[] {
  const count = [...(seal ?? '')].length;
  if (count <= 4 || /^none$/iu.test(seal ?? '')) return [];
  const line = lineOf(['seal']);
  return [
    {
      ...{ code: 'value-wrong', severity: 'error', file, field: 'seal' },
      ...(line !== undefined && { line }),
      found: seal ?? '',
      expected: '一到四个字',
      fix: `改成“seal: ${[...(seal ?? '')].slice(0, 4).join('')}”，或写“seal: 无”，不要印章。`,
    },
  ];
}
