import type { Page } from 'playwright';

/** Labels that do not fit even with the least type; empty as a rule. */
export async function fitLabels(page: Page, lastStep: number): Promise<string[]> {
  return page.evaluate(fitInPage, lastStep);
}

/** Runs in the page: takes every label from its estimated step to the first at which nothing is cut off. */
function fitInPage(lastStep: number): string[] {
  const isCut = (element: Element): boolean =>
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
  /** The white border of a code would cover the title that reaches into it. */
  const isCovered = (label: Element): boolean => {
    const title = label.querySelector('.label-title')?.getBoundingClientRect();
    const code = label.querySelector('.label-code')?.getBoundingClientRect();
    return title !== undefined && code !== undefined && title.bottom > code.top && title.right > code.left;
  };
  const overflows = (label: Element): boolean =>
    isCovered(label) || [label, ...label.querySelectorAll('.label-words, .label-reading')].some(isCut);
  const unfit: string[] = [];
  for (const label of document.querySelectorAll('.label')) {
    let step = 0;
    const set = (next: number): void => {
      label.classList.remove(`s${step}`);
      label.classList.add(`s${next}`);
      step = next;
    };
    for (let at = 0; at <= lastStep; at++) label.classList.remove(`s${at}`);
    set(0);
    while (overflows(label) && step < lastStep) set(step + 1);
    for (let title = 0; title < step && step < lastStep; title++) {
      label.classList.add(`t${title}`);
      if (!overflows(label)) break;
      label.classList.remove(`t${title}`);
    }
    if (overflows(label)) unfit.push(label.querySelector('b')?.textContent ?? '');
  }
  return unfit;
}
