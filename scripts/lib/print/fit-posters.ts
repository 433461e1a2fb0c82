import type { Page } from 'playwright';

/** What did not fit, by the place of its poster, from 0. */
export interface PosterFit {
  /** Posters that tell only the first sentences of their hall. */
  shortened: number[];
  /** Posters on which something is cut off even so. */
  unfit: number[];
}

/** Makes what stands above the codes of each poster fit: the type of the text smaller, then its last sentences left out. */
export async function fitPosters(page: Page): Promise<PosterFit> {
  return page.evaluate(fitInPage);
}

/** Runs in the page. */
function fitInPage(): PosterFit {
  const [largest, least, step] = [4.2, 3.4, 0.2];
  const shortened: number[] = [];
  const unfit: number[] = [];

  const dropSentence = (lead: Element): void => {
    const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
    const text = lead.textContent;
    let left = [...segmenter.segment(text)].at(-1)?.index ?? 0;
    const nodes = document.createTreeWalker(lead, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const { length } = node.textContent ?? '';
      if (left < length) {
        range.setStart(node, left);
        range.setEnd(lead, lead.childNodes.length);
        range.deleteContents();
        break;
      }
      left -= length;
    }
  };

  const isOver = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  for (const [at, poster] of [...document.querySelectorAll<HTMLElement>('.poster')].entries()) {
    const head = poster.querySelector('.poster-head');
    const lead = poster.querySelector('.poster-lead');
    if (!head || !lead) continue;
    const isCut = (): boolean => {
      const { top, bottom, left } = head.getBoundingClientRect();
      const boxes = [...head.children]
        .filter(({ textContent }) => textContent.trim() !== '')
        .map((one) => one.getBoundingClientRect());
      const meets = boxes.some((one) => boxes.some((other) => one !== other && isOver(one, other)));
      return (
        meets || boxes.some((one) => one.top < top - 1 || one.bottom > bottom + 1 || one.left < left - 1)
      );
    };
    for (let size = largest; isCut() && size > least;) {
      size -= step;
      poster.style.setProperty('--lead', String(size));
    }
    let isWhole = true;
    while (isCut() && lead.textContent.trim() !== '') {
      isWhole = false;
      dropSentence(lead);
    }
    if (!isWhole) shortened.push(at);
    if (isCut()) unfit.push(at);
  }
  return { shortened, unfit };
}
