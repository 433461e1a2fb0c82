import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import type { ViewerStrings } from '../../interface/viewer-strings.ts';
import { buildElement } from '../page/build-element.ts';
import { copyText } from '../visit/copy-link.ts';
import { bindMark } from '../visit/mark-button.ts';
import type { Slide } from './lightbox-slides.ts';

/** The label of the work in the viewer: all that its page says, scrolling in a place of its own. */
export class LabelPanel {
  readonly element = buildElement('div', 'lightbox-label');
  readonly #words: ViewerStrings;
  readonly #caption = buildElement('p', 'caption');
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
    const head = buildElement('section');
    const title = buildElement('h2', '', work.title);
    if (work.isSample) title.append(buildElement('span', 'sample-mark', words.sample));
    head.append(title);
    if (work.title_en !== undefined) {
      const english = buildElement('p', 'english', work.title_en);
      english.lang = 'en';
      head.append(english);
    }
    if (work.title_zh !== undefined) {
      const chinese = buildElement('p', 'english', work.title_zh);
      chinese.lang = 'zh-CN';
      head.append(chinese);
    }
    head.append(
      buildElement('p', 'artists', words.artists(work.artists)),
      buildRows(work),
      this.#buildTools(work, slide),
    );
    const sections = [head];
    const add = (heading: string, ...children: HTMLElement[]): void => {
      const section = buildElement('section');
      section.append(buildElement('h2', '', heading), ...children);
      sections.push(section);
    };
    if (work.text.length > 0) {
      const author = work.text_author === undefined ? [] : [buildElement('p', 'author', work.text_author)];
      const lines = work.text.flatMap((part) => [
        ...(part.title === undefined ? [] : [buildElement('h3', 'poem', part.title)]),
        ...part.lines.map((line) => buildElement('p', 'line', line)),
      ]);
      add(words.text, ...lines, ...author);
    }
    if (work.description !== '') {
      const prose = buildElement('div', 'prose');
      // Sanitised by the build, as on the page.
      prose.innerHTML = work.description;
      add(words.description, prose);
    }
    if (work.words) add(words.words, ...work.words.map((paragraph) => buildElement('p', 'words', paragraph)));
    if (work.details.length > 0) add(words.details, buildDetails(work));
    return sections;
  }

  /** Mark, link and page of the work; their answers are told beneath. */
  #buildTools(work: ViewerWork, slide: Slide): HTMLElement {
    const words = this.#words;
    const tools = buildElement('div', 'tools');
    const status = buildElement('p', 'note');
    status.setAttribute('role', 'status');
    const say = (text: string): void => void (status.textContent = text);
    const mark = buildElement('button');
    bindMark(mark, work.number, { mark: words.mark, marked: words.marked, failed: words.markFailed }, say);
    const copy = buildElement('button', '', words.copy);
    const address = new URL(slide.address, location.origin);
    copy.addEventListener('click', () => {
      const link = address.origin + address.pathname;
      void copyText(link).then((isDone) => say(isDone ? words.copied : words.copyFailed + link));
    });
    for (const button of [mark, copy]) button.type = 'button';
    tools.append(mark, copy);
    if (!document.querySelector(`article[data-number="${work.number}"]`)) {
      const page = buildElement('a', '', work.frames.length > 1 ? words.all(work.frames.length) : words.page);
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
  return [card ?? buildElement('h2', '', document.querySelector('h1')?.textContent ?? slide.alt)];
}

function buildRows({ rows }: ViewerWork): HTMLElement {
  const list = buildElement('dl');
  for (const { key, label, text, href } of rows) {
    const row = buildElement('div');
    const value = buildElement('dd', key === 'award' ? 'award' : '');
    if (href === undefined) value.textContent = text;
    else {
      const link = buildElement('a', '', text);
      link.href = href;
      value.append(link);
    }
    row.append(buildElement('dt', '', label), value);
    list.append(row);
  }
  return list;
}

function buildDetails({ details }: ViewerWork): HTMLElement {
  const list = buildElement('dl');
  for (const { title, kind, note } of details) {
    const row = buildElement('div');
    const term = buildElement('dt', '', title);
    if (kind !== undefined) term.append(buildElement('span', 'kind', kind));
    row.append(term);
    if (note !== undefined) row.append(buildElement('dd', '', note));
    list.append(row);
  }
  return list;
}
