import { parse, walk, type CssNode, type Declaration } from 'css-tree';
import { gatherCompat, getCompat, listChildren, listLacking } from './support.ts';

const types = gatherCompat([['css', 'types']]);
const units: readonly [RegExp, string][] = [
  [/^d(?:vh|vw|vi|vb|vmin|vmax)$/u, 'viewport_percentage_units_dynamic'],
  [/^s(?:vh|vw|vi|vb|vmin|vmax)$/u, 'viewport_percentage_units_small'],
  [/^l(?:vh|vw|vi|vb|vmin|vmax)$/u, 'viewport_percentage_units_large'],
  [/^cq(?:w|h|i|b|min|max)$/u, 'container_query_length_units'],
];

/**
 * Features of a style sheet that an engine of the floor lacks, `name: engines` each. What stands in @supports is none,
 * nor a value behind another one for the same property, or a property beside its prefixed twin.
 */
export function findStyleFeatures(css: string): string[] {
  const found = new Set<string>();
  const tell = (name: string, lacking: readonly string[]): void => {
    if (lacking.length > 0) found.add(`${name}: ${lacking.join(', ')}`);
  };
  const tree = parse(css, {
    parseCustomProperty: true,
    parseAtrulePrelude: false,
    onParseError: (error) => found.add(`syntax: ${error.message}`),
  });
  walk(tree, {
    enter(this: { skip: symbol }, node: CssNode) {
      if (node.type === 'Atrule') {
        if (node.name === 'supports') return this.skip;
        tell(`@${node.name}`, listLacking(getCompat('css', 'at-rules', node.name)));
      } else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
        tell(`:${node.name}`, listLacking(getCompat('css', 'selectors', node.name)));
      } else if (node.type === 'NestingSelector') {
        tell('nesting', listLacking(getCompat('css', 'selectors', 'nesting')));
      } else if (node.type === 'Block') {
        const seen = new Set<string>();
        const own = node.children
          .toArray()
          .flatMap((child) => (child.type === 'Declaration' ? [child.property] : []));
        for (const child of node.children) {
          if (child.type !== 'Declaration') continue;
          readDeclaration(child, seen.has(child.property), own, tell);
          seen.add(child.property);
        }
      }
      return undefined;
    },
  });
  return [...found].sort();
}

/** What a shorthand did not always take, as MDN's data has it: `includes_thickness`. */
function listParts(property: string): string[] {
  return listChildren('css', 'properties', property).filter((name) => name.startsWith('includes_'));
}

function readDeclaration(
  { property, value }: Declaration,
  hasFallback: boolean,
  beside: readonly string[],
  tell: (name: string, lacking: readonly string[]) => void,
): void {
  if (/^-(?:webkit|moz)-/u.test(property)) return;
  const lacking = listLacking(getCompat('css', 'properties', property));
  if (beside.includes(`-webkit-${property}`)) return;
  tell(property, lacking);
  if (hasFallback || lacking.length > 0) return;
  if (value.type === 'Value' && value.children.size > 1) {
    for (const part of listParts(property)) {
      tell(`${property} of several parts`, listLacking(getCompat('css', 'properties', property, part)));
    }
  }
  walk(value, (node) => {
    if (node.type === 'Identifier') {
      tell(`${property}: ${node.name}`, listLacking(getCompat('css', 'properties', property, node.name)));
    } else if (node.type === 'Function') {
      const all = types.get(node.name) ?? [];
      if (all.length > 0 && all.every((one) => listLacking(one).length > 0))
        tell(`${node.name}()`, listLacking(all[0]));
    } else if (node.type === 'Dimension') {
      const [, key] = units.find(([pattern]) => pattern.test(node.unit)) ?? [];
      if (key !== undefined) tell(node.unit, listLacking(getCompat('css', 'types', 'length', key)));
    }
  });
}
