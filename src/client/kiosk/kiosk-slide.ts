import { buildPicturePath } from '../../exhibition/addresses.ts';
import { markLanguage, readLanguage } from '../../exhibition/languages.ts';
import { chooseSize } from '../../exhibition/picture.ts';
import {
  buildLabel,
  fitLabel,
  loadFace,
  type Frame,
  type KioskPicture,
  type KioskWords,
} from './kiosk-label.ts';

interface Setting {
  base: string;
  words: KioskWords;
  stage: HTMLElement;
  /** ms for one view. */
  pace: number;
}

export interface Slide {
  element: HTMLElement;
  /** Fetches and decodes the pictures; false where one is not to be had. */
  prepare: () => Promise<boolean>;
  appear: () => Promise<void>;
  /** Resolves when the slide has been seen for its time, a scroll from end to end. */
  play: () => Promise<void>;
  /** Lets go of the pictures at once: collected garbage would be too late for a day of them. */
  dispose: () => void;
}

/** Longest fading, ms. */
const longestFade = 900;
/** A scroll moves by the width of the screen in so many times the pace. */
const unrolling = 1.5;
/** Share of the screen by which a scroll steps where motion is not wanted. */
const step = 0.8;
const gap = 0.02;

/** Builds a slide; nothing is fetched before `prepare`. */
export function buildSlide(frame: Frame, { base, words, stage, pace }: Setting): Slide {
  const { work, pictures } = frame;
  const element = document.createElement('section');
  element.className = work.isScroll ? 'kiosk-slide scroll' : 'kiosk-slide';
  const hang = document.createElement('div');
  hang.className = 'hang';
  const track = document.createElement('div');
  track.className = 'track';
  const images = pictures.map((_, at) => {
    const image = new Image();
    image.alt = at === 0 ? work.alt : '';
    const lang = markLanguage(image.alt, readLanguage(document.documentElement.lang));
    if (lang !== undefined) image.lang = lang;
    return image;
  });
  track.append(...images);
  hang.append(track);
  const label = buildLabel(frame, words);
  element.append(hang, label);
  const fade = Math.min(longestFade, pace / 4);

  /** Sizes label and pictures to the stage; gives how far a scroll has to move, px. */
  const lay = (): { room: number; far: number } => {
    fitLabel(label);
    const style = getComputedStyle(hang);
    const width = hang.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const height = hang.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const space = width * gap * (pictures.length - 1);
    const ratio = pictures.reduce((sum, one) => sum + one.width / one.height, 0);
    const high = work.isScroll ? height : Math.min(height, (width - space) / ratio);
    pictures.forEach((one, at) => {
      const image = images[at];
      if (!image) return;
      image.style.height = `${high}px`;
      image.style.width = `${(high * one.width) / one.height}px`;
    });
    track.style.gap = `${width * gap}px`;
    return { room: width, far: Math.max(0, high * ratio - width) };
  };

  return {
    element,
    prepare: async () => {
      lay();
      images.forEach((image, at) => {
        const picture = pictures[at];
        if (picture) image.src = base + chooseAddress(picture, parseFloat(image.style.height));
      });
      await loadFace(work.font, base);
      const done = await Promise.allSettled(images.map((image) => image.decode()));
      return done.every(({ status }) => status === 'fulfilled');
    },
    appear: async () => {
      const { far } = lay();
      if (work.isScroll) track.style.transform = `translateX(${work.isRtl ? -far : 0}px)`;
      element.classList.add('on');
      const shown = element.animate([{ opacity: 0 }, { opacity: 1 }], {
        duration: fade,
        easing: 'ease-in-out',
      });
      await shown.finished.catch(() => undefined);
      stage.dataset['number'] = work.number;
    },
    play: async () => {
      const { room, far } = lay();
      if (!work.isScroll || far === 0) await pause(pace);
      else if (matchMedia('(prefers-reduced-motion: reduce)').matches) await unrollBySteps(room, far);
      else await unroll(room, far);
    },
    dispose: () => {
      for (const animation of element.getAnimations({ subtree: true })) animation.cancel();
      for (const image of images) image.src = '';
      element.remove();
    },
  };

  async function unroll(room: number, far: number): Promise<void> {
    const ends = [0, -far].map((x) => ({ transform: `translateX(${x}px)` }));
    await pause(pace / 4);
    const moving = track.animate(work.isRtl ? ends.reverse() : ends, {
      duration: (far / room) * pace * unrolling,
      easing: 'linear',
      fill: 'forwards',
    });
    await moving.finished.catch(() => undefined);
    await pause(pace / 4);
  }

  async function unrollBySteps(room: number, far: number): Promise<void> {
    const steps = Math.ceil(far / (room * step));
    for (let at = 0; at <= steps; at++) {
      const x = Math.min(far, at * room * step);
      track.style.transform = `translateX(${work.isRtl ? x - far : -x}px)`;
      await pause(pace);
    }
  }
}

/** The smallest size that has the px of the screen, or the largest there is. */
function chooseAddress({ id, sizes, width, height }: KioskPicture, shown: number): string {
  const size = chooseSize(sizes, { height: shown * devicePixelRatio }) ?? { width, height };
  return buildPicturePath(id, size, 'webp');
}

function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}
