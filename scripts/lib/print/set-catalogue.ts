import type { Page } from 'playwright';

export interface SetCatalogue {
  pages: number;
  /** Numbers of the works whose texts fit no page; empty as a rule. */
  unfit: string[];
}

/** Breaks the texts of the catalogue into pages, and fills in the numbers of the pages. */
export async function setCatalogue(page: Page): Promise<SetCatalogue> {
  return page.evaluate(setInPage);
}

/** Runs in the page. */
function setInPage(): SetCatalogue {
  const unfit: string[] = [];
  /** Fewer characters than this are not parted from their paragraph. */
  const fewest = 24;

  const isFull = (room: Element): boolean =>
    room.scrollHeight > room.clientHeight + 1 || room.scrollWidth > room.clientWidth + 1;

  /** A page like this one for what does not fit on it. */
  function addPage(page: HTMLElement): HTMLElement {
    const next = document.createElement('section');
    const kinds = ['contents', 'index'].filter((kind) => page.classList.contains(kind));
    next.className = ['page', 'more', ...kinds].join(' ');
    next.dataset['running'] = page.dataset['running'] ?? '';
    const room = document.createElement('div');
    room.className = 'room';
    const title = page.querySelector('h3, .continued')?.textContent;
    if (title && kinds.length === 0) {
      const head = document.createElement('p');
      head.className = 'continued';
      head.textContent = page.querySelector('.continued')
        ? title
        : `${page.querySelector('.number')?.textContent ?? ''}　${title}`;
      next.append(head);
    }
    next.append(room);
    page.after(next);
    return next;
  }

  /** Cuts a paragraph so that its beginning fits in the room; gives what is left, or undefined. */
  function splitParagraph(paragraph: Element, room: Element): Element | undefined {
    if (paragraph.tagName !== 'P' || paragraph.classList.contains('entry')) return undefined;
    const whole = paragraph.cloneNode(true) as Element;
    const length = paragraph.textContent.length;
    const cut = (at: number): Element => {
      paragraph.replaceChildren(...whole.cloneNode(true).childNodes);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let left = at;
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (left <= text.length) {
          const range = document.createRange();
          range.setStart(text, left);
          range.setEndAfter(paragraph.lastChild ?? text);
          const rest = paragraph.cloneNode(false) as Element;
          rest.append(range.extractContents());
          rest.classList.add('rest');
          return rest;
        }
        left -= text.length;
      }
      return paragraph.cloneNode(false) as Element;
    };
    let [low, high] = [0, length - fewest];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      cut(middle);
      if (isFull(room)) high = middle - 1;
      else low = middle;
    }
    // A line must not begin with a sign that closes.
    while (low > 0 && /[，。、；：！？”’）》]/u.test(whole.textContent.charAt(low))) low--;
    if (low < fewest) {
      paragraph.replaceChildren(...whole.childNodes);
      return undefined;
    }
    return cut(low);
  }

  /** Moves what does not fit in a page's room to pages after it. */
  function flow(page: HTMLElement): void {
    const room = page.querySelector('.room');
    if (!room || !isFull(room)) return;
    const next = addPage(page);
    const rest = next.querySelector('.room');
    while (room.lastElementChild && isFull(room)) {
      const last = room.lastElementChild;
      last.remove();
      rest?.prepend(last);
      if (isFull(room)) continue;
      room.append(last);
      const left = splitParagraph(last, room);
      if (left) rest?.prepend(left);
      else {
        last.remove();
        rest?.prepend(last);
      }
      break;
    }
    while (room.lastElementChild?.matches('.head')) rest?.prepend(room.lastElementChild);
    // A first page may have no room beside its picture; a page of nothing but text that stays empty never ends.
    if (room.children.length === 0 && page.classList.contains('more'))
      unfit.push(page.dataset['anchor'] ?? '');
    else flow(next);
  }

  const listPages = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.page')];
  listPages().forEach(flow);
  for (const page of document.querySelectorAll<HTMLElement>('.page[data-recto]')) {
    if (listPages().indexOf(page) % 2 === 0) continue;
    const blank = document.createElement('section');
    blank.className = 'page bare';
    page.before(blank);
  }
  const pageOf = new Map<string, number>();
  const pages = listPages();
  pages.forEach((page, at) => {
    const number = at + 1;
    page.classList.add(number % 2 === 1 ? 'recto' : 'verso');
    if (page.dataset['anchor'] !== undefined) pageOf.set(page.dataset['anchor'], number);
    if (page.classList.contains('bare') || page.classList.contains('opening')) return;
    const foot = document.createElement('div');
    foot.className = 'foot';
    const folio = document.createElement('b');
    folio.textContent = String(number);
    const running = document.createElement('span');
    running.textContent = page.dataset['running'] ?? '';
    foot.append(folio, running);
    page.append(foot);
  });
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    place.textContent = String(pageOf.get(place.dataset['pageOf'] ?? '') ?? '');
  }
  return { pages: pages.length, unfit };
}
