import type { Problem } from '../exhibition/problem.ts';
import type { AiMark, PictureMarks } from '../images/probe/marks.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';
import type { DraftWork } from './draft-work.ts';

const says: Readonly<Record<AiMark, string>> = {
  whole: '由人工智能生成',
  part: '有一部分由人工智能生成',
  perhaps: '可能由人工智能生成',
};
const labels: Readonly<Record<NonNullable<PictureMarks['aiBy']>, string>> = {
  gb: '国家标准 GB 45438 的隐式标识',
  iptc: 'IPTC 的来源说明（DigitalSourceType）',
  c2pa: '内容凭证（C2PA）',
};

/**
 * Asks for a declaration (ai) where a picture of a work bears a label of AI, which publishing takes away with all other
 * metadata. Once declared it is shown in words; `否` is doubted as long as the label stands.
 */
export function checkAi(draft: DraftWork, sources: readonly SourcePicture[]): Problem[] {
  const { ai } = draft.values;
  if (ai === '生成' || ai === '辅助') return [];
  const source = sources.find(({ marks }) => marks?.ai !== undefined);
  const { ai: mark, aiBy } = source?.marks ?? {};
  if (!source || mark === undefined || aiBy === undefined) return [];
  const line = draft.lineOf(['ai']) ?? draft.lineOf(['title']);
  const isDenied = ai === '否';
  const found = `${source.relative} 里有${labels[aiBy]}，说它${says[mark]}`;
  const word = mark === 'part' ? '辅助' : '生成';
  return [
    {
      ...{
        code: isDenied ? 'ai-denied' : 'ai-undeclared',
        severity: 'warning',
        file: draft.file,
        field: 'ai',
      },
      ...(line !== undefined && { line }),
      found: isDenied ? `否；可是 ${found}` : found,
      expected: '人工智能生成的作品依法标明：写 ai: 生成，或 ai: 辅助（只有一部分）',
      fix: isDenied
        ? `请向作者核实：确是生成的，把“否”改成“${word}”；真不是，请作者换一张没有这种标识的原图。`
        : `请向作者核实，加一行“ai: ${word}”；核实不是，就写“ai: 否”。网页、展签和图录会照着标明。`,
    },
  ];
}
