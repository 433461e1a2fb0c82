/** What a search box tells of the reader's typing. */
export interface TypingListener {
  /** The text has changed, and no composition is under way. */
  changed: (text: string) => void;
  /** Enter, or the search key of an on-screen keyboard, outside a composition. */
  entered: () => void;
}

/** Key code of keys that an input method takes; Safari sends Enter so after its compositionend. */
const takenByInputMethod = 229;

/**
 * Listens to a box without setting its value but when asked to, through what is handed back. While an input method
 * composes nothing is told; at the end of a composition the text is told once, in whichever order the browser sends its
 * events: Chromium sends `input` before `compositionend`, WebKit a keydown after it.
 */
export function listenToTyping(
  input: HTMLInputElement,
  { changed, entered }: TypingListener,
): (text: string) => void {
  let isComposing = false;
  let told = input.value;
  const tell = (): void => {
    if (isComposing || input.value === told) return;
    told = input.value;
    changed(told);
  };
  input.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  input.addEventListener('compositionend', () => {
    isComposing = false;
    tell();
  });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) tell();
  });
  // `search` comes from the cross of a search box; form.reset and the like leave no input event either.
  input.addEventListener('search', tell);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isComposing) return;
    tell();
    entered();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (isComposing || event.isComposing || isTaken(event))) event.preventDefault();
  });
  return (text) => {
    if (isComposing) return;
    told = text;
    if (input.value !== text) input.value = text;
  };
}

function isTaken(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- WebKit says it in no other way.
  return event.keyCode === takenByInputMethod;
}
