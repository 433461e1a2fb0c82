import type { Page } from '@playwright/test';

/** What a walk with Tab through a page came by. */
export interface KeyWalk {
  count: number;
  /** What was not seen to be focused, lay behind something else, stood out of order, or was not come by at all. */
  faults: string[];
}

interface Stop {
  path: string;
  html: string;
  /** Where it stands in the document's own coordinates, px. */
  top: number;
  left: number;
  isFixed: boolean;
  isSeen: boolean;
  isCovered: boolean;
}

const most = 600;

/** Presses Tab from the beginning of the page to its end. */
export async function walkKeys(page: Page): Promise<KeyWalk> {
  const reachable = await page.evaluate(markReachable);
  const faults: string[] = [];
  const reached = new Set<string>();
  let last: Stop | undefined;
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  for (let count = 0; ; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop === undefined || reached.has(stop.path)) break;
    if (count > most) {
      faults.push(`no end: ${stop.html}`);
      break;
    }
    reached.add(stop.path);
    if (!stop.isSeen) faults.push(`not seen to be focused: ${stop.html}`);
    if (stop.isCovered) faults.push(`covered: ${stop.html}`);
    // Columns may lie beside each other; to go far up again is to jump.
    if (last && !last.isFixed && !stop.isFixed && stop.top < last.top - 1500)
      faults.push(`out of order: ${stop.html}`);
    last = stop;
  }
  for (const { path, html } of reachable) if (!reached.has(path)) faults.push(`not reached: ${html}`);
  return { count: reached.size, faults };
}

/** Gives each control that Tab should come by a mark, and tells of them. */
function markReachable(): { path: string; html: string }[] {
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
    ),
  ];
  const first = new Set<string>();
  return controls.flatMap((control, at) => {
    control.dataset['stop'] = String(at);
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled')) return [];
    if (control.tabIndex < 0 || control.closest('[inert]')) return [];
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      // Of a group Tab comes by the one that is chosen.
      const group = `${control.form?.id ?? ''} ${control.name}`;
      if (!control.checked || first.has(group)) return [];
      first.add(group);
    }
    return [{ path: String(at), html: control.outerHTML.slice(0, 110) }];
  });
}

/** Where the focus is, and whether that is seen: in the element, in its label, or around it. */
function readStop(): Stop | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
  // A control that is drawn by its label shows its focus there.
  const label =
    focused instanceof HTMLInputElement && parseFloat(getComputedStyle(focused).opacity) === 0
      ? (focused.labels?.[0] ?? focused)
      : focused;
  const read = (element: Element): string => {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor, textDecorationLine } =
      getComputedStyle(element);
    const outline = outlineStyle === 'none' ? '0px' : outlineWidth;
    return [outline, boxShadow, backgroundColor, borderColor, textDecorationLine].join();
  };
  const shown = read(label);
  const isCut = countCutSides(label) > 1;
  const focusedAt = focused.getBoundingClientRect();
  const box = label.getBoundingClientRect();
  const [x, y] = [
    Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2),
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
  ];
  const hit = document.elementFromPoint(x, y);
  const isOut = box.bottom <= 0 || box.top >= innerHeight;
  const isCovered = isOut || !hit || !(label.contains(hit) || hit.contains(label) || focused.contains(hit));
  /** Sides of the outline that something around the element cuts off: styles tell of it all the same. */
  function countCutSides(element: Element): number {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    if (outlineStyle === 'none') return 0;
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const own = element.getBoundingClientRect();
    const cut = new Set<string>();
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { contain, contentVisibility, overflowX } = getComputedStyle(at);
      const isCutting = /paint|content|strict/u.test(contain) || contentVisibility === 'auto';
      if (!isCutting && !['hidden', 'clip'].includes(overflowX)) continue;
      const room = at.getBoundingClientRect();
      if (own.left - ring < room.left - 1) cut.add('left');
      if (own.top - ring < room.top - 1) cut.add('top');
      if (own.right + ring > room.right + 1) cut.add('right');
      if (own.bottom + ring > room.bottom + 1) cut.add('bottom');
    }
    return cut.size;
  }
  // Scripts of the page hear of this; its own look is what is asked for.
  focused.blur();
  const plain = read(label);
  focused.focus({ preventScroll: true });
  let isFixed = false;
  for (let at: Element | null = label; at; at = at.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) isFixed = true;
  }
  return {
    path: focused.dataset['stop'] ?? focused.outerHTML.slice(0, 60),
    html: focused.outerHTML.slice(0, 110),
    top: focusedAt.top + scrollY,
    left: focusedAt.left,
    isFixed,
    isSeen: shown !== plain && !isCut,
    isCovered,
  };
}
