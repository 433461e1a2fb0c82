/** Whatever people put between the digits of a number; not a comma, which parts the numbers of works. */
const dashes = String.raw`\-˗‐‑‒–—―−⁃⸺⸻─━ー〜∼➖－ㅡ~`;
const dots = '·•・‧∙.。';
export const between = String.raw`[\s${dashes}${dots}_/\\|()*:]{0,3}`;
/** One sign between the code of an area and a number; the sides of a table's cells part figures of their own. */
export const parting = String.raw`[\s${dashes}${dots}_/:]`;

const signs: readonly (readonly [string, string])[] = [
  ['0', '〇零洞○◯'],
  ['1', '一幺壹弌'],
  ['2', '二贰貳弍'],
  ['3', '三叁參叄弎'],
  ['4', '四肆'],
  ['5', '五伍'],
  ['6', '六陆陸'],
  ['7', '七柒拐'],
  ['8', '八捌'],
  ['9', '九玖勾'],
];
const values = new Map(signs.flatMap(([value, all]) => [...all].map((sign) => [sign, value] as const)));
const han = [...values.keys()].join('');
const hanRun = new RegExp(String.raw`[${han}](?:${between}[${han}]){10,}`, 'gu');
const mixedRun = new RegExp(String.raw`[${han}\d](?:${between}[${han}\d]){10,}`, 'gu');
const isMixed = new RegExp(String.raw`\d${between}[${han}]|[${han}]${between}\d`, 'u');

/** Addresses hold numbers of their own; the digits of a mobile in a mail address are its owner's. */
const address = /\b(?:https?:\/\/|www\.)[^\s"'“”‘’<>（）()，。；、]+/giu;
/** UUIDs, and hashes: long runs of hexadecimal digits with letters among them. */
const hash = /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b|\b(?=\d*[a-f]+\d+[a-f]+\d+[a-f])[\da-f]{24,}\b/giu;
const unseen = /[\p{Cf}\u034F\u20E3\uFE00-\uFE0F]/gu;
/** What is typed for the X at the end of an identity number. */
const crosses = new RegExp(String.raw`(?<=(?:\d${between}){17})[×✕✖✗✘╳ХхΧχ]`, 'gu');

/**
 * A text as its numbers are read: digits of all scripts and kinds as 0–9, addresses and hashes left out. Where Han
 * numerals stand beside digits there are several ways of reading them, the plainest first.
 */
export function foldDigits(written: string): string[] {
  const plain = written
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(/[^\P{Nd}0-9]/gu, readDigit)
    .replace(/[\u2776-\u277E\u2780-\u2788\u278A-\u2792\u24F5-\u24FD\u24FF]/gu, readCircled)
    .replace(address, ' ')
    .replace(hash, ' ')
    .replace(crosses, 'X');
  const ways = [plain.replace(hanRun, readHan)];
  if (isMixed.test(plain)) ways.push(plain.replace(mixedRun, readHan));
  // A dash and the numeral look alike.
  if (/\d一\d/u.test(plain)) ways.push(plain.replace(/(?<=\d)一(?=\d)/gu, '-').replace(hanRun, readHan));
  return ways;
}

function readHan(run: string): string {
  return [...run].map((sign) => values.get(sign) ?? sign).join('');
}

/** Digits of a script stand together in order, ten by ten. */
function readDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}

/** Digits in black circles, in circles without serifs, and in double ones. */
function readCircled(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x27_8a, 0x27_80, 0x27_76, 0x24_f5].find((one) => one <= code) ?? 0;
  return code === 0x24_ff ? '0' : String(code - first + 1);
}
