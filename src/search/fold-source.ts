import hongKong from 'opencc-js/dict/HKVariantsRev';
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import simplify from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import { listCommonCharacters } from './common-characters.ts';
import type { FoldTable } from './fold.ts';

/** Variants of museum labels and old printings that OpenCC leaves apart. */
const more =
  '谿 溪|鴈 雁|劒 剑|眘 慎|荆 荆|邨 村|圗 图|峯 峰|凉 凉|涼 凉|羣 群|着 着|著 著|菓 果|筍 笋|跡 迹|蹟 迹';

let whole: FoldTable | undefined;

/**
 * Every traditional or variant character with the simplified one that stands for it in searching.
 * For the time of building only: the table weighs some 60 KB. @see https://github.com/nk2028/opencc-js
 */
export function getFoldTable(): FoldTable {
  if (whole) return whole;
  const simple = readTable(simplify);
  const table = new Map<string, string>();
  for (const [variant, standard] of [...readTable(hongKong), ...readTable(taiwan)]) {
    table.set(variant, simple.get(standard) ?? standard);
  }
  // 芸 and 予 are other characters in Chinese; 広 and 竜 are only Japanese.
  const common = listCommonCharacters();
  for (const [form, traditional] of readTable(japanese)) {
    if (!common.has(form)) table.set(form, simple.get(traditional) ?? traditional);
  }
  for (const [traditional, simplified] of [...simple, ...readTable(more)]) table.set(traditional, simplified);
  // A character that is itself simplified stays, whatever a regional table says.
  for (const [source, target] of table) if (source === target) table.delete(source);
  return (whole = table);
}

/** The pairs whose second character stands in `used`, in a row, as `readFoldTable` reads them. */
export function listFolds(used: ReadonlySet<string>): string {
  return [...getFoldTable()]
    .filter(([, target]) => used.has(target))
    .map((pair) => pair.join(''))
    .join('');
}

function readTable(text: string): Map<string, string> {
  return new Map(
    text.split('|').flatMap((row) => {
      const [source = '', target = ''] = row.split(' ');
      return [...source].length === 1 && [...target].length === 1 ? [[source, target] as const] : [];
    }),
  );
}
