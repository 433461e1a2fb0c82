import { recall, remember } from '../page/device-memory.ts';

/** Speed of recorded talks, and the device's own voice where there is no recording. Nothing plays by itself. */
const speedKey = 'chifu-speed';

for (const track of document.querySelectorAll<HTMLElement>('[data-track]')) {
  const audio = track.querySelector('audio');
  const label = track.querySelector<HTMLElement>('[data-speed]');
  const select = track.querySelector('select');
  if (!audio || !label || !select) continue;
  const set = (speed: string): void => {
    audio.defaultPlaybackRate = Number(speed) || 1;
    audio.playbackRate = audio.defaultPlaybackRate;
    select.value = String(audio.playbackRate);
  };
  label.hidden = false;
  set(recall(speedKey) ?? '1');
  select.addEventListener('change', () => {
    set(select.value);
    remember(speedKey, select.value);
  });
}

const speak = document.querySelector<HTMLElement>('[data-speak]');
const button = speak?.querySelector('button');
if (speak && button && 'speechSynthesis' in window) {
  // Some engines have the interface and no voice; voices may come late.
  const offer = (): void => {
    speak.hidden = !speechSynthesis.getVoices().some((voice) => voice.lang.startsWith('zh'));
  };
  const show = (isSpeaking: boolean): void => {
    button.setAttribute('aria-pressed', String(isSpeaking));
    button.textContent = (isSpeaking ? button.dataset['stop'] : button.dataset['start']) ?? '';
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      speechSynthesis.cancel();
      show(false);
      return;
    }
    const words = new SpeechSynthesisUtterance(speak.dataset['speak']);
    words.lang = 'zh-CN';
    words.addEventListener('end', () => show(false));
    words.addEventListener('error', () => show(false));
    show(true);
    speechSynthesis.speak(words);
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
