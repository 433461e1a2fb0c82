import { languageNames } from '../../exhibition/languages.ts';

/** Offers the device's own voice where there is no recording; `onStart` silences what else plays. Gives back what stops it. */
export function offerVoice(onStart: () => void): () => void {
  const speak = document.querySelector<HTMLElement>('[data-speak]');
  const button = speak?.querySelector('button');
  if (!speak || !button || !('speechSynthesis' in window)) return () => undefined;
  // Some engines have the interface and no voice; voices may come late.
  const offer = (): void => {
    const [own = ''] = getLang(gatherWords()).split('-');
    speak.hidden = !speechSynthesis.getVoices().some((voice) => voice.lang.startsWith(own));
  };
  const show = (isSpeaking: boolean): void => {
    button.setAttribute('aria-pressed', String(isSpeaking));
    button.textContent = (isSpeaking ? button.dataset['stop'] : button.dataset['start']) ?? '';
  };
  const stop = (): void => {
    if (button.getAttribute('aria-pressed') !== 'true') return;
    speechSynthesis.cancel();
    show(false);
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      stop();
      return;
    }
    onStart();
    const words = new SpeechSynthesisUtterance(gatherWords());
    words.lang = getLang(words.text);
    words.addEventListener('end', () => show(false));
    words.addEventListener('error', () => show(false));
    show(true);
    speechSynthesis.speak(words);
  });
  addEventListener('pagehide', stop);
  return stop;
}

/** Where Chinese stands among other words, only a voice for Chinese reads all of it. */
function getLang(text: string): string {
  return /\p{Script=Han}/u.test(text) ? languageNames.zh.tag : document.documentElement.lang;
}

/** What the page tells of its work, in the order of reading: title, artists, 释文, description. */
function gatherWords(): string {
  const told = document.querySelectorAll(
    'article :is(h1, [data-artists], .text > .lines > *, [aria-labelledby="description"] .prose)',
  );
  return [...told].map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim()).join('。');
}
