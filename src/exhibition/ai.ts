import { quote, reportWrong, type ReadContext } from './fault.ts';
import { aiUses, type AiUse, type Raw } from './values.ts';
import { foldWord, readYesNo } from './yes-no.ts';

/**
 * What visitors are told, in the words of the standard on labels of such content: the whole, or what is in it.
 * @see GB 45438-2025, 4.1: explicit labels hold 人工智能 or AI, and 生成 or 合成
 */
const labels: Readonly<Record<AiUse, string | undefined>> = {
  生成: '人工智能生成',
  辅助: '含人工智能生成内容',
  否: undefined,
};

/** The label of a work that was made with AI; undefined for any other. */
export function getAiLabel({ ai }: { ai?: AiUse }): string | undefined {
  return ai && labels[ai];
}

/**
 * The IPTC term for how the picture of a work came about, for structured data; undefined where nobody says that AI
 * made any of it.
 * @see https://cv.iptc.org/newscodes/digitalsourcetype/
 */
export function getDigitalSource({ ai }: { ai?: AiUse }): string | undefined {
  const terms: Readonly<Record<AiUse, string | undefined>> = {
    生成: 'trainedAlgorithmicMedia',
    辅助: 'compositeWithTrainedAlgorithmicMedia',
    否: undefined,
  };
  const term = ai && terms[ai];
  return term && `http://cv.iptc.org/newscodes/digitalsourcetype/${term}`;
}

const otherWords = new Map<string, AiUse>(
  (
    [
      ['生成', 'ai生成 aigc 人工智能生成 人工智能生成合成 生成合成 全部生成 合成 ai 全部 generated'],
      ['辅助', 'ai辅助 人工智能辅助 辅助生成 部分 部分生成 含人工智能生成内容 含ai生成内容 有辅助 assisted'],
      ['否', '非ai 非人工智能 人工 人工创作 原创 未使用 没有使用 未用 不含 no none'],
    ] as const
  ).flatMap(([use, words]) => words.split(' ').map((word): [string, AiUse] => [word, use])),
);

/** Reads a declaration, in the words of forms too: 是 is 生成. */
export function readAi(raw: Raw, context: ReadContext): AiUse | undefined {
  const word = foldWord(raw).replace(/^[是为]?(?=(?:ai|人工智能).)/u, '');
  const known = aiUses.find((use) => use === word) ?? otherWords.get(word);
  if (known) return known;
  const answer = readYesNo(raw);
  if (answer !== undefined) return answer ? '生成' : '否';
  reportWrong(context, quote(raw), '从这些里选一个：生成、辅助、否。');
  return undefined;
}
