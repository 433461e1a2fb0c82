import type { Locator } from '@playwright/test';

const controls =
  'link|button|searchbox|textbox|combobox|spinbutton|radio|checkbox|slider|switch|tab|application';

/** What is wrong with the names of what can be pressed or filled in, as an accessibility tree has them. */
export async function findMisnamed(part: Locator): Promise<string[]> {
  const lines = (await part.ariaSnapshot()).split('\n');
  const faults: string[] = [];
  const targets = new Map<string, string>();
  lines.forEach((line, at) => {
    const [, role = '', name] =
      new RegExp(`^\\s*- '?(${controls})\\b(?: "((?:[^"\\\\]|\\\\.)*)")?`, 'u').exec(line) ?? [];
    if (role === '') return;
    if (name === undefined || name.trim() === '') {
      faults.push(`no name: ${line.trim()}`);
      return;
    }
    // Links of one name may lead to one place only; anything else has a name of its own.
    const url = /^\s*- \/url: (.*)$/u.exec(lines[at + 1] ?? '')?.[1];
    const target = role === 'link' ? (url ?? '') : `${role} ${at}`;
    const known = targets.get(`${role} ${name}`);
    if (known !== undefined && known !== target) faults.push(`two of one name: ${role} “${name}”`);
    targets.set(`${role} ${name}`, target);
  });
  return [...new Set(faults)];
}

/** Roles and names in their order, without texts, addresses and lists: what one hears going from one to the next. */
export async function readOutline(part: Locator): Promise<string[]> {
  const kept = `${controls}|heading|banner|main|contentinfo|navigation|search|region|group|dialog|status|figure`;
  return (await part.ariaSnapshot()).split('\n').flatMap((line) => {
    const [, role = '', name = '', states = ''] =
      new RegExp(`^\\s*- '?(${kept})\\b(?: "((?:[^"\\\\]|\\\\.)*)")?((?: \\[[^\\]]+\\])*)`, 'u').exec(line) ??
      [];
    return role === '' ? [] : [[role, name, states.trim()].filter(Boolean).join(' ')];
  });
}
