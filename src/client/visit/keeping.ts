import { copyText } from './copy-link.ts';
import { readMarks, writeMarks } from './marks.ts';

/** The buttons under a work: mark, share, copy the link. */
const buttons = document.querySelector<HTMLElement>('[data-keeping]');
const status = document.querySelector<HTMLElement>('[data-keeping-status]');
if (buttons && status) {
  buttons.hidden = false;
  // Of the page one is on, wherever the site was put, without what brought one here.
  const getAddress = (): string => location.origin + location.pathname;

  const mark = buttons.querySelector<HTMLButtonElement>('[data-mark]');
  const number = mark?.dataset['mark'] ?? '';
  const off = mark?.textContent ?? '';
  const showMark = (): void => {
    const isOn = readMarks().includes(number);
    mark?.setAttribute('aria-pressed', String(isOn));
    if (mark) mark.textContent = isOn ? (mark.dataset['on'] ?? off) : off;
  };
  showMark();
  mark?.addEventListener('click', () => {
    const marks = readMarks();
    writeMarks(marks.includes(number) ? marks.filter((one) => one !== number) : [...marks, number]);
    showMark();
  });
  // The same work may be open in another tab, or come back from the cache of pages.
  addEventListener('storage', showMark);
  addEventListener('pageshow', showMark);

  const share = buttons.querySelector<HTMLButtonElement>('[data-share]');
  if (share && 'share' in navigator) {
    share.hidden = false;
    share.addEventListener('click', () => {
      navigator
        .share({ title: share.dataset['share'] ?? document.title, url: getAddress() })
        .catch(() => undefined);
    });
  }

  const copy = buttons.querySelector<HTMLButtonElement>('[data-copy]');
  copy?.addEventListener('click', () => {
    const address = getAddress();
    void copyText(address).then((isDone) => {
      status.textContent = isDone
        ? (copy.dataset['done'] ?? '')
        : `${copy.dataset['failed'] ?? ''}${address}`;
    });
  });
}
