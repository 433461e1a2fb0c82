/** What a column may tell of its makers being children. */
export type SignKind =
  /** Asks whether somebody is under an age, or has come to it. */
  | 'under'
  | 'over'
  | 'age'
  | 'birth'
  /** Numbers of papers of any kind: of these an identity number tells a birth. */
  | 'papers'
  /** School, grade and class. */
  | 'pupil'
  /** Words among others: 学生 in a column of trades, 少儿组 in one of kinds. */
  | 'trade'
  | 'group'
  /** Who answers for a child: filled in for children alone. */
  | 'guardian'
  /** Remarks: only where they are nothing but an age or a class. */
  | 'aside'
  /** Units: only by the class in them. */
  | 'unit';

/** A cell that may tell, with the header of its column. */
export interface Sign {
  kind: SignKind;
  header: string;
  text: string;
  column: number;
  line: number;
}

/** Columns about somebody else than the maker. */
export const othersWords = /联系|经办|填报|填表|负责|监护|家长|指导|推荐人|代表|领队/u;

const guardians = /监护|家长|父亲|母亲|父母/u;
const years = String.raw`(?:\d{1,2}|十[一二三四五六七八]?)周?岁`;
const rules: readonly [SignKind, RegExp][] = [
  [
    'under',
    new RegExp(String.raw`未满|不满|不足|未成年|${years}(?:及?以下|以内)|^(?:is_?)?minor$|under_?1\d`, 'iu'),
  ],
  ['over', new RegExp(String.raw`成年|(?:已|年|是否)满|满${years}|${years}(?:及?以上)`, 'u')],
  // Where somebody was born, and pictures of papers, tell no age.
  [
    'birth',
    /出生(?!地|城|省|证|医)|生日|生年|birth(?!place)|\bdob\b|身份证(?!.*(?:复印|照|正面|反面|扫描|附件|地址|住址))/iu,
  ],
  ['papers', /证件(?!照|.*(?:复印|正面|反面|扫描|类型|类别|种类))|id_?card|id_?n(?:o|umber)/iu],
  ['age', /年龄|周岁|岁数|^岁$|^age$|\bage\b/iu],
  [
    'pupil',
    /学生|在校|就读|学段|年级|班级|学籍|学号|小学|幼儿|儿童|少儿|少年|孩子|学校|^(?:is_?)?(?:child|kid|teen|juvenile|pupil|student|school|grade|class)/iu,
  ],
  ['trade', /职业|身份(?!证)|职务|人员类别|人员类型|作者类别|作者类型/u],
  ['aside', /备注|说明|简介|^notes?$/u],
];

/**
 * What a column with this header, folded, may tell of its makers being children; undefined for one that tells nothing.
 * `group` is the name of the columns above it.
 */
export function readSignHeader(header: string, group = ''): SignKind | undefined {
  if (guardians.test(header) || guardians.test(group)) return 'guardian';
  if (othersWords.test(header) || othersWords.test(group)) return undefined;
  // A school that is a unit, and how to reach it.
  if (/^(?:所在)?学校(?:名称)?$|单位|学校.*(?:地址|电话|邮)/u.test(header)) return undefined;
  return rules.find(([, pattern]) => pattern.test(header))?.[0];
}
