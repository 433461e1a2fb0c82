import type { Fault } from '../exhibition/fault.ts';
import type { Doubt } from './makers.ts';

const treated = '先按未满十四岁处理，不写单位；';
const answers =
  '在表里加一列“未满十四岁”（已有的，就填在那一列），这一行未满写“是”，已满写“否”，几位作者依次写“否、是”';

/** What is told of a maker of whom it is unclear whether he is a child, and how the organiser decides. */
export function describeDoubt({ why, signs }: Doubt): Omit<Fault, 'path'> {
  const base = { code: 'minor-unclear', severity: 'warning' } as const;
  const [first, second] = signs;
  if (why === 'clash' || why === 'odd') {
    const columns = first && second ? `“${first.header}”与“${second.header}”两列` : '这一行几处';
    return {
      ...base,
      found: `${columns}说的不一样，看不出作者是否未满十四岁`,
      expected: why === 'odd' ? '几处说的一致，或在“未满十四岁”一列写明' : '几处说的一致',
      fix: `${treated}改成一致${why === 'odd' ? `，或${answers}` : ''}；改好后加 --update 再导入。`,
    };
  }
  if (why === 'pupil') {
    return {
      ...base,
      found: '像是学生或孩子，看不出作者是否未满十四岁',
      expected: '年龄、出生日期或“未满十四岁”一列写明',
      fix: `${treated}${answers}；改好后加 --update 再导入。`,
    };
  }
  return {
    ...base,
    found: '看不出作者是否未满十四岁',
    expected:
      first?.kind === 'birth' || first?.kind === 'papers'
        ? '出生的年月日，如 2015-03-01，或 18 位的身份证号'
        : '周岁的数字，或“是”“否”',
    fix: `${treated}已满的，改好这一格，加 --update 再导入。`,
  };
}
