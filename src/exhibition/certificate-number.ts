/** Form of the numbers of certificates where exhibition.yaml says nothing. */
const usualForm = '{年}-{编号}';

/**
 * The form of the numbers of certificates, with the braces and signs of the field's rule. Undefined for one without
 * {编号}, by which all would have one number.
 */
export function readNumberForm(written: string | undefined): string | undefined {
  const form = (written ?? usualForm)
    .replaceAll('｛', '{')
    .replaceAll('｝', '}')
    .replace(/\{\s*(?:编号|編號|作品编号|作品編號)\s*\}/gu, '{编号}')
    .replace(/\{\s*(?:年|年份)\s*\}/gu, '{年}');
  return form.includes('{编号}') ? form : undefined;
}

/** The same form as it should be written: with {编号} in the place of what stands for it, else at its end. */
export function mendNumberForm(written: string): string {
  const bare = written.replace(/[「【[(（<《]\s*[编編][号號]\s*[」】\])）>》]/u, '{编号}');
  if (bare.includes('{编号}')) return bare;
  return /号$/u.test(written) ? written.replace(/号$/u, '{编号}号') : `${written}{编号}`;
}
