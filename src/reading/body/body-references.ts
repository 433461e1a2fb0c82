import type { Definition, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Fault } from '../../exhibition/fault.ts';

type Report = (fault: Fault & { line: number }) => void;

/**
 * Puts links and pictures in the place of references to them (`![甲][x]` with `[x]: 局部.jpg` below), so that all are
 * treated alike; `<br>` is the break that it means. Notes and addresses that nothing refers to would vanish, and marks
 * of notes that are not there would stand on the page: both are told.
 */
export function resolveReferences(tree: Root, report: Report): void {
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  visit(tree, 'definition', (node) => {
    // Of two the first holds: https://spec.commonmark.org/0.31.2/#example-204
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'html' && /^<br\s*\/?>$/iu.test(node.value)) {
      parent.children[index] = { type: 'break' };
    } else if (node.type === 'footnoteReference') {
      used.add(`^${node.identifier}`);
    } else if (node.type === 'imageReference' || node.type === 'linkReference') {
      const found = definitions.get(node.identifier);
      used.add(node.identifier);
      if (!found) return;
      const { url } = found;
      const position = node.position && { position: node.position };
      parent.children[index] =
        node.type === 'imageReference'
          ? { type: 'image', url, alt: node.alt ?? '', ...position }
          : { type: 'link', url, children: node.children, ...position };
    }
  });
  visit(tree, 'definition', (node) => {
    if (!used.has(node.identifier) || definitions.get(node.identifier) !== node)
      report(describeUnused(`[${node.label ?? node.identifier}]: ${node.url}`, node.position?.start.line));
  });
  visit(tree, 'footnoteDefinition', (node) => {
    if (!used.has(`^${node.identifier}`))
      report(
        describeUnused(`[^${node.label ?? node.identifier}]: ${toString(node)}`, node.position?.start.line),
      );
  });
  visit(tree, 'text', (node: Text) => {
    const [mark] = /\[\^[^\]\s]{1,20}\]/u.exec(node.value) ?? [];
    if (mark !== undefined) report(describeMissing(mark, node.position?.start.line));
  });
}

function describeUnused(found: string, line = 1): Fault & { line: number } {
  return {
    ...{ code: 'note-unused', severity: 'warning', line, found: found.slice(0, 40) },
    expected: '正文里有一处用到它，如 一句话[^1]',
    fix: '这一行没有出现在网页上：在正文里标出它，或把这些字写成普通的一段（方括号后面不用冒号）。',
  };
}

function describeMissing(found: string, line = 1): Fault & { line: number } {
  return {
    ...{ code: 'note-missing', severity: 'warning', line, found },
    expected: `下面另起一段，写 ${found}: 注文`,
    fix: '补上注文，或删去这个记号。',
  };
}
