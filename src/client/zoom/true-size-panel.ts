import type { PaperSize } from '../../exhibition/values.ts';
import { writeSize } from '../../exhibition/work.ts';
import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import type { Opening } from '../../seeing/hang-openings.ts';
import {
  cardHeight,
  chooseCompanion,
  companions,
  leastPxPerCm,
  mostPxPerCm,
  usualPxPerCm,
  type Companion,
} from '../../seeing/true-size.ts';
import { recall, remember } from '../page/device-memory.ts';
import { buildButton, buildElement } from '../page/build-element.ts';

/** Under which the visitor's screen is kept: css px to a cm. */
const screenKey = 'chifu:px-per-cm';

/** css px to a cm of this screen, once the visitor has said it. */
export function recallScreen(): number | undefined {
  const px = Number(recall(screenKey) ?? Number.NaN);
  return px >= leastPxPerCm && px <= mostPxPerCm ? px : undefined;
}

/** How large a work is: beside something that everybody knows, and as large as it hangs. */
export function buildTrueSizePanel(
  { size, opening, words }: { size: PaperSize; opening: Opening; words: ZoomStrings['size'] },
  showTrueSize: (pxPerCm: number) => void,
): HTMLElement {
  const panel = buildElement('section', 'zoom-size');
  panel.setAttribute('aria-label', words.title);
  panel.append(buildElement('h2', '', words.title));
  const drawing = buildElement('div', 'zoom-size-drawing');
  const told = buildElement('p');
  const choose = (companion: Companion): void => {
    drawing.replaceChildren(draw(size, opening, companion));
    told.textContent = words.told(writeSize(size), words[companion]);
    for (const button of choices.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.dataset['companion'] === companion));
    }
  };
  const choices = buildElement('div', 'zoom-size-choices');
  choices.setAttribute('role', 'group');
  choices.setAttribute('aria-label', words.beside);
  for (const companion of Object.keys(companions) as Companion[]) {
    const button = buildButton(words[companion].replace(/[（(].*/u, '').trim(), () => choose(companion));
    button.dataset['companion'] = companion;
    choices.append(button);
  }
  choose(chooseCompanion(size));
  panel.append(drawing, told, choices, buildScreen(words, showTrueSize));
  return panel;
}

const svg = 'http://www.w3.org/2000/svg';

function add(parent: Element, name: string, values: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
  parent.append(element);
  return element;
}

/** The work and its companion on one ground, to scale. */
function draw(size: PaperSize, opening: Opening, companion: Companion): SVGSVGElement {
  const { height, width } = companions[companion];
  const wide = size.height * opening.width;
  const gap = Math.max(wide, width) * 0.15;
  const highest = Math.max(size.height, height);
  const root = document.createElementNS(svg, 'svg');
  root.setAttribute('viewBox', `0 0 ${wide + gap + width} ${highest * 1.02}`);
  root.setAttribute('aria-hidden', 'true');
  for (const place of opening.places) {
    add(root, 'rect', {
      class: 'work',
      x: place.x * size.height,
      y: highest - size.height,
      width: place.width * size.height,
      height: size.height,
    });
  }
  const group = add(root, 'g', {
    class: 'companion',
    transform: `translate(${wide + gap} ${highest - height})`,
  });
  const shapes: Readonly<Record<Companion, string>> = {
    sheet: 'M0 0h21v29.7h-21z',
    // An open hand from the wrist to the fingertip, and a standing figure.
    hand: 'M3 18V13.2L.6 9.6C0 8.6 1.4 7.6 2.2 8.6L3 9.6V2.6c0-1.3 1.6-1.3 1.6 0V8V1.3c0-1.4 1.7-1.4 1.7 0V8V2c0-1.3 1.6-1.3 1.6 0V9V4.4c0-1.2 1.1-1.2 1.1 0V13L7.8 18Z',
    figure:
      'M24 0a10.500 11.500 0 1 0 .01 0ZM13 27h22c8 0 11 5 11 12v45h-7V46h-2v119h-11V95h-4v70H11V46H9v38H2V39c0-7 3-12 11-12Z',
  };
  add(group, 'path', { d: shapes[companion] });
  return root;
}

/** Asks for the size of the screen by a card that everybody has, and shows the work as large as it hangs. */
function buildScreen(words: ZoomStrings['size'], showTrueSize: (pxPerCm: number) => void): HTMLElement {
  const box = buildElement('div', 'zoom-screen');
  const status = buildElement('p', 'zoom-hint');
  status.setAttribute('role', 'status');
  const card = buildElement('div', 'zoom-card');
  const slider = buildElement('input');
  slider.type = 'range';
  slider.min = String(leastPxPerCm);
  slider.max = String(mostPxPerCm);
  slider.step = '0.1';
  slider.value = String(recallScreen() ?? usualPxPerCm);
  slider.setAttribute('aria-label', words.card);
  const shape = (): void => {
    card.style.width = `${Number(slider.value) * cardHeight}px`;
  };
  slider.addEventListener('input', shape);
  shape();
  const setting = buildElement('div');
  const show = (): void => {
    const px = Number(slider.value);
    const isKept = setting.hidden || remember(screenKey, String(px));
    status.textContent = words.shown + (isKept ? '' : words.kept);
    setting.hidden = true;
    again.hidden = false;
    showTrueSize(px);
  };
  const again = buildButton(words.again, () => {
    setting.hidden = false;
    again.hidden = true;
  });
  setting.append(buildElement('p', '', words.lead), card, slider);
  setting.hidden = recallScreen() !== undefined;
  again.hidden = !setting.hidden;
  box.append(buildElement('h3', '', words.screen), setting, buildButton(words.show, show), again, status);
  return box;
}
