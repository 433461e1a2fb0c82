import type { HoursFault } from '../../venue/hours.ts';

/** Says in the form what is wrong with the hours, and fills it in as it was sent, so that they can be mended there. */
export function tellHours(
  root: HTMLElement,
  { kind, written, mend }: HoursFault,
  sent: URLSearchParams,
): void {
  for (const [name, value] of sent) {
    const field = root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`);
    if (field) field.value = value;
  }
  const hours = root.querySelector<HTMLInputElement>('[name=hours]');
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (!hours || !status) return;
  const words = JSON.parse(status.dataset['hours'] ?? '{}') as Partial<Record<HoursFault['kind'], string>>;
  status.id = 'hours-fault';
  status.textContent = (words[kind] ?? '').replace('{written}', () => written).replace('{mend}', mend);
  hours.setAttribute('aria-invalid', 'true');
  hours.setAttribute('aria-describedby', status.id);
  hours.focus();
}
