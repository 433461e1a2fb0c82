import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import { getZoomStrings } from '../../interface/zoom-strings.ts';
import { hangOpenings, measureOpening, type Opening } from '../../seeing/hang-openings.ts';
import { followPose, readPose, writePose, type Pose } from '../../seeing/linked-poses.ts';
import { findOpening } from '../../seeing/spots.ts';
import { buildElement } from '../page/build-element.ts';
import { ZoomBar } from './zoom-bar.ts';
import { ZoomCanvas } from './zoom-canvas.ts';

/** Where the page of two works finds what it shows. */
export interface CompareGiven {
  base: string;
  /** Addresses with `{number}` in them. */
  works: string;
  told: string;
}

/** One of the two, on its own canvas. */
interface Pane {
  element: HTMLElement;
  work: ViewerWork;
  opening: Opening;
  canvas: ZoomCanvas;
  /** Where it stood when the two were linked. */
  linked: Pose | undefined;
}

const addressDelay = 400;

/** Opens two works, `a` and `b` of the query, in `room`; gives back what could not be shown. */
export async function openCompare(room: HTMLElement, given: CompareGiven): Promise<string | undefined> {
  const words = getZoomStrings(document.documentElement.lang);
  const asked = new URLSearchParams(location.search);
  const [first, second] = [readNumber(asked.get('a')), readNumber(asked.get('b'))];
  if (!first || !second) return undefined;
  const works = await Promise.all([first, second].map(({ number }) => fetchWork(given, number)));
  const [one, other] = works;
  if (!one || !other) return words.compare.unknown((one ? second : first).number);
  const compare = new Compare(room, given, [
    { work: one, part: first.part },
    { work: other, part: second.part },
  ]);
  await compare.start(asked);
  return undefined;
}

/** A number, and behind a hyphen the part of the work; undefined for what is no number. */
function readNumber(text: string | null): { number: string; part: number } | undefined {
  const [, number, part] = /^\s*(\d{4,9})(?:-(\d{1,3}))?\s*$/u.exec((text ?? '').normalize('NFKC')) ?? [];
  return number === undefined ? undefined : { number, part: Number(part ?? 1) - 1 };
}

async function fetchWork({ told }: CompareGiven, number: string): Promise<ViewerWork | undefined> {
  const response = await fetch(told.replace('{number}', number)).catch(() => undefined);
  return response?.ok ? ((await response.json()) as ViewerWork) : undefined;
}

type Act = 'beside' | 'over' | 'linked' | 'scale' | 'zoomIn' | 'zoomOut' | 'whole';

/** Two works side by side, or one over the other with a border to be drawn, moved together. */
class Compare {
  readonly #words = getZoomStrings(document.documentElement.lang);
  readonly #room: HTMLElement;
  readonly #stack = buildElement('div', 'compare-panes');
  readonly #slider = buildElement('input', 'compare-slider');
  readonly #panes: Pane[];
  readonly #bar: ZoomBar<Act>;
  #isLinked = true;
  #isOver = false;
  /** True while one moves the other. */
  #isFollowing = false;
  #timer = 0;

  constructor(room: HTMLElement, given: CompareGiven, works: readonly { work: ViewerWork; part: number }[]) {
    this.#room = room;
    const words = this.#words;
    this.#slider.type = 'range';
    this.#slider.setAttribute('aria-label', words.compare.slider);
    this.#slider.addEventListener('input', () => this.#cut());
    this.#bar = new ZoomBar<Act>(words.bar, [
      ['beside', words.compare.beside, () => this.#setOver(false)],
      ['over', words.compare.over, () => this.#setOver(true)],
      ['linked', words.compare.linked, () => this.#setLinked(!this.#isLinked)],
      ['scale', words.compare.scale, () => this.#matchScale()],
      ['zoomIn', words.zoomIn, () => this.#panes[0]?.canvas.zoomBy(1.5)],
      ['zoomOut', words.zoomOut, () => this.#panes[0]?.canvas.zoomBy(1 / 1.5)],
      ['whole', words.whole, () => this.#showWhole()],
    ]);
    room.replaceChildren(this.#stack, this.#bar.element);
    this.#panes = works.map(({ work, part }, at) => this.#buildPane(given, work, part, at));
    this.#stack.append(this.#slider);
    const isSized = this.#panes.every(
      ({ work, opening }) => measureOpening(work.zoom, opening) !== undefined,
    );
    this.#bar.set('scale', { isShown: isSized });
  }

  async start(asked: URLSearchParams): Promise<void> {
    await Promise.all(this.#panes.map(({ canvas }) => canvas.ready));
    const poses = ['at', 'bt'].map((key) => readPose(new URLSearchParams(location.hash.slice(1)).get(key)));
    const border = Number(asked.get('border') ?? 50);
    this.#slider.value = String(Number.isFinite(border) ? border : 50);
    this.#setOver(asked.get('mode') === 'over');
    if (poses[0] && poses[1]) {
      this.#isFollowing = true;
      this.#panes.forEach((pane, at) => poses[at] && pane.canvas.setPose(poses[at]));
      this.#isFollowing = false;
    }
    this.#setLinked(true);
  }

  #buildPane(given: CompareGiven, work: ViewerWork, part: number, at: number): Pane {
    const openings = hangOpenings(work.zoom);
    const opening = openings[findOpening(openings, part)] ?? { places: [], width: 1, height: 1 };
    const element = buildElement('figure', 'compare-pane');
    const box = buildElement('div', 'compare-picture');
    const caption = buildElement('figcaption');
    const link = buildElement('a', '', work.title);
    link.href = given.works.replace('{number}', work.number);
    caption.append(link, ` ${this.#words.artists(work.artists)}`);
    element.append(box, caption);
    this.#stack.append(element);
    const canvas = new ZoomCanvas(
      box,
      {
        work: work.zoom,
        opening,
        base: given.base,
        // Every browser of the floor reads it.
        format: 'webp',
        label: this.#words.compare.pane(work.title),
        isCooperative: false,
      },
      {
        onChange: () => this.#follow(at),
        onResize: () => this.#link(),
        onTouch: () => undefined,
        onPoint: () => undefined,
        onMissing: () => undefined,
        onDrawn: () => undefined,
      },
    );
    return { element, work, opening, canvas, linked: undefined };
  }

  /** One has moved: the other goes along, and the address with both. */
  #follow(at: number): void {
    const pane = this.#panes[at];
    const other = this.#panes[1 - at];
    if (!pane || !other || this.#isFollowing) return;
    const moved = pane.canvas.getPose();
    const isMoved = pane.linked !== undefined && writePose(moved) !== writePose(pane.linked);
    if (this.#isLinked && isMoved && pane.linked && other.linked) {
      this.#isFollowing = true;
      other.canvas.setPose(followPose(other.linked, { linked: pane.linked, moved }));
      this.#isFollowing = false;
    }
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#writeAddress(), addressDelay);
  }

  #setLinked(isLinked: boolean): void {
    this.#isLinked = isLinked;
    this.#bar.set('linked', { isPressed: isLinked });
    this.#link();
  }

  /** As they stand they belong together. */
  #link(): void {
    for (const pane of this.#panes) pane.linked = pane.canvas.getPose();
  }

  #setOver(isOver: boolean): void {
    this.#isOver = isOver;
    this.#bar.set('over', { isPressed: isOver });
    this.#bar.set('beside', { isPressed: !isOver });
    this.#room.classList.toggle('is-over', isOver);
    this.#slider.hidden = !isOver;
    this.#cut();
    this.#showWhole();
  }

  /** Both at the same px to a cm, the first as it is. */
  #matchScale(): void {
    const [one, other] = this.#panes;
    const cm = this.#panes.map(({ work, opening }) => measureOpening(work.zoom, opening) ?? 1);
    if (!one || !other) return;
    const pose = other.canvas.getPose();
    this.#isFollowing = true;
    other.canvas.setPose({ ...pose, zoom: (one.canvas.getPose().zoom * (cm[1] ?? 1)) / (cm[0] ?? 1) });
    this.#isFollowing = false;
    this.#setLinked(true);
    this.#writeAddress();
  }

  #showWhole(): void {
    this.#isFollowing = true;
    for (const { canvas } of this.#panes) canvas.showWhole();
    this.#isFollowing = false;
    this.#setLinked(true);
    this.#writeAddress();
  }

  /** What of the upper work is seen. */
  #cut(): void {
    this.#stack.style.setProperty('--border', this.#isOver ? `${this.#slider.value}%` : '100%');
  }

  #writeAddress(): void {
    const address = new URL(location.href);
    address.searchParams.set('mode', this.#isOver ? 'over' : 'beside');
    if (this.#isOver) address.searchParams.set('border', this.#slider.value);
    const [one, other] = this.#panes.map(({ canvas }) => writePose(canvas.getPose()));
    if (one !== undefined && other !== undefined) address.hash = `at=${one}&bt=${other}`;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Browsers refuse more than about a hundred changes in half a minute.
    }
  }
}
