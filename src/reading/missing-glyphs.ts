import type { Exhibition } from '../exhibition/exhibition.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Problem } from '../exhibition/problem.ts';
import { titleFont } from '../exhibition/title-font.ts';
import { getWorkField, listWords, type WorkKey } from '../exhibition/work-words.ts';
import type { Work } from '../exhibition/work.ts';
import { missingSign, openFontStack } from '../fonts/font-stack.ts';

/** What is drawn or printed of one field of a file; of its body where no field is named. */
interface Printed {
  file: string;
  field?: string;
  text: string;
}

/** Fields that prints show besides those that are facts of a label. */
const printedKeys: readonly WorkKey[] = ['title_en', 'award', 'text', 'text_author', 'credit'];

/** Tells of characters that no font of ours has, in what share sheets, labels and the catalogue show. */
export function checkGlyphs(exhibition: Exhibition): Problem[] {
  return listPrinted(exhibition).flatMap(({ file, field, text }): Problem[] => {
    const missing = findMissing(text);
    if (missing.length === 0) return [];
    return [
      {
        ...{ code: 'glyph-missing', severity: 'warning', file, ...(field !== undefined && { field }) },
        found: missing.map(nameCharacter).join('、'),
        expected: `${titleFont.name} 与后备字体里有的字`,
        fix: `若是异体字，换成通行的字；若是表情或特殊符号，删去。不改也能生成：网页上用观众设备里的字体，分享图上画成“${missingSign}”，展签、图录上看印的那台电脑有没有这个字，印前请先看一看。`,
      },
    ];
  });
}

/** The characters of a text that would not be drawn, each once. */
export function findMissing(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    known[code] ||= openFontStack(600).covers(character) ? 1 : 2;
    if (known[code] === 2) missing.add(character);
  }
  return [...missing];
}

/** By code point: 1 for what is drawn, 2 for what is not, 0 before it was asked for. */
const known = new Uint8Array(0x11_0000);

/** With its code: some characters cannot be seen here either. */
function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character}（U+${code}）`;
}

function listPrinted({ facts, halls, works, tours, stories }: Exhibition): Printed[] {
  const show = {
    title: facts.title,
    full_title: facts.full_title ?? '',
    motto: facts.motto ?? '',
    hosts: facts.hosts.join(''),
    organisers: facts.organisers?.join('') ?? '',
    city: facts.city ?? '',
    venue: facts.venue ?? '',
  };
  return [
    ...listFields('exhibition.yaml', show),
    ...halls.flatMap(({ slug, title, theme = '', html }) => {
      const file = `halls/${slug}.md`;
      return [...listFields(file, { title, theme }), { file, text: readBody(html) }];
    }),
    ...works.flatMap(listOfWork),
    ...tours.flatMap(({ slug, title, html }) => {
      const file = `tours/${slug}.md`;
      return [...listFields(file, { title }), { file, text: readBody(html) }];
    }),
    ...stories.flatMap(({ slug, title, html }) => {
      const file = `stories/${slug}.md`;
      return [...listFields(file, { title }), { file, text: readBody(html) }];
    }),
  ];
}

const labelKeys = (Object.keys(workFields) as WorkKey[]).filter(
  (key) => printedKeys.includes(key) || getWorkField(key).fact !== undefined,
);

function listOfWork(work: Work): Printed[] {
  const file = `${work.hall}/${work.number}.md`;
  const named = {
    title: work.title,
    artist: work.artists.map(({ name }) => name).join(''),
    unit: work.artists.map(({ unit = '' }) => unit).join(''),
    parts: work.parts.map(({ caption = '' }) => caption).join(''),
  };
  const rest = labelKeys.filter((key) => !(key in named)).map((key) => [key, listWords(work, key).join('')]);
  return [
    ...listFields(file, { ...named, ...(Object.fromEntries(rest) as Record<string, string>) }),
    { file, text: readBody(work.description) },
  ];
}

function listFields(file: string, texts: Readonly<Record<string, string>>): Printed[] {
  return Object.entries(texts).map(([field, text]) => ({ file, field, text }));
}

/** The words of sanitised HTML; what its tags and entities are made of is ASCII. */
function readBody(html: string): string {
  return html.replace(/<[^>]*>/gu, '');
}
