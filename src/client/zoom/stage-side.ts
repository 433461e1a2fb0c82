import { buildElement } from '../page/build-element.ts';

/** What may stand beside the picture, one at a time. */
export type SideKind = 'text' | 'size';

/** The place beside a picture, or beneath it on a phone. */
export class StageSide {
  readonly element = buildElement('div', 'zoom-side');
  open: SideKind | undefined;

  /** Shows a panel, or nothing for undefined. */
  show(kind: SideKind | undefined, panel: HTMLElement | undefined): void {
    this.open = panel && kind;
    this.element.replaceChildren(...(panel ? [panel] : []));
    this.element.hidden = !panel;
  }
}
