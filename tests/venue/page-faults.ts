/** What a page may not do, by selectors. */
export interface FaultRules {
  /** Elements that hold the parts: labels, pages. */
  frame: string;
  /** Within a frame, what tells which it is. */
  name: string;
  /** Within a frame, what may neither leave it nor lie over another. */
  parts: string[];
  /** Parts whose text may not be cut off. */
  cut: string[];
}

/** Runs in the page: what leaves its frame, lies over another part, is cut off or has no size; in words. */
export function findPageFaults({ frame, name, parts, cut }: FaultRules): string[] {
  const faults: string[] = [];
  for (const holder of document.querySelectorAll<HTMLElement>(frame)) {
    const label = holder.querySelector(name)?.textContent.slice(0, 30) ?? '';
    const room = holder.getBoundingClientRect();
    const found = parts
      .flatMap((selector) =>
        [...holder.querySelectorAll<HTMLElement>(selector)].map((element) => ({ selector, element })),
      )
      .filter(
        ({ element }) =>
          element.textContent.trim() !== '' ||
          element.matches('img') ||
          element.querySelector('img, svg') !== null,
      )
      .map((one) => ({ ...one, box: one.element.getBoundingClientRect() }));
    for (const { selector, element, box } of found) {
      if (box.width < 0.5 || box.height < 0.5) faults.push(`${label} ${selector} has no size`);
      const isOutside =
        box.left < room.left - 1 ||
        box.top < room.top - 1 ||
        box.right > room.right + 1 ||
        box.bottom > room.bottom + 1;
      if (isOutside) faults.push(`${label} ${selector} leaves its frame`);
      const isCut =
        element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2;
      if (cut.includes(selector) && isCut) faults.push(`${label} ${selector} is cut off`);
    }
    found.forEach((a, at) => {
      for (const b of found.slice(at + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1.5 && down > 1.5) faults.push(`${label} ${a.selector} and ${b.selector} overlap`);
      }
    });
  }
  return faults;
}
