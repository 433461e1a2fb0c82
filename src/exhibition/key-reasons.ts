/**
 * Keys that registration sheets have and an entry must not: what they are, so that nobody is led to write them under
 * another name. Personal ones never stand in an exhibition's folder.
 */
const personalKeys = [
  '电话 手机 手机号 手机号码 联系电话 联系方式 联系人电话 固定电话 办公电话 家庭电话 传真 phone mobile tel telephone cellphone fax',
  '身份证 身份证号 身份证号码 证件号 证件号码 证件 护照 护照号 idcard id_card id_number idno passport',
  '性别 sex gender 出生 出生日期 出生年月 出生年份 生日 birthday birth birthdate date_of_birth',
  '民族 籍贯 学历 学位 政治面貌 婚姻 ethnicity',
  '地址 住址 家庭住址 家庭地址 通讯地址 通信地址 联系地址 邮寄地址 收件地址 邮编 邮政编码 address postcode zip',
  '邮箱 电子邮箱 电子邮件 邮件 email e_mail mail 微信 微信号 wechat weixin qq qq号 qq号码 微博',
  '银行卡 银行卡号 银行账号 银行帐号 开户行 开户银行 账号 帐号 卡号 bank bank_account account',
  '监护人 家长 父亲 母亲 联系人 紧急联系人 guardian parent contact_person',
]
  .join(' ')
  .split(' ');

/** What makes a longer key personal too: 家长电话, 作者身份证号. */
const personalWords =
  /电话|手机|身份证|证件|住址|地址|邮编|邮政编码|邮箱|电邮|微信|银行|卡号|账号|帐号|性别|出生|生日|监护|家长|籍贯|民族|政治面貌/u;

const ageKeys = ['年龄', '岁数', '周岁', 'age'];
const numberKeys = ['编号', '作品编号', '展品编号', 'number', 'no', 'no.', 'id', '号码'];
/** Columns of a sheet that say nothing of the work itself. */
const officeKeys = [
  '备注',
  '说明',
  '简介',
  '作品说明',
  '作品简介',
  '创作说明',
  'note',
  'notes',
  'description',
];

/** Words in which a sheet says that a maker is a child, or where one goes to school. */
const childWords =
  /未满|不满|未成年|儿童|少儿|少年|幼儿|孩子|小学|年级|班级|学生|学校|(?:^|_)(?:is)?(?:minor|child|kid|teen|juvenile|pupil|student|school|grade)|under_?1\d/iu;

/** Words in which people say of a work that it is shown, or not yet, or no longer. */
const statusWords =
  /草稿|撤展|撤下|下架|展出|展示|发布|發佈|公开|公開|隐藏|状态|狀態|^(?:is_?)?(?:draft|publish(?:ed)?|public|hidden|hide|visible|show|shown|withdrawn|withdraw|active|enabled|state)$/u;

export type KeyReason = 'personal' | 'age' | 'child' | 'status' | 'number' | 'body';

/** Why a key that no table knows must not stand in an entry, or where it belongs; undefined for any other. */
export function getKeyReason(written: string): KeyReason | undefined {
  const key = written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
  const bare = key.replace(/[（(].*[)）]/gu, '').replace(/^(?:作者|本人|个人|参展人|投稿人)(?=.)/u, '');
  if (personalWords.test(key) || [key, bare].some((one) => personalKeys.includes(one))) return 'personal';
  if (/未满|不满/u.test(key)) return 'child';
  if (/年龄|周岁|岁数/u.test(key) || [key, bare].some((one) => ageKeys.includes(one))) return 'age';
  if (childWords.test(key)) return 'child';
  if (statusWords.test(key)) return 'status';
  if ([key, bare].some((one) => numberKeys.includes(one))) return 'number';
  return officeKeys.includes(key) ? 'body' : undefined;
}
