import { foldText, isHan, type FoldTable } from '../search/fold.ts';

/** A character of a text that is compared; signs, blanks and line ends are none. */
export interface Character {
  written: string;
  /** What it is compared as: traditional and variant forms of a character are one. */
  folded: string;
  /** 1-based line, and place among the characters of the line. */
  line: number;
  place: number;
  /** True where a clause begins: nothing, a sign or a line end stands before it. */
  isFirst: boolean;
}

/**
 * Characters that stand for each other in old texts and are no slips, besides traditional and variant forms: the
 * second is what the first is compared as.
 */
const pairs =
  '著着 沈沉 祇只 衹只 秖只 祗只 隻只 馀余 閒闲 間间 阑栏 蘭兰 彫雕 蹋踏 徧遍 疎疏 暎映 峩峨 崑昆 綵彩 麤粗 甯宁 讎仇 慙惭 恠怪 牀床 窻窗 窓窗 缾瓶 盃杯 桮杯 ' +
  '尊樽 罇樽 覩睹 託托 摠总 揔总 咲笑 喫吃 皁皂 艸草 嬾懒 懶懒 於于 乾干 亁干 凴凭 憑凭 踰逾 徃往 迴回 廻回 囘回 囬回 荅答 菴庵 巖岩 嵒岩 岺岭 琱雕 煖暖 煙烟 ' +
  '晻暗 闇暗 谿溪 磵涧 澗涧 帀匝 匊掬 繙翻 飜翻 墖塔 朞期 呪咒 妬妒 姊姐 筯箸 蘂蕊 蕋蕊 欵款 効效 勅敕';
const others = new Map(
  pairs.split(' ').map((pair): [string, string] => {
    const [from = '', to = ''] = pair;
    return [from, to];
  }),
);

/** Signs that say: the character before once more. */
const repeats = new Set(['々', '〻', '〃', 'ゝ', '𠄠']);

/** The characters of lines that are compared. */
export function listCharacters(lines: readonly string[], table: FoldTable): Character[] {
  const found: Character[] = [];
  lines.forEach((text, at) => {
    let isFirst = true;
    let place = 0;
    for (const written of text.normalize('NFC')) {
      const last = found.at(-1);
      const folded = repeats.has(written) && last ? last.folded : fold(written, table);
      if (folded === '') {
        // A blank parts columns of one clause.
        isFirst ||= !/\s/u.test(written);
        continue;
      }
      found.push({ written, folded, line: at + 1, place: ++place, isFirst });
      isFirst = false;
    }
  });
  return found;
}

function fold(written: string, table: FoldTable): string {
  const own = others.get(written) ?? written;
  if (!isHan(own.codePointAt(0) ?? 0)) return foldText(own, table);
  const plain = table.get(own) ?? own;
  return others.get(plain) ?? plain;
}
