import { isAgeAlone, isUnderage, readMinorSign } from '../exhibition/minors.ts';
import { readYesNo } from '../exhibition/yes-no.ts';
import { isSchoolClass } from '../reading/school-classes.ts';
import { isBornAfter } from './births.ts';
import { isNothing } from './cell-values.ts';
import type { Sign } from './sign-columns.ts';

/**
 * What a cell tells of a maker. An answer is the organiser's own word, years are an age or a birth, and a hint is what
 * goes with children: `young` with those under fourteen, so that it contradicts an age above.
 */
export interface Evidence {
  by: 'answer' | 'years' | 'hint';
  says: 'child' | 'grown' | 'unclear';
  young?: true;
}

const ageOfShowing = 14;
const ageOfMajority = 18;
/** An age above is a slip, or counts from a birth that is not there. */
const oldest = 110;
/** A longer remark, characters, is about something else besides. */
const longestAside = 16;

const answer = (says: Evidence['says']): Evidence => ({ by: 'answer', says });
const hint: Evidence = { by: 'hint', says: 'unclear' };
const youngHint: Evidence = { by: 'hint', says: 'unclear', young: true };
const childHint: Evidence = { by: 'hint', says: 'child', young: true };

/** What a cell tells, by its column; undefined where it says nothing. `day` is that by which ages count, ISO 8601. */
export function readSign(
  { kind, header, text }: Pick<Sign, 'kind' | 'header' | 'text'>,
  day: string,
): Evidence | undefined {
  const isError = /^#/u.test(text.trim());
  const isAnswered = kind === 'under' || kind === 'over';
  // 否 and × are answers where one is asked for; elsewhere they say as little as 无 does.
  const isSaid = isAnswered && readYesNo(text) !== undefined && !/^(?:无|没有)$/u.test(text.trim());
  if (text.trim() === '' || (!isError && !isSaid && isNothing(text))) return undefined;
  if (isAnswered) return answer(readAnswer(kind, header, text, day));
  if (kind === 'age' || kind === 'birth') return { by: 'years', says: say(readYears(kind, text, day)) };
  if (kind === 'papers') {
    const says = say(readYears('birth', text, day));
    // A passport tells no age; an identity number that Excel broke would have.
    return says !== 'unclear' || isError || /\d{14}|\dE\+/iu.test(text.replace(/\s+/gu, ''))
      ? { by: 'years', says }
      : undefined;
  }
  return isError ? undefined : readHint(kind, header, text);
}

function say(isUnder: boolean | undefined): Evidence['says'] {
  return isUnder === undefined ? 'unclear' : isUnder ? 'child' : 'grown';
}

/** The answer to whether somebody is under an age, or over it. */
function readAnswer(kind: 'under' | 'over', header: string, text: string, day: string): Evidence['says'] {
  const yes = readYesNo(text);
  if (yes === undefined) return say(readMinorSign(text) ?? readYears('age', text, day));
  // A header of 已满 and 未满 does not say to which the yes is.
  if (/(?<!未)成年|[已年]满/u.test(header) && /[未不]满|未成年/u.test(header)) return 'unclear';
  const asked =
    readAsked(header) ?? (kind === 'over' && header.includes('成年') ? ageOfMajority : ageOfShowing);
  return (kind === 'under') === yes
    ? asked <= ageOfShowing
      ? 'child'
      : 'unclear'
    : asked >= ageOfShowing
      ? 'grown'
      : 'unclear';
}

/** The age that a header asks for: 18 of 是否年满18周岁. */
function readAsked(header: string): number | undefined {
  const [, figure = '', han = ''] =
    /(?:(\d{1,2})|十([一二三四五六七八]?))周?岁/u.exec(header.normalize('NFKC')) ?? [];
  if (figure !== '') return Number(figure);
  return han === '' ? undefined : 11 + '一二三四五六七八'.indexOf(han);
}

/** True for an age or a birth of somebody under fourteen, either in the other's column, in brackets behind it, or both. */
function readYears(kind: 'age' | 'birth', written: string, day: string): boolean | undefined {
  const text = written.normalize('NFKC').trim();
  const [, before = '', inside = ''] = /^(.+?)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  if (before === '') return readOne(kind, text, day);
  const verdicts = [before, inside]
    .map((part) => readOne(kind, part, day))
    .filter((one) => one !== undefined);
  return new Set(verdicts).size === 1 ? verdicts[0] : undefined;
}

function readOne(kind: 'age' | 'birth', text: string, day: string): boolean | undefined {
  if (kind === 'birth' && !text.includes('岁')) return isBornAfter(text, day);
  const bare = text.replace(
    /^[男女](?=[\s\d,，、/·一二三四五六七八九十])[\s,，、/·]*|[\s,，、/·]*[男女]$/gu,
    '',
  );
  const [low, high, ...others] = bare.match(/\d+(?:\.\d+)?/gu) ?? [];
  if (/\d{4}|^['’]?\d{2}年/u.test(bare)) return isBornAfter(bare, day);
  if (others.length > 0 || Number(low) > oldest) return undefined;
  if (high !== undefined) return readRange(bare, Number(low), Number(high));
  if (/^(?:成人|成年人?|中年|中老年|老年|青年)组?$/u.test(bare)) return false;
  if (low !== undefined && /以上|及以上/u.test(bare)) return Number(low) >= ageOfShowing ? false : undefined;
  if (low !== undefined && /以下|以内|未满|不满/u.test(bare))
    return Number(low) <= (/及以下|\(含\)/u.test(bare) ? ageOfShowing - 1 : ageOfShowing) ? true : undefined;
  return isUnderage(bare);
}

/** A group of ages: 6-8岁, 18～45岁. */
function readRange(text: string, low: number, high: number): boolean | undefined {
  if (!/^\d+(?:周?岁)?\s*[-—–~～至到]+\s*\d+(?:周?岁)?组?$/u.test(text)) return undefined;
  if (low >= ageOfShowing && high > low) return false;
  return high < ageOfShowing && low <= high ? true : undefined;
}

const childWords = /少儿|儿童|幼儿|小学(?!教师|老师|部?语文)|学前|小朋友/u;
const pupilWords = /学生|少年|中学|初中|高中|未成年|子女|孩子|亲子|在校/u;
/** Words of children in what adults make: pictures of them, and those who teach them. */
const adultWords = /题材|主题|内容|文学|教师|老师|教职|任教|执教|家长|指导|辅导|园长|校长/u;
const higher = /大学|学院|高校|高职|大专|本科|研究生|硕士|博士|^大[一二三四]/u;
const lower = /附小|附中|附属|小学|中学|幼儿/u;

function readHint(kind: Sign['kind'], header: string, text: string): Evidence | undefined {
  const word = text.normalize('NFKC').replace(/\s+/gu, '');
  const yes = readYesNo(word);
  if (yes === false) return undefined;
  if (kind === 'guardian') return hint;
  if (kind === 'unit') return isSchoolClass(word) ? hint : undefined;
  if (kind === 'aside')
    return word.length <= longestAside && !adultWords.test(word) ? readAside(text, word) : undefined;
  if (kind === 'pupil' && !/^是否/u.test(word)) {
    if (yes === true && !/年级|班级/u.test(header)) return /少儿|儿童|幼儿/u.test(header) ? childHint : hint;
    if (
      adultWords.test(word) ||
      /^(?:成人|职工|社会)/u.test(word) ||
      (higher.test(word) && !lower.test(word))
    )
      return undefined;
    return /年级/u.test(header) && /^[一二三四五六1-6]$/u.test(word)
      ? youngHint
      : isYoungClass(word)
        ? youngHint
        : hint;
  }
  if (adultWords.test(word) || (higher.test(word) && !lower.test(word))) return undefined;
  if (childWords.test(word)) return childHint;
  if (isSchoolClass(word)) return youngHint;
  return pupilWords.test(word) ? hint : undefined;
}

/** A class of a primary school or a kindergarten; of 九年级, 初三年级, 高三（2）班 the pupils may be older. */
function isYoungClass(word: string): boolean {
  return /小学|幼儿|少儿|儿童|(?<![初高大职研])[一二三四五六1-6]年级/u.test(word);
}

function readAside(text: string, word: string): Evidence | undefined {
  if (!isAgeAlone(text) && !isSchoolClass(word)) return undefined;
  const isUnder = readMinorSign(text) ?? isUnderage(text);
  return isUnder === undefined ? hint : isUnder ? childHint : undefined;
}
