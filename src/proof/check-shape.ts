import { isSequence } from '../exhibition/hanging.ts';
import type { Problem } from '../exhibition/problem.ts';
import { tell, type ProofWork } from './proof.ts';

/**
 * How many times as long, for its width, a picture may be as the size says: a mount of silk adds half to the height
 * of an upright scroll, and a photographer leaves a margin.
 */
const tolerance = 1.6;
/** Of a handscroll the size is often that of the piece within it. */
const scrollTolerance = 3;
/** From this on a picture lies or stands, and is not square. */
const plainly = 1.15;

const upright = ['立轴', '中堂', '条幅', '条屏', '对联'];
const lying = ['横披', '手卷', '长卷', '横幅'];

/** Tells of a size that the picture cannot have, and of a picture that seems to lie on its side. */
export function checkShape({ work, draft, parts }: ProofWork): Problem[] {
  const pictures = work.parts.map(({ picture }) => picture);
  const [first] = pictures;
  if (!first || isSequence(work, pictures.length)) return [];
  const ratios = pictures.map(({ width, height }) => width / height);
  const whole = ratios.reduce((sum, ratio) => sum + ratio, 0);
  const { size, format = '' } = work;
  const isFitting = (ratio: number, most: number): boolean =>
    // 138×34 of a couplet may mean each of its lines.
    [whole, ...ratios].some((own) => Math.max(own / ratio, ratio / own) <= most);
  if (size) {
    const written = size.width / size.height;
    const most = lying.includes(format) ? scrollTolerance : tolerance;
    if (isFitting(written, most)) return [];
    // Written the wrong way round: size-turned tells of it.
    if (isFitting(1 / written, plainly)) return [];
    return [
      tell({ draft }, 'size', {
        code: 'size-unlike',
        found: `${size.height}×${size.width}（宽是高的 ${write(written)} 倍），图片的宽是高的 ${write(whole)} 倍`,
        expected: `尺寸与图片的形状相近（装裱、留边在 ${most} 倍以内）`,
        fix: '核对尺寸（纵×横）与图片：尺寸写错了就改，图片裁多了或放错了就换。',
      }),
    ];
  }
  // One picture of several scrolls side by side may well lie.
  const isJudged = pictures.length > 1 || !['条屏', '对联'].includes(format);
  const turned = ratios.findIndex((ratio) =>
    upright.includes(format) ? ratio > plainly : lying.includes(format) && ratio < 1 / plainly,
  );
  if (!isJudged || turned < 0) return [];
  const file = parts[turned]?.source.relative ?? draft.file;
  return [
    {
      ...{ code: 'picture-sideways', severity: 'warning', file },
      found: `装裱写的是${format}，图片却是${(ratios[turned] ?? 1) > 1 ? '横' : '竖'}的`,
      expected: `${format}的图片是${upright.includes(format) ? '竖' : '横'}的`,
      fix: '图片若是躺倒了，在看图软件里转正再保存；装裱写错了就改 format。',
    },
  ];
}

function write(ratio: number): string {
  return String(Math.round(ratio * 100) / 100);
}
