import { copyText } from './copy-link.ts';
import { bindMark } from './mark-button.ts';

/** The buttons under a work: mark, share, copy the link. */
const buttons = document.querySelector<HTMLElement>('[data-keeping]');
const status = document.querySelector<HTMLElement>('[data-keeping-status]');
if (buttons && status) {
  buttons.hidden = false;
  // Of the page one is on, wherever the site was put, without what brought one here.
  const getAddress = (): string => location.origin + location.pathname;

  const mark = buttons.querySelector<HTMLButtonElement>('[data-mark]');
  const showMark = mark
    ? bindMark(
        mark,
        mark.dataset['mark'] ?? '',
        {
          mark: mark.textContent,
          marked: mark.dataset['on'] ?? '',
          failed: mark.dataset['failed'] ?? '',
        },
        (text) => (status.textContent = text),
      )
    : () => undefined;
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
