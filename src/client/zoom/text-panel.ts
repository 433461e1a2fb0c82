import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { buildButton, buildElement } from '../page/build-element.ts';

/** The 释文 beside the picture, in columns from the right or across, in simplified or traditional characters. */
export function buildTextPanel(work: ViewerWork, words: ZoomStrings): HTMLElement {
  const panel = buildElement('section', 'zoom-text');
  panel.setAttribute('aria-label', words.text);
  const tools = buildElement('div', 'zoom-text-tools');
  const box = buildElement('div', 'zoom-lines is-upright');
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', words.text);
  box.dataset['linesBox'] = '';

  const hans = buildElement('div');
  let at = 0;
  for (const part of work.text) {
    if (part.title !== undefined) hans.append(buildElement('h3', 'zoom-poem', part.title));
    for (const line of part.lines) {
      hans.append(buildLine(line, at));
      at += 1;
    }
  }
  box.append(hans);
  const isUpright = buildSwitch(words.upright, true, (isOn) => box.classList.toggle('is-upright', isOn));
  tools.append(isUpright);
  if (work.text_hant) {
    const hant = buildElement('div');
    hant.lang = 'zh-Hant';
    hant.hidden = true;
    hant.append(...work.text_hant.map(buildLine));
    box.append(hant);
    tools.append(
      buildSwitch(words.hant, false, (isOn) => {
        hant.hidden = !isOn;
        hans.hidden = isOn;
      }),
    );
  }
  panel.append(tools, box);
  if (work.text_author !== undefined) panel.append(buildElement('p', 'zoom-author', work.text_author));
  if (work.columns.length > 0) panel.append(buildElement('p', 'zoom-hint', words.lineHint));
  return panel;
}

function buildLine(text: string, at: number): HTMLElement {
  // Paragraphs would be copied with an empty line between them.
  const line = buildElement('div', '', text);
  line.dataset['line'] = String(at);
  return line;
}

function buildSwitch(label: string, isOn: boolean, change: (isOn: boolean) => void): HTMLButtonElement {
  const button = buildButton(label, () => {
    const next = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(next));
    change(next);
  });
  button.setAttribute('aria-pressed', String(isOn));
  return button;
}
