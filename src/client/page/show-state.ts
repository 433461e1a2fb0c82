import { getShowState } from '../../exhibition/show-state.ts';
import { formatToday } from '../../exhibition/today.ts';

const today = formatToday(new Date());

for (const banner of document.querySelectorAll<HTMLElement>('[data-show-state]')) {
  const { start, end } = banner.dataset;
  banner.dataset['showState'] = getShowState(start, end, today) ?? '';
}
