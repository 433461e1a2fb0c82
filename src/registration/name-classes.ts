import { readNameWithAge } from '../exhibition/minors.ts';
import { isSchoolClass } from '../reading/school-classes.ts';

const school = /小学|中学|学校|附小|附中|实小|幼儿园|校区/u;
const figure = '[一二三四五六七八九十\\d]';
const classAlone = `${figure}(?:年级?)?\\(${figure}{1,2}\\)班|${figure}年级?${figure}{1,2}班|${figure}年级`;
const gluedBehind = new RegExp(`^(\\p{Script=Han}{2,4}?)(?:${classAlone})$`, 'u');
const gluedBefore = new RegExp(`^(?:${classAlone})(\\p{Script=Han}{2,4})$`, 'u');
const bracketed = /^(.+?)\s*[(【[]([^()]*(?:\([^()]*\)[^()]*)*)[)】\]]$/u;
/** How a class stands behind a name so that a reader of names takes it for one. */
const sign = '（年级）';

/** Makers with their classes, `张三 三年二班`: the classes are taken off, and leave a sign that tells a pupil. */
export function markClasses(names: string): string {
  const parts = names.split(/([、，,;；/／|｜&＆\n]+)(?![^（(]{0,40}[）)])/u);
  return parts.map(markPart).join('');
}

function markPart(part: string): string {
  if (!/[班级生幼]/u.test(part) || typeof readNameWithAge(part).minor === 'boolean') return part;
  const text = part.normalize('NFKC').trim();
  const [, named = '', inside = ''] = bracketed.exec(text) ?? [];
  if (isSchoolClass(inside)) return markNames(named.split(/\s+/u));
  const [, glued = ''] = gluedBehind.exec(text) ?? gluedBefore.exec(text) ?? [];
  if (glued !== '') return glued + sign;
  const words = text.split(/[\s·:—–-]+/u);
  const isBehind = /[班级生]$/u.test(text);
  for (let at = words.length - 1; isBehind && at > 0; at--) {
    if (!isSchoolClass(words.slice(at).join(''))) continue;
    let names = words.slice(0, at);
    while (names.length > 1 && school.test(names.at(-1) ?? '')) names = names.slice(0, -1);
    if (!isSchoolClass(names.join(''))) return markNames(names);
  }
  const end = words.findIndex((_, at) => isSchoolClass(words.slice(0, at + 1).join('')));
  return end < 0 || end === words.length - 1 ? part : markNames(words.slice(end + 1));
}

/** `张三 李四` are two names, `李 明` is one. */
function markNames(words: readonly string[]): string {
  const names = words.every((word) => [...word].length >= 2) ? words : [words.join('')];
  return names.map((name) => name + sign).join('、');
}
