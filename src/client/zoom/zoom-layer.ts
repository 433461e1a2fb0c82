import { addMark, readMark, writeFragment } from '../page/viewer-history.ts';
import type { StageGiven, StageStart } from './stage-given.ts';
import { Stage } from './stage.ts';

/** A stage that has the whole window; one at a time. */
interface OpenLayer {
  dialog: HTMLDialogElement;
  stage: Stage;
  /** What becomes of the stage, and where the focus goes. */
  onEnd: () => void;
  /** True for a stage that came out of the page and goes back there. */
  isRaised: boolean;
  /** True where the history has an entry for it. */
  isMarked: boolean;
}

let layer: OpenLayer | undefined;
/** True until the history has made the step back that was asked for. */
let isLeaving = false;

/** Opens a work over the page in a window of its own; the history has an entry for it where `isNew`. */
export function openLayer(
  given: StageGiven,
  start: StageStart,
  { isNew, onEnd }: { isNew: boolean; onEnd: () => void },
): void {
  if (layer || isLeaving) return;
  const stage = new Stage(given, false, {
    onClose: closeLayer,
    onFull: () => toggleFullScreen(stage),
    onView: writeFragment,
  });
  // The page of a work keeps its query, as that of a tour.
  const query = given.address === location.pathname ? location.search : '';
  if (isNew) addMark(given.zoom.parts[0]?.id ?? '', given.address + query, true);
  raise(stage, false, () => {
    stage.destroy();
    onEnd();
  });
  stage.start(start);
}

/** Gives a stage of the page the whole window, and the screen where the browser has that. */
export function raiseStage(stage: Stage, given: StageGiven, takeBack: () => void): void {
  if (layer || isLeaving) return;
  addMark(given.zoom.parts[0]?.id ?? '', location.pathname + location.search + location.hash, true);
  raise(stage, true, takeBack);
  stage.place(false);
  stage.focus();
  if (canFillScreen(stage.element)) toggleFullScreen(stage);
}

/** Steps back in the history, which ends the layer; where it has no entry, ends it at once. */
export function closeLayer(): void {
  if (!layer || isLeaving) return;
  if (!readMark()?.isNear) {
    writeFragment('');
    endLayer();
    return;
  }
  isLeaving = true;
  history.back();
}

// The layer is open while the history's entry bears its mark; `watchNear` opens it when one goes forward.
for (const type of ['popstate', 'pageshow']) {
  addEventListener(type, () => {
    isLeaving = false;
    if (layer?.isMarked && !readMark()?.isNear) endLayer();
  });
}

function raise(stage: Stage, isRaised: boolean, onEnd: () => void): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'zoom-layer';
  dialog.setAttribute('aria-label', stage.element.getAttribute('aria-label') ?? '');
  dialog.append(stage.element);
  document.body.append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    closeLayer();
  });
  // The viewer of pictures may lie beneath, and listens to the whole page.
  for (const type of ['keydown', 'keyup', 'focusin', 'wheel', 'pointerdown', 'touchstart']) {
    dialog.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  document.documentElement.classList.add('zoom-open');
  dialog.showModal();
  layer = { dialog, stage, onEnd, isRaised, isMarked: readMark()?.isNear === true };
  document.addEventListener('fullscreenchange', showFullScreen);
  showFullScreen();
}

function endLayer(): void {
  if (!layer) return;
  const { dialog, onEnd } = layer;
  layer = undefined;
  document.removeEventListener('fullscreenchange', showFullScreen);
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent in iOS and its WebViews.
  if (document.fullscreenElement) void document.exitFullscreen?.().catch(() => undefined);
  document.documentElement.classList.remove('zoom-open');
  dialog.close();
  onEnd();
  dialog.remove();
}

/** False in iOS and in the WebViews of its programs: there the window has to do. */
function canFillScreen(element: HTMLElement): boolean {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent in iOS.
  return element.requestFullscreen !== undefined && document.fullscreenEnabled;
}

/** Fills the screen or leaves it; where the window has to do, gives a stage back to its page. */
export function toggleFullScreen({ element }: Stage): void {
  if (!canFillScreen(element)) {
    if (layer?.isRaised) closeLayer();
  } else if (document.fullscreenElement) void document.exitFullscreen();
  else void element.requestFullscreen().catch(() => undefined);
}

function showFullScreen(): void {
  if (!layer) return;
  const { stage, isRaised } = layer;
  if (canFillScreen(stage.element)) stage.setFull(document.fullscreenElement === stage.element, true);
  // What came out of a page goes back there; else there is nothing to choose.
  else stage.setFull(isRaised, isRaised);
}
