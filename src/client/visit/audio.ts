import { recall, remember } from '../page/device-memory.ts';
import { offerVoice } from './voice.ts';

/** Recorded talks and videos: their speed, one at a time, on a locked screen, and from stop to stop of a tour. */
const speedKey = 'chifu-speed';
/** In an address: the talk of the stop before has ended, and this one follows. */
const playOn = 'play';

const audios = [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
const stopVoice = offerVoice(() => audios.forEach((audio) => audio.pause()));
/** Other windows of the show fall silent too. */
const windows = 'BroadcastChannel' in window ? new BroadcastChannel('chifu-audio') : undefined;
windows?.addEventListener('message', () => {
  audios.forEach((audio) => audio.pause());
  stopVoice();
});

const stepTo = (step: string): HTMLAnchorElement | null =>
  document.querySelector(`[data-tour]:not([hidden]) [data-step=${step}]`);

function readTour(): string | null {
  return new URLSearchParams(location.search).get('tour');
}

for (const audio of audios) {
  const track = audio.closest<HTMLElement>('[data-track]');
  const show = (): void => void track?.toggleAttribute('data-playing', !audio.paused);
  audio.addEventListener('play', () => {
    for (const other of audios) if (other !== audio) other.pause();
    stopVoice();
    windows?.postMessage('play');
    show();
    tellDevice(audio);
  });
  audio.addEventListener('pause', show);
  audio.addEventListener('ended', () => {
    const next = stepTo('next');
    const isWanted = track?.querySelector<HTMLInputElement>('[data-play-on] input')?.checked;
    if (!next || readTour() === null || isWanted !== true) return;
    const address = new URL(next.href);
    address.searchParams.set(playOn, audio.lang);
    location.assign(address);
  });
  if (track) offerSpeed(track, audio);
}

/** What a locked screen and the keys of a headset show and do. */
function tellDevice(audio: HTMLMediaElement): void {
  if (!('mediaSession' in navigator)) return;
  const picture = document.querySelector<HTMLImageElement>('.pictures img');
  navigator.mediaSession.metadata = new MediaMetadata({
    title: document.querySelector('h1')?.textContent.trim() ?? document.title,
    artist: audio.dataset['artists'] ?? '',
    album: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '',
    artwork: picture ? [{ src: picture.currentSrc || picture.src }] : [],
  });
  const handle = (action: MediaSessionAction, act: MediaSessionActionHandler | null): void => {
    try {
      navigator.mediaSession.setActionHandler(action, act);
    } catch {
      // This browser does not know the action.
    }
  };
  handle('play', () => void audio.play());
  handle('pause', () => audio.pause());
  handle('seekbackward', () => (audio.currentTime = Math.max(0, audio.currentTime - 10)));
  handle('seekforward', () => (audio.currentTime = Math.min(audio.duration, audio.currentTime + 10)));
  for (const [action, step] of [
    ['previoustrack', 'previous'],
    ['nexttrack', 'next'],
  ] as const) {
    const link = stepTo(step);
    handle(action, link && readTour() !== null ? () => location.assign(link.href) : null);
  }
}

function offerSpeed(track: HTMLElement, audio: HTMLMediaElement): void {
  const label = track.querySelector<HTMLElement>('[data-speed]');
  const select = track.querySelector('select');
  if (!label || !select) return;
  const set = (speed: string): void => {
    const rate = Number(speed);
    audio.defaultPlaybackRate = [...select.options].some(({ value }) => Number(value) === rate) ? rate : 1;
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

// On a tour the talks follow one another, as long as the visitor wants it.
if (readTour() !== null && audios.length > 0) {
  if (stepTo('next')) {
    for (const label of document.querySelectorAll<HTMLElement>('[data-play-on]')) label.hidden = false;
  }
  const address = new URL(location.href);
  const lang = address.searchParams.get(playOn);
  if (lang !== null) {
    address.searchParams.delete(playOn);
    history.replaceState(history.state, '', address);
    const talks = audios.filter((one) => one.closest('[data-track]')?.querySelector('[data-play-on]'));
    const audio = talks.find((one) => one.lang === lang) ?? talks[0];
    // A browser that forbids it leaves the talk to be started by hand.
    audio?.play().catch(() => audio.focus());
  }
}
