import { getShowState } from '../../exhibition/show-state.ts';

/** Today where the show hangs, whatever the clock of the visitor is set to. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

for (const banner of document.querySelectorAll<HTMLElement>('[data-show-state]')) {
  const { start, end } = banner.dataset;
  banner.dataset['showState'] = getShowState(start, end, today) ?? '';
}
