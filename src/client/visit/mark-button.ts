import { readMarks, writeMarks } from './marks.ts';

export interface MarkWords {
  mark: string;
  marked: string;
  /** Said where the browser keeps nothing. */
  failed: string;
}

/**
 * Has a button mark a work, and show whether it is marked; `say` is told what went wrong. Gives back what looks
 * anew at the marks, which another tab may have changed.
 */
export function bindMark(
  button: HTMLButtonElement,
  number: string,
  words: MarkWords,
  say: (text: string) => void,
): () => void {
  const show = (): void => {
    const isOn = readMarks().includes(number);
    button.setAttribute('aria-pressed', String(isOn));
    button.textContent = isOn ? words.marked : words.mark;
  };
  button.addEventListener('click', () => {
    const marks = readMarks();
    const isKept = writeMarks(
      marks.includes(number) ? marks.filter((one) => one !== number) : [...marks, number],
    );
    say(isKept ? '' : words.failed);
    show();
  });
  show();
  return show;
}
