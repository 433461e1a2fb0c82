import type { Page } from '@playwright/test';

/** Lays styles over a page as an extension for readers does: those of the page itself are held by its policy. */
export async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/** What readers may ask for without losing anything. @see https://www.w3.org/TR/WCAG22/#text-spacing */
export const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/**
 * Texts of which something is lost: cut off by the box that they stand in, or laid over by another. What scrolls is not
 * cut; what stays at an edge of the screen lies over what passes beneath it.
 */
export async function findLost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const name = (element: Element): string =>
      `${element.outerHTML.slice(0, 90)} “${element.textContent.trim().slice(0, 20)}”`;
    const isAside = (element: Element): boolean => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
      }
      // Labels are laid out for paper, in mm.
      return element.closest('.sr-only, .skip, script, style, svg, .label') !== null;
    };
    const boxes: { left: number; right: number; top: number; bottom: number; block: Element; of: Element }[] =
      [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const of = walker.currentNode.parentElement;
      if (!of || walker.currentNode.textContent?.trim() === '' || isAside(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (rects.length === 0) continue;
      let block: Element = of;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      let room: Element | null = of;
      for (; room && room !== document.body; room = room.parentElement) {
        const style = getComputedStyle(room);
        if (style.display === 'inline') continue;
        const isCutX = ['hidden', 'clip'].includes(style.overflowX);
        const isCutY = ['hidden', 'clip'].includes(style.overflowY);
        if (['auto', 'scroll'].includes(style.overflowX) && ['auto', 'scroll'].includes(style.overflowY))
          break;
        if (!isCutX && !isCutY) continue;
        const { left, right, top, bottom } = room.getBoundingClientRect();
        const isOut = rects.some((rect) => {
          const [high, wide] = [rect.height * 0.2, 2];
          return (
            (isCutX && (rect.left < left - wide || rect.right > right + wide)) ||
            (isCutY && (rect.top < top - high || rect.bottom > bottom + high))
          );
        });
        if (isOut) lost.push(`cut: ${name(of)} by ${room.outerHTML.slice(0, 60)}`);
      }
      // Glyphs do not fill the height of a line.
      for (const { left, right, top, bottom, height, width } of rects) {
        const isUpright = getComputedStyle(of).writingMode.startsWith('vertical');
        const [dx, dy] = isUpright ? [width * 0.25, 2] : [2, height * 0.25];
        boxes.push({ left: left + dx, right: right - dx, top: top + dy, bottom: bottom - dy, block, of });
      }
    }
    boxes.sort((one, other) => one.top - other.top);
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) {
        if (other.top >= one.bottom) break;
        if (one.block === other.block || one.left >= other.right || other.left >= one.right) continue;
        lost.push(`overlap: ${name(one.of)} and ${name(other.of)}`);
      }
    });
    return [...new Set(lost)];
  });
}

/** How much wider than the window the page is, px. */
export function readOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
