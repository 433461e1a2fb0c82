import type { Field } from './fields.ts';
import type { Severity } from './problem.ts';
import type { Medium, Raw } from './values.ts';
import type { Vocabularies } from './vocabularies.ts';

/** What is wrong with a value, before the file and the line are known. */
export interface Fault {
  code: string;
  severity: Severity;
  found: string;
  expected: string;
  fix: string;
  /** Keys and indices below the field, to find the line. */
  path?: (string | number)[];
}

/** What a reader needs to know beside the value. */
export interface ReadContext {
  field: Field;
  vocabularies: Vocabularies;
  medium: Medium;
  report: (fault: Fault) => void;
}

/** Tells one fault in the words of the field: what it should be is the field's rule. */
export function reportWrong(
  context: ReadContext,
  found: string,
  fix: string,
  path?: (string | number)[],
): void {
  const { field } = context;
  context.report({
    code: 'value-wrong',
    severity: 'error',
    found,
    expected: `${field.rule}，如 ${field.example}`,
    fix,
    ...(path && { path }),
  });
}

/** Says that a value was read otherwise than it stands; `read` is what it was taken for. */
export function reportReading(
  context: ReadContext,
  found: string,
  read: string,
  path?: (string | number)[],
): void {
  const { field } = context;
  context.report({
    code: 'value-read',
    severity: 'warning',
    found,
    expected: `${field.rule}，如 ${field.example}`,
    fix: `已读作“${read}”；对的话，请照这样改写。`,
    ...(path && { path }),
  });
}

/** Shows a raw value in a message, at most 40 characters of it. */
export function quote(raw: Raw): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw);
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat === '' ? '（空）' : [...flat].length > 40 ? `${[...flat].slice(0, 40).join('')}…` : flat;
}
