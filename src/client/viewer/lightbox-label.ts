import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import type { ViewerStrings } from '../../interface/viewer-strings.ts';
import { copyText } from '../visit/copy-link.ts';
import { bindMark } from '../visit/mark-button.ts';
import type { Slide } from './lightbox-slides.ts';

/** The label of the work in the viewer: all that its page says, scrolling in a place of its own. */
export class LabelPanel {
  readonly element = build('div', 'lightbox-label');
  readonly #words: ViewerStrings;
  readonly #caption = build('p', 'caption');
  #shown: string | undefined;

  constructor(words: ViewerStrings) {
    this.#words = words;
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', words.about);
    // The wheel and the finger move the label here, not the picture.
    for (const type of ['wheel', 'pointerdown', 'touchstart', 'keydown']) {
      this.element.addEventListener(type, (event) => {
        if (!(event instanceof KeyboardEvent) || scrollKeys.has(event.key)) event.stopPropagation();
      });
    }
  }

  /** Shows the label of a slide's work; while that is not to be had, what the wall says of it. */
  show(slide: Slide, work: ViewerWork | undefined): void {
    const told = `${slide.number} ${work ? 'whole' : 'card'}`;
    this.#caption.textContent = work?.frames.find(({ id }) => id === slide.id)?.caption ?? '';
    if (this.#shown === told) return;
    this.#shown = told;
    this.element.replaceChildren(this.#caption, ...(work ? this.#build(work, slide) : copyCard(slide)));
    this.element.scrollTop = 0;
  }

  #build(work: ViewerWork, slide: Slide): HTMLElement[] {
    const words = this.#words;
    const head = build('section');
    const title = build('h2', '', work.title);
    if (work.isSample) title.append(build('span', 'sample-mark', words.sample));
    head.append(title);
    if (work.title_en !== undefined) {
      const english = build('p', 'english', work.title_en);
      english.lang = 'en';
      head.append(english);
    }
    head.append(
      build('p', 'artists', work.artists.join('、')),
      buildRows(work),
      this.#buildTools(work, slide),
    );
    const sections = [head];
    const add = (heading: string, ...children: HTMLElement[]): void => {
      const section = build('section');
      section.append(build('h2', '', heading), ...children);
      sections.push(section);
    };
    if (work.text.length > 0) {
      const author = work.text_author === undefined ? [] : [build('p', 'author', work.text_author)];
      const lines = work.text.flatMap((part) => [
        ...(part.title === undefined ? [] : [build('h3', 'poem', part.title)]),
        ...part.lines.map((line) => build('p', 'line', line)),
      ]);
      add(words.text, ...lines, ...author);
    }
    if (work.description !== '') {
      const prose = build('div', 'prose');
      // Sanitised by the build, as on the page.
      prose.innerHTML = work.description;
      add(words.description, prose);
    }
    if (work.words) add(words.words, ...work.words.map((paragraph) => build('p', 'words', paragraph)));
    if (work.details.length > 0) add(words.details, buildDetails(work));
    return sections;
  }

  /** Mark, link and page of the work; their answers are told beneath. */
  #buildTools(work: ViewerWork, slide: Slide): HTMLElement {
    const words = this.#words;
    const tools = build('div', 'tools');
    const status = build('p', 'note');
    status.setAttribute('role', 'status');
    const say = (text: string): void => void (status.textContent = text);
    const mark = build('button');
    bindMark(mark, work.number, { mark: words.mark, marked: words.marked, failed: words.markFailed }, say);
    const copy = build('button', '', words.copy);
    const address = new URL(slide.address, location.origin);
    copy.addEventListener('click', () => {
      const link = address.origin + address.pathname;
      void copyText(link).then((isDone) => say(isDone ? words.copied : words.copyFailed + link));
    });
    for (const button of [mark, copy]) button.type = 'button';
    tools.append(mark, copy);
    if (!document.querySelector(`article[data-number="${work.number}"]`)) {
      const page = build('a', '', work.frames.length > 1 ? words.all(work.frames.length) : words.page);
      page.href = slide.address;
      tools.append(page);
    }
    tools.append(status);
    return tools;
  }
}

/** Keys that scroll the label and do not turn the page. */
const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Enter']);

/** What the page says already, while the work is on its way. */
function copyCard(slide: Slide): Node[] {
  const card = slide.link.querySelector('.card-label')?.cloneNode(true);
  return [card ?? build('h2', '', document.querySelector('h1')?.textContent ?? slide.alt)];
}

function buildRows({ rows }: ViewerWork): HTMLElement {
  const list = build('dl');
  for (const { key, label, text, href } of rows) {
    const row = build('div');
    const value = build('dd', key === 'award' ? 'award' : '');
    if (href === undefined) value.textContent = text;
    else {
      const link = build('a', '', text);
      link.href = href;
      value.append(link);
    }
    row.append(build('dt', '', label), value);
    list.append(row);
  }
  return list;
}

function buildDetails({ details }: ViewerWork): HTMLElement {
  const list = build('dl');
  for (const { title, kind, note } of details) {
    const row = build('div');
    const term = build('dt', '', title);
    if (kind !== undefined) term.append(build('span', 'kind', kind));
    row.append(term);
    if (note !== undefined) row.append(build('dd', '', note));
    list.append(row);
  }
  return list;
}

function build<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}
