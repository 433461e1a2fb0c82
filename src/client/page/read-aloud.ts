import { languageNames } from '../../exhibition/languages.ts';

/** What is read at a time, characters: some engines fall silent in a longer one. */
const longest = 120;

/** True where the device has a voice for a text; voices may come late. */
export function canRead(text: string): boolean {
  if (!('speechSynthesis' in window) || text === '') return false;
  const [own = ''] = getLang(text).split('-');
  return speechSynthesis.getVoices().some(({ lang }) => lang.startsWith(own));
}

/** Calls `offer` now and whenever voices come. */
export function awaitVoices(offer: () => void): void {
  offer();
  if ('speechSynthesis' in window) speechSynthesis.addEventListener('voiceschanged', offer);
}

/** Reads texts one after the other, each a paragraph; `onEnd` is called once, when all is read or nothing can be. */
export function readAloud(texts: readonly string[], onEnd: () => void): void {
  speechSynthesis.cancel();
  const pieces = texts.flatMap((text) => listSentences(text).map((said) => ({ said, lang: getLang(text) })));
  pieces.forEach(({ said, lang }, at) => {
    const words = new SpeechSynthesisUtterance(said);
    words.lang = lang;
    if (at === pieces.length - 1) words.addEventListener('end', onEnd);
    words.addEventListener('error', ({ error }) => {
      // Another reading, or a press on stop, has said so already.
      if (error !== 'canceled' && error !== 'interrupted') onEnd();
    });
    speechSynthesis.speak(words);
  });
  if (pieces.length === 0) onEnd();
}

/** A text in sentences, those that are short together. */
export function listSentences(text: string): string[] {
  const sentences: string[] = [];
  // Not split behind the marks by lookbehind, which Safari before 16.4 cannot read: its whole script would fall out.
  for (const [sentence] of text.matchAll(/[^]*?(?:[。！？；]|[.!?;] )|[^]+$/gu)) {
    const last = sentences.at(-1);
    if (last !== undefined && last.length + sentence.length <= longest) {
      sentences[sentences.length - 1] = last + sentence;
    } else if (sentence.trim() !== '') sentences.push(sentence);
  }
  return sentences;
}

/** Where Chinese stands among other words, only a voice for Chinese reads all of it. */
function getLang(text: string): string {
  return /\p{Script=Han}/u.test(text) ? languageNames.zh.tag : document.documentElement.lang;
}
