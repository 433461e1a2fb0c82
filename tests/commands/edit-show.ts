import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';

/** A change that somebody makes to the files of a show; it says what it did. */
export type Edit = (show: string, random: Random) => string;

const halls = ['calligraphy', 'painting', 'photography'] as const;

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function pickEntry(show: string, random: Random): string {
  const hall = pick(halls, random);
  const names = readdirSync(join(show, hall)).filter((name) => name.endsWith('.md'));
  return join(show, hall, pick(names, random));
}

function change(file: string, edit: (text: string) => string): string {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return file;
}

/** Writes one line of a head, in the place of the one that was there. */
function setLine(file: string, key: string, value: string): string {
  return change(file, (text) => {
    const line = `${key}: ${value}\n`;
    const known = new RegExp(`^${key}:.*\\n`, 'mu');
    return known.test(text) ? text.replace(known, line) : text.replace(/^---\n/u, `---\n${line}`);
  });
}

const words = ['炉前', '初雪', '丰年', '长白', '夜班', '铁水', '木刻', '晨光'];
const draw = (random: Random): string => `${pick(words, random)}${pick(words, random)}`;

/** Kinds of edits, by their names. */
export const edits: Readonly<Record<string, Edit>> = {
  touch: (show, random) => {
    const file = pickEntry(show, random);
    utimesSync(file, new Date(), new Date());
    return file;
  },
  // The size and the times of the file stay as they were.
  'two characters change places': (show, random) => {
    const file = pickEntry(show, random);
    const { atime, mtime } = statSync(file);
    change(file, (text) => text.replace(/([\p{sc=Han}])([\p{sc=Han}])(?=[^\n]*\n?$)/u, '$2$1'));
    utimesSync(file, atime, mtime);
    return file;
  },
  title: (show, random) => setLine(pickEntry(show, random), 'title', draw(random)),
  artist: (show, random) =>
    setLine(pickEntry(show, random), 'artist', pick(['单翀', '曾晓', '区铁'], random)),
  award: (show, random) =>
    setLine(pickEntry(show, random), 'award', pick(['一等奖', '二等奖', '入展'], random)),
  order: (show, random) => setLine(pickEntry(show, random), 'order', String(1 + Math.floor(random() * 12))),
  series: (show, random) =>
    setLine(pickEntry(show, random), 'series', pick(['model-workers', 'report-excerpts'], random)),
  tags: (show, random) => setLine(pickEntry(show, random), 'tags', `[${draw(random)}, 钢铁]`),
  withdrawn: (show, random) => setLine(pickEntry(show, random), 'status', 'withdrawn'),
  shown: (show, random) => setLine(pickEntry(show, random), 'status', 'shown'),
  draft: (show, random) => setLine(pickEntry(show, random), 'status', 'draft'),
  'a number is added': (show, random) => {
    const hall = pick(halls, random);
    const from = pick(
      readdirSync(join(show, hall)).filter((name) => /^\d{4}\.jpg$/u.test(name)),
      random,
    ).slice(0, 4);
    const to = `${from[0] ?? '1'}${500 + Math.floor(random() * 400)}`;
    if (existsSync(join(show, hall, `${to}.md`))) return 'nothing';
    for (const ending of ['md', 'jpg'])
      copyFileSync(join(show, hall, `${from}.${ending}`), join(show, hall, `${to}.${ending}`));
    return to;
  },
  'a number is renamed': (show, random) => {
    const file = pickEntry(show, random);
    const [, folder = '', number = ''] = /^(.*\/)(\d+)\.md$/u.exec(file) ?? [];
    const to = `${number[0] ?? ''}${400 + Math.floor(random() * 90)}`;
    for (const name of readdirSync(folder).filter((one) => one.startsWith(number)))
      renameSync(join(folder, name), join(folder, name.replace(number, to)));
    change(join(folder, `${to}.md`), (text) => text.replaceAll(`${number}-`, `${to}-`));
    return setLine(join(folder, `${to}.md`), 'was', number);
  },
  'a picture is replaced': (show, random) => {
    const hall = pick(halls, random);
    const names = readdirSync(join(show, hall)).filter((name) => name.endsWith('.jpg'));
    const [from, to] = [pick(names, random), pick(names, random)];
    if (from !== to) copyFileSync(join(show, hall, from), join(show, hall, to));
    return `${to} by ${from}`;
  },
  'the venue': (show, random) => setLine(join(show, 'exhibition.yaml'), 'venue', `${draw(random)}馆`),
  'a closing day': (show) => setLine(join(show, 'exhibition.yaml'), 'end', '2022-12-31'),
  'the words of awards': (show, random) =>
    setLine(join(show, 'exhibition.yaml'), 'vocabularies', `{ award: [金奖, ${draw(random)}奖] }`),
  'a hall’s theme': (show, random) =>
    setLine(join(show, 'halls', `${pick(halls, random)}.md`), 'theme', draw(random)),
  'a story': (show, random) =>
    change(join(show, 'stories/skills.md'), (text) => `${text}\n${draw(random)}。\n`),
  'a series': (show, random) =>
    setLine(join(show, 'series/model-workers.md'), 'title', `${draw(random)}画作`),
  'a tour': (show, random) => setLine(join(show, 'tours/children.md'), 'title', draw(random)),
  'a tour goes': (show) => {
    rmSync(join(show, 'tours/craftsmen.md'), { force: true });
    return 'craftsmen';
  },
};
