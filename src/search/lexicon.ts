import type { Medium } from '../exhibition/values.ts';
import type { Haystack } from './haystack.ts';
import { listTexts, listSpelled } from './haystack-texts.ts';
import type { SearchIndex } from './search-index.ts';

/** What a show calls by name, and the words that people put around names. */
export interface Lexicon {
  /** Titles, names and words of columns, folded. */
  wholes: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  artists: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Names, titles and words of two characters and more in pinyin without spaces. */
  sounds: ReadonlySet<string>;
  /** All names, titles and words, each closed by a line feed. */
  texts: readonly string[];
}

/** Words for works of a medium, folded, the hall's own name beside them. */
const mediumWords: Readonly<Partial<Record<Medium, string>>> = {
  calligraphy: '书法 书法作品 毛笔字 墨迹 书作 字',
  painting: '美术 绘画 画作 图画 画儿 美术作品 绘画作品 画',
  photography: '照片 相片 摄影 影像 摄影作品',
};
const mediums = new Map(
  Object.entries(mediumWords).flatMap(([medium, words]) =>
    words.split(' ').map((word) => [word, medium as Medium] as const),
  ),
);

/** Words that say nothing of which work is meant. */
const fillers = new Set(
  (
    '的 之 是 有 和 与 及 里 写 画 拍 作 作品 展品 藏品 作者 作家 画家 书法家 摄影家 摄影师 艺术家 ' +
    '题名 题为 名为 叫做 名叫 写的 画的 拍的 作的 创作 创作的 拍摄 拍摄的 书写 书写的 所写 所写的 所作 所画 所拍 写过 ' +
    '一幅 那幅 这幅 一张 那张 这张 一件 那件 一首 那首 获得 获奖 得奖 市 省 诗人 的诗 诗作 老师 先生 女士 同志 ' +
    '请找 找 查 查找 搜索 看看 我想看 想看 有没有 有哪些 哪些 哪个 关于 相关 全部 所有'
  ).split(' '),
);

/** True for words such as 的 and 作品, which are passed over where a query is divided. */
export function isFiller(text: string): boolean {
  return fillers.has(text);
}

/** The medium that a word asks for: 照片 is photography. */
export function getMedium(text: string): Medium | undefined {
  return mediums.get(text);
}

const lexiconOf = new WeakMap<SearchIndex, Lexicon>();

/** The lexicon of a show; made once, in about 2 µs a work. */
export function getLexicon(index: SearchIndex): Lexicon {
  const known = lexiconOf.get(index);
  if (known) return known;
  const { title, artist } = index.haystacks;
  const words = index.searched.flatMap(([, column]) => column.folded);
  const titles = new Set(listTexts(title));
  const artists = new Set(listTexts(artist));
  const spell = (haystack: Haystack): string[] =>
    listSpelled(haystack, index.readings).filter((_, at) => [...(listTexts(haystack)[at] ?? '')].length > 1);
  const lexicon: Lexicon = {
    wholes: new Set([...titles, ...artists, ...words].filter((text) => text !== '')),
    titles,
    artists,
    numbers: new Set(index.numbers),
    sounds: new Set([...spell(title), ...spell(artist), ...spellWords(words, index)]),
    texts: [title.text, artist.text, `${words.join('\n')}\n`],
  };
  lexiconOf.set(index, lexicon);
  return lexicon;
}

function spellWords(words: readonly string[], { wordReadings }: SearchIndex): string[] {
  return words
    .filter((word) => [...word].length > 1)
    .map((word) => [...word].map((one) => wordReadings.get(one)?.[0] ?? one).join(''));
}
