import { markLanguage, readLanguage } from '../../exhibition/languages.ts';

/** Makes an element with a class and a text, which is marked where it is Chinese on a page of another language. */
export function buildElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  const lang = markLanguage(text, readLanguage(document.documentElement.lang));
  if (lang !== undefined) element.lang = lang;
  return element;
}

export function buildButton(label: string, act: () => void, className = ''): HTMLButtonElement {
  const button = buildElement('button', className, label);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
