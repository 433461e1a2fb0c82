import { awaitVoices, canRead } from '../page/voices.ts';

/** Offers the device's own voice where there is no recording; `onStart` silences what else plays. Gives back what stops it. */
export function offerVoice(onStart: () => void): () => void {
  const speak = document.querySelector<HTMLElement>('[data-speak]');
  const button = speak?.querySelector('button');
  if (!speak || !button || !('speechSynthesis' in window)) return () => undefined;
  // Some engines have the interface and no voice.
  awaitVoices(() => {
    speak.hidden = !canRead(document.querySelector('article')?.textContent ?? '');
  });
  const show = (isSpeaking: boolean): void => {
    button.setAttribute('aria-pressed', String(isSpeaking));
    button.textContent = (isSpeaking ? button.dataset['stop'] : button.dataset['start']) ?? '';
  };
  const stop = (): void => {
    if (button.getAttribute('aria-pressed') !== 'true') return;
    speechSynthesis.cancel();
    show(false);
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      stop();
      return;
    }
    onStart();
    show(true);
    void import('./speak-work.ts').then(({ speakWork }) => speakWork(() => show(false)));
  });
  addEventListener('pagehide', stop);
  return stop;
}
