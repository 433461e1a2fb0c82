import {
  dial,
  getNumber,
  readDigits,
  readNumbersFile,
  type DialledHall,
  type DialledWork,
  type NumbersFile,
} from '../../venue/number-pad.ts';

/** Wakes the pad: keys on the screen and on the keyboard, and what the digits name. */
export function wakeNumberPad(pad: HTMLElement): void {
  const output = pad.querySelector('output');
  const status = pad.querySelector<HTMLElement>('[role=status]');
  const go = pad.querySelector<HTMLButtonElement>('[data-key=go]');
  if (!output || !status || !go) return;
  const halls = JSON.parse(pad.dataset['halls'] ?? '[]') as DialledHall[];
  const words = JSON.parse(pad.dataset['words'] ?? '{}') as Record<'unknown' | 'nearest' | 'failed', string>;
  const buildAddress = (number: string): string => (pad.dataset['works'] ?? '').replace('{number}', number);
  let works: DialledWork[] = [];
  let digits = '';

  const show = (): void => {
    output.textContent = digits;
    const { halls: named, work, nearest } = dial(digits, works, halls);
    for (const span of pad.querySelectorAll<HTMLElement>('[data-hall]')) {
      span.hidden = !named.some((hall) => hall.slug === span.dataset['hall']);
    }
    go.disabled = !work;
    status.replaceChildren();
    if (work) status.append(buildLink(work, buildAddress(getNumber(work))));
    else if (nearest.length > 0) {
      status.append(words.unknown.replace('{number}', digits), ' ', words.nearest);
      status.append(...nearest.map((one) => buildLink(one, buildAddress(getNumber(one)))));
    }
  };
  const press = (key: string): void => {
    if (key === 'go') {
      const { work } = dial(digits, works, halls);
      if (work) location.assign(buildAddress(getNumber(work)));
      return;
    }
    if (key === 'clear') digits = '';
    else if (key === 'back') digits = digits.slice(0, -1);
    // After a wrong number the next digit begins another.
    else digits = readDigits(dial(digits, works, halls).isOver ? key : digits + key);
    show();
  };

  // A finger leaves no focus behind: Enter on the keyboard then means the number, not the key last touched.
  pad.addEventListener('mousedown', (event) => event.preventDefault());
  pad.addEventListener('click', (event) => {
    const key = event.target instanceof Element && event.target.closest<HTMLElement>('[data-key]');
    if (key) press(key.dataset['key'] ?? '');
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isLink = event.target instanceof HTMLAnchorElement || event.target instanceof HTMLButtonElement;
    if (readDigits(event.key) !== '' && event.key.length === 1) press(event.key);
    else if (event.key === 'Backspace') press('back');
    else if (event.key === 'Escape') press('clear');
    else if (event.key === 'Enter' && !isLink) press('go');
  });
  fetch(pad.dataset['numbers'] ?? '')
    .then((response) =>
      response.ok ? (response.json() as Promise<NumbersFile>) : Promise.reject(new Error()),
    )
    .then((file) => {
      works = readNumbersFile(file);
      show();
    })
    .catch(() => {
      status.textContent = words.failed;
    });
}

function buildLink(work: DialledWork, href: string): HTMLAnchorElement {
  const { title, place } = work;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = `${getNumber(work)} ${title}`;
  if (place !== undefined) {
    const where = document.createElement('small');
    where.textContent = place;
    link.append(' ', where);
  }
  return link;
}
