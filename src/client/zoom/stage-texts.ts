import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import type { Spot } from '../../exhibition/zoom-work.ts';
import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import type { Opening, Rect } from '../../seeing/hang-openings.ts';
import { findSpotAt, placeSpot } from '../../seeing/spots.ts';
import { buildElement } from '../page/build-element.ts';
import { DetailsWalk } from './details-walk.ts';
import { LineLink } from './line-link.ts';
import { buildTextPanel } from './text-panel.ts';

/** What texts ask of the picture. */
export interface TextHooks {
  getOpening: () => Opening | undefined;
  /** Brings a spot in sight and marks it; close up, or where it is as it is. */
  show: (spot: Spot, isClose: boolean) => void;
  showWhole: () => void;
  light: (rects: readonly Rect[]) => void;
  say: (text: string) => void;
}

/** The texts of a work that stand in the picture: lines of the 释文 and spots, each way. */
export class StageTexts {
  readonly walkRoom = buildElement('div', 'zoom-walk-room');
  panel: HTMLElement | undefined;
  walk: DetailsWalk | undefined;
  readonly #words: ZoomStrings;
  readonly #hooks: TextHooks;
  #work: ViewerWork | undefined;
  #lines: string[] = [];
  #links: LineLink[] = [];
  #followed = '';
  /** The line under the pointer. */
  #pointed: number | undefined;

  constructor(words: ZoomStrings, hooks: TextHooks) {
    this.#words = words;
    this.#hooks = hooks;
    this.walkRoom.hidden = true;
  }

  get hasText(): boolean {
    return this.#lines.length > 0;
  }

  get hasDetails(): boolean {
    return (this.#work?.details.length ?? 0) > 0;
  }

  get isWalkOpen(): boolean {
    return !this.walkRoom.hidden;
  }

  open(work: ViewerWork, isInPage: boolean): void {
    this.#work = work;
    this.#lines = work.text.flatMap(({ lines }) => lines);
    this.panel = this.hasText ? buildTextPanel(work, this.#words) : undefined;
    if (work.details.length > 0) {
      this.walk = new DetailsWalk(work.details, this.#words.walk, {
        onShow: (at) => {
          this.walkRoom.hidden = false;
          const detail = at === undefined ? undefined : work.details[at];
          if (detail) this.#hooks.show(detail, true);
          else {
            this.#hooks.light([]);
            this.#hooks.showWhole();
          }
        },
        say: (text) => this.#hooks.say(text),
      });
      this.walkRoom.append(this.walk.element);
    }
    this.place(isInPage);
  }

  /** The page's own text is linked while the picture stands in the page, the panel's always. */
  place(isInPage: boolean): void {
    this.#links.forEach((link) => link.free());
    this.#links = [];
    const work = this.#work;
    if (!work || work.columns.length === 0) return;
    const placed = new Set(work.columns.map(({ line }) => line));
    const own = isInPage ? document.querySelectorAll<HTMLElement>('main .text .lines') : [];
    const roots = [...own, ...(this.panel ? [this.panel] : [])];
    this.#links = roots.map(
      (root) =>
        new LineLink(root, placed, {
          onChoose: (line) => this.#chooseLine(line),
          onHover: (line) => this.#hoverLine(line),
        }),
    );
  }

  /** The pointer is over the picture: the line that stands there lights up; a press chooses it, or the spot. */
  point(point: { x: number; y: number }, isPress: boolean): void {
    const opening = this.#hooks.getOpening();
    const work = this.#work;
    if (!opening || !work) return;
    const spots: Spot[] = isPress ? [...work.details, ...work.columns] : work.columns;
    const at = findSpotAt(opening, spots, point);
    const details = isPress ? work.details.length : 0;
    if (isPress && at !== undefined && at < details) {
      this.walk?.choose(at);
      return;
    }
    const column = at === undefined ? undefined : work.columns[at - details];
    // What is marked stays while the pointer moves on within it, or beside all text.
    if (!isPress && column?.line === this.#pointed) return;
    this.#pointed = column?.line;
    this.#light(column ? [column.line] : [], true);
    this.#hooks.light(this.#findPlaces(column?.line));
    if (column && isPress) this.#say(column.line);
  }

  /** On a scroll the text goes along: the lines in sight are marked. */
  follow(bounds: Rect): void {
    const opening = this.#hooks.getOpening();
    const work = this.#work;
    if (!opening || !work || work.columns.length === 0) return;
    const lines = work.columns
      .filter((column) => {
        const rect = placeSpot(opening, column);
        const middle = rect ? rect.x + rect.width / 2 : Number.NaN;
        return middle >= bounds.x && middle <= bounds.x + bounds.width;
      })
      .map(({ line }) => line);
    if (lines.join() === this.#followed) return;
    this.#followed = lines.join();
    this.#light(lines, true);
  }

  toggleWalk(): void {
    if (this.isWalkOpen) {
      this.walk?.pause();
      this.walkRoom.hidden = true;
      this.#hooks.light([]);
    } else this.walk?.choose(0);
  }

  destroy(): void {
    this.walk?.destroy();
    this.#links.forEach((link) => link.free());
  }

  #chooseLine(line: number): void {
    const column = this.#work?.columns.find((one) => one.line === line);
    if (!column) return;
    this.#light([line], true);
    this.#hooks.show(column, false);
    this.#hooks.light(this.#findPlaces(line));
    this.#say(line);
  }

  #hoverLine(line: number | undefined): void {
    this.#light(line === undefined ? [] : [line], false);
    this.#hooks.light(this.#findPlaces(line));
  }

  /** Where a line stands on the opening that is shown: a line of verse may run over two columns. */
  #findPlaces(line: number | undefined): Rect[] {
    const opening = this.#hooks.getOpening();
    if (!opening || line === undefined) return [];
    const columns = this.#work?.columns.filter((one) => one.line === line) ?? [];
    return columns.flatMap((column) => placeSpot(opening, column) ?? []);
  }

  #light(lines: readonly number[], isRevealed: boolean): void {
    for (const link of this.#links) link.light(lines, isRevealed);
  }

  #say(line: number): void {
    this.#hooks.say(this.#words.line(line + 1, this.#lines[line] ?? ''));
  }
}
