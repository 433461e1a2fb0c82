import { getVoiceLanguage } from './voices.ts';

/** What is read at a time, characters: some engines fall silent in a longer one. */
const longest = 120;

/** Reads texts one after the other, each a paragraph; `onEnd` is called once, when all is read or nothing can be. */
export function readAloud(texts: readonly string[], onEnd: () => void): void {
  speechSynthesis.cancel();
  const pieces = texts.flatMap((text) =>
    listSentences(text).map((said) => ({ said, lang: getVoiceLanguage(text) })),
  );
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
