import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { hanSign } from '../../exhibition/han.ts';

/** Lines up to this many characters are lines of a poem, or of an address: their breaks were meant. */
const shortLine = 28;

/**
 * Gives paragraphs the lines that their writer meant: one that begins with full-width blanks is a paragraph of its
 * own; breaks stay where all lines are short; else a break between Han is no blank.
 */
export function setLines(tree: Root): void {
  splitIndented(tree);
  visit(tree, 'paragraph', (paragraph: Paragraph) => {
    const lines = toString(paragraph).split('\n');
    const isVerse = lines.length > 1 && lines.every((line) => [...line.trim()].length <= shortLine);
    const isHan = /\p{Script=Han}/u.test(lines.join(''));
    breakOrJoin(paragraph, isVerse && isHan);
  });
}

const lineBetweenHan = new RegExp(String.raw`(?<=${hanSign})\n(?=${hanSign})`, 'gu');

function breakOrJoin(paragraph: Paragraph, isVerse: boolean): void {
  visit(paragraph, 'text', (node: Text, index, parent) => {
    if (!isVerse) {
      node.value = node.value.replace(lineBetweenHan, '');
      return undefined;
    }
    const pieces = node.value.split('\n');
    if (!parent || index === undefined) return undefined;
    const nodes = pieces.flatMap((value, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', value },
    ]);
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
}

/** Lines of nothing but such blanks are empty ones. */
const indented = /(?:\n[\u3000\u00A0]+)+\n?/u;

/** Parts paragraphs at lines that begin with full-width blanks, and takes the blanks away. */
function splitIndented(tree: Root): void {
  visit(tree, 'paragraph', (paragraph: Paragraph, index, parent) => {
    const [first] = paragraph.children;
    if (first?.type === 'text') first.value = first.value.replace(/^[\u3000\u00A0]+/u, '');
    if (!parent || index === undefined || !paragraph.children.some(hasIndent)) return undefined;
    const paragraphs = splitChildren(paragraph.children).map((children): RootContent => ({
      type: 'paragraph',
      children,
      ...(paragraph.position && { position: paragraph.position }),
    }));
    (parent.children as RootContent[]).splice(index, 1, ...paragraphs);
    return index + paragraphs.length;
  });
}

function hasIndent(node: PhrasingContent): boolean {
  return node.type === 'text' && indented.test(node.value);
}

function splitChildren(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const groups: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      groups.at(-1)?.push(child);
      continue;
    }
    child.value.split(indented).forEach((value, at) => {
      if (at > 0) groups.push([]);
      if (value !== '') groups.at(-1)?.push({ ...child, value });
    });
  }
  return groups.filter((group) => group.length > 0);
}
