import type { Raw } from '../../exhibition/values.ts';
import type { FormField, FormInput } from '../form-data.ts';
import { make } from './desk.ts';

/** What is typed for a field, and how to read it. */
export interface Typed {
  element: HTMLElement;
  /** Undefined where nothing is typed. */
  read: () => Raw | undefined;
}

/** The inputs of a field that holds `value`. */
export function buildControl(field: FormField, value: Raw | undefined): Typed {
  switch (field.control) {
    case 'lines':
      return buildLines(field, joinValues(value));
    case 'words': {
      const typed = buildLines(field, joinValues(value));
      // A text that the form cannot part stays a text until somebody changes it.
      return { ...typed, read: () => splitLines(typed.read()) };
    }
    case 'item':
      return buildItem(field, toItem(field, value));
    case 'items':
      return buildItems(field, value);
    case 'lists':
      return buildLists(field, value);
    default:
      return buildLine(field, typeof value === 'string' ? value : joinValues(value));
  }
}

function joinValues(value: Raw | undefined): string {
  if (Array.isArray(value)) return value.map(joinValues).join('\n');
  return typeof value === 'string' ? value : '';
}

function splitLines(text: Raw | undefined): string[] | undefined {
  const lines =
    typeof text === 'string'
      ? text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : [];
  return lines.length > 0 ? lines : undefined;
}

let ids = 0;

function buildLine({ key, label, options }: FormInput, value: string): Typed {
  if (!options) {
    const input = make('input', { name: key, value, autocomplete: 'off', ariaLabel: label });
    return { element: input, read: () => input.value.trim() || undefined };
  }
  const listed = options.some((option) => option.value === value) || value === '';
  const shown = listed ? options : [...options, { value, label: value }];
  const select = make('select', { name: key, ariaLabel: label, id: `choice-${ids++}` }, [
    make('option', { value: '', textContent: '（不填）' }),
    ...shown.map((option) => make('option', { value: option.value, textContent: option.label })),
  ]);
  select.value = value;
  return { element: select, read: () => select.value || undefined };
}

function buildLines({ key, label }: FormInput, value: string): Typed {
  const area = make('textarea', { name: key, value, ariaLabel: `${label}，一行一句` });
  return { element: area, read: () => area.value.trim() || undefined };
}

function toItem(field: FormField, value: Raw | undefined): Record<string, Raw> {
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  const [first] = field.inputs ?? [];
  return typeof value === 'string' && first ? { [field.short ?? first.key]: value } : {};
}

function buildItem(field: FormField, item: Record<string, Raw>): Typed {
  const typed = (field.inputs ?? []).map((input) => ({
    input,
    ...buildLine(input, joinValues(item[input.key])),
  }));
  const known = new Set(typed.map(({ input }) => input.key));
  const element = make(
    'div',
    {},
    typed.map((one) => make('label', {}, [one.input.label, one.element])),
  );
  const read = (): Raw | undefined => {
    // Keys that the form does not show stay.
    const rest = Object.entries(item).filter(([key]) => !known.has(key));
    const own = typed.flatMap((one) => {
      const value = one.read();
      return value === undefined ? [] : [[one.input.key, value] as const];
    });
    return own.length + rest.length > 0 ? Object.fromEntries([...own, ...rest]) : undefined;
  };
  return { element, read };
}

function buildItems(field: FormField, value: Raw | undefined): Typed {
  const list = make('ul', { className: 'items' });
  const readers = new Map<Element, () => Raw | undefined>();
  const add = (raw: Raw | undefined): void => {
    const { element, read } = buildItem(field, toItem(field, raw));
    const row = make('li', {}, [element]);
    const press = (textContent: string, onclick: () => void): HTMLButtonElement =>
      make('button', { type: 'button', textContent, onclick });
    row.append(
      press('上移', () => row.previousElementSibling?.before(row)),
      press('删去', () => {
        row.remove();
        list.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    );
    readers.set(row, read);
    list.append(row);
  };
  for (const one of Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value])
    add(one);
  const more = make('button', {
    type: 'button',
    textContent: `加一项${field.label}`,
    onclick: () => add(undefined),
  });
  const shorten = (item: Raw): Raw => {
    const { short } = field;
    const only =
      short !== undefined &&
      typeof item === 'object' &&
      !Array.isArray(item) &&
      Object.keys(item).length === 1;
    return only ? (item[short] ?? item) : item;
  };
  const read = (): Raw | undefined => {
    const items = [...list.children].flatMap((row) => readers.get(row)?.() ?? []).map(shorten);
    const [first] = items;
    if (first === undefined) return undefined;
    return items.length === 1 && typeof first === 'string' ? first : items;
  };
  if (list.children.length === 0 && field.required) add(undefined);
  return { element: make('div', {}, [list, more]), read };
}

function buildLists(field: FormField, value: Raw | undefined): Typed {
  const map = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const typed = (field.inputs ?? []).map((input) => ({
    input,
    ...buildLines(input, joinValues(map[input.key])),
  }));
  const element = make(
    'div',
    {},
    typed.map((one) => make('label', {}, [one.input.label, one.element])),
  );
  const read = (): Raw | undefined => {
    const pairs = typed.flatMap((one) => {
      const words = splitLines(one.read());
      return words === undefined ? [] : [[one.input.key, words] as const];
    });
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  };
  return { element, read };
}
