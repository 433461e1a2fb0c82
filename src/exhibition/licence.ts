/** What may be done with the pictures of a work. */
export interface Licence {
  /**
   * URI of a Creative Commons licence or of a statement of RightsStatements.org, as machines compare them: `http`.
   * @see https://iiif.io/api/presentation/3.0/#rights
   */
  uri?: string;
  /** True where the words allow everybody to take the picture along. */
  isFree: boolean;
}

/** Words that take back what they speak of, or bind it to somebody's word. */
const denial =
  /不得|不可|不许|不准|不能|不允许|不采用|不适用|不是|非(?!商业|商用|营利)|禁止|未|谢绝|除外|以外|保留所有权利/u;
const condition = /(?:须|需|请|先|经).{0,12}(?:同意|许可|授权|联系|申请)|(?:同意|许可|授权)(?:后|方可|才)/u;
const permission =
  /自由使用|免费使用|任意使用|自由下载|免费下载|随意下载|自由转载|自由复制|(?:可以?|允许|欢迎|准许)(?:下载|转载|复制|使用)|free to (?:use|download)/iu;
const licences: readonly string[] = ['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'];
const publicDomainMark = 'http://creativecommons.org/publicdomain/mark/1.0/';
const publicDomain = /公有领域|公共领域|public domain/iu;

/** Statements of RightsStatements.org under which a picture may be taken along. */
const freeStatements = /^(?:NoC-US|NKC)$/u;

/** Reads what an entry, or the exhibition, says of rights. Where the words are in doubt nothing is allowed. */
export function readLicence(words: string | undefined): Licence {
  const text = (words ?? '').normalize('NFKC');
  const statement = /https?:\/\/(?:www\.)?rightsstatements\.org\/(?:vocab|page)\/([\w-]+)\/([\d.]+)/iu.exec(
    text,
  );
  if (statement) {
    const [, name = '', version = ''] = statement;
    return {
      uri: `http://rightsstatements.org/vocab/${name}/${version}/`,
      isFree: freeStatements.test(name),
    };
  }
  // What one clause allows, another may bind: only a licence by its name outweighs that.
  const certain = text.split(/[，。；！,;!\n]/u).filter((clause) => !isUncertain(clause));
  const named = certain.map((clause) => readLinkedLicence(clause) ?? readNamedLicence(clause));
  const uri = named.find((one) => one !== undefined);
  if (uri !== undefined) return { uri, isFree: true };
  if (isUncertain(text)) return { isFree: false };
  if (publicDomain.test(text)) return { uri: publicDomainMark, isFree: true };
  return { isFree: permission.test(text) };
}

function isUncertain(text: string): boolean {
  return denial.test(text) || condition.test(text);
}

function readLinkedLicence(text: string): string | undefined {
  const [, path = ''] =
    /https?:\/\/(?:www\.)?creativecommons\.org\/((?:licenses|publicdomain)\/[a-z-]+\/\d\.\d(?:\/[a-z]{2,3}(?![a-z.]))?)/iu.exec(
      text,
    ) ?? [];
  return path === '' ? undefined : `http://creativecommons.org/${path.toLowerCase()}/`;
}

/** A Creative Commons licence by its short name: `CC BY-NC 4.0`, `CC0`. */
function readNamedLicence(text: string): string | undefined {
  if (/\bCC[ -]?(?:0|zero)\b/iu.test(text)) return 'http://creativecommons.org/publicdomain/zero/1.0/';
  const [, parts = '', version = '4.0'] =
    /\bCC[ -]?(BY(?:[ -](?:NC|SA|ND)){0,2})(?![A-Za-z-])(?:[ -]?(\d\.\d))?/iu.exec(text) ?? [];
  const name = parts.toLowerCase().replaceAll(' ', '-');
  return licences.includes(name) ? `http://creativecommons.org/licenses/${name}/${version}/` : undefined;
}
