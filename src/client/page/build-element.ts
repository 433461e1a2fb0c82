/** Makes an element with a class and a text. */
export function buildElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}

export function buildButton(label: string, act: () => void, className = ''): HTMLButtonElement {
  const button = buildElement('button', className, label);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
