import type { PictureView } from './picture-view.ts';

/** How much a key moves, in parts of what is in sight. */
const step = 0.2;

/** What a key does on a canvas; undefined for keys that are none of its. `pan` moves by parts of what is in sight. */
export function chooseKeyAct(
  key: string,
  view: Pick<PictureView, 'zoomBy' | 'showWhole' | 'rotate'>,
  pan: (x: number, y: number) => void,
): (() => void) | undefined {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(-step, 0),
    ArrowRight: () => pan(step, 0),
    ArrowUp: () => pan(0, -step),
    ArrowDown: () => pan(0, step),
    '+': () => view.zoomBy(1.5),
    '=': () => view.zoomBy(1.5),
    '-': () => view.zoomBy(1 / 1.5),
    '0': () => view.showWhole(),
    Home: () => view.showWhole(),
    r: () => view.rotate(),
    R: () => view.rotate(),
  };
  return acts[key];
}
