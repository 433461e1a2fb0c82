import type { Raw } from '../exhibition/values.ts';

/** How a value is typed: a line, lines, a choice, words one a line, one set of inputs, or several. */
export type Control = 'line' | 'lines' | 'choice' | 'words' | 'item' | 'items' | 'lists';

/** One input of an item. */
export interface FormInput {
  key: string;
  label: string;
  /** Offered; a choice has no other, a line may. */
  options?: { value: string; label: string }[];
}

/** A field as the form shows it. */
export interface FormField extends FormInput {
  control: Control;
  required: boolean;
  rule: string;
  example: string;
  /** The inputs of an item, or the lists of a map of lists. */
  inputs?: FormInput[];
  /** The key under which an item that has no other may be written as a text: the name of an artist. */
  short?: string;
}

export interface FormGroup {
  folder: string;
  label: string;
  hasBody: boolean;
  entries: { file: string; title: string }[];
  fields: FormField[];
  /** The next free number of a hall. */
  next?: string;
}

export interface FormModel {
  groups: FormGroup[];
}

export interface OpenedEntry {
  file: string;
  hash: string;
  /** By English keys, of items too. */
  values: Record<string, Raw>;
  body: string;
}
