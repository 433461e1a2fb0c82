import postcss, { type AtRule, type ChildNode, type Rule } from 'postcss';
import parseSelectors from 'postcss-selector-parser';

/** Names that a page, or a part of it, has: rules for others are left out. */
export interface Names {
  classes: ReadonlySet<string>;
  /** Of elements; absent where any may come. Then rules for paper are wanted too. */
  tags?: ReadonlySet<string>;
}

/** The names without which a selector matches nothing, outside of `:not()`, `:is()` and their like. */
interface Need {
  selector: string;
  classes: string[];
  tags: string[];
}

/** A piece of a sheet as text, made for these names. */
type Print = (names: Names) => string;

/** At-rules that hold rules; in others (a font, the steps of an animation) nothing is to be chosen. */
const groups = new Set(['container', 'layer', 'media', 'scope', 'supports']);

/** A style sheet as pages carry it, parsed once. */
export class StyleSheet {
  /** Every class that it speaks of. */
  readonly #classes = new Set<string>();
  readonly #print: Print;
  readonly #trimmed = new Map<string, string>();

  constructor(css: string) {
    const root = postcss.parse(css);
    root.walkRules((rule) => {
      parseSelectors((selectors) => {
        selectors.walkClasses(({ value }) => void this.#classes.add(value));
      }).processSync(rule);
    });
    this.#print = readNodes(root.nodes);
  }

  /** The sheet without the rules for other names. */
  trim(names: Names): string {
    const classes = [...this.#classes].filter((name) => names.classes.has(name));
    const key = [...(names.tags ?? ['*']), '', ...classes].join(' ');
    const known = this.#trimmed.get(key);
    if (known !== undefined) return known;
    const text = this.#print({ ...names, classes: new Set(classes) });
    this.#trimmed.set(key, text);
    return text;
  }
}

function readNodes(nodes: readonly ChildNode[]): Print {
  const prints = nodes.map(readNode);
  return (names) => prints.map((print) => print(names)).join('');
}

function readNode(node: ChildNode): Print {
  const whole = node.toString();
  if (node.type === 'rule') return readRule(node);
  // What a licence asks to be kept stands in the sheet that the page links, or else here.
  if (node.type === 'comment') return ({ tags }) => (tags ? '' : whole);
  if (node.type !== 'atrule' || !node.nodes) return () => `${whole};`;
  return groups.has(node.name) ? readGroup(node, node.nodes) : () => whole;
}

function readGroup({ name, params }: AtRule, nodes: readonly ChildNode[]): Print {
  const print = readNodes(nodes);
  const isPaper = name === 'media' && params === 'print';
  return (names) => {
    if (names.tags && isPaper) return '';
    const text = print(names);
    return text === '' ? '' : `@${name}${params === '' ? '' : ` ${params}`}{${text}}`;
  };
}

function readRule(rule: Rule): Print {
  const needs = rule.selectors.map(readNeed);
  const body = `{${rule.nodes.map(String).join(';')}}`;
  return ({ classes, tags }) => {
    const left = needs.filter(
      (need) =>
        need.classes.every((name) => classes.has(name)) &&
        (!tags || need.tags.every((name) => tags.has(name))),
    );
    return left.length === 0 ? '' : left.map(({ selector }) => selector).join(',') + body;
  };
}

function readNeed(selector: string): Need {
  const need: Need = { selector, classes: [], tags: [] };
  parseSelectors((selectors) => {
    selectors.walkPseudos((pseudo) => {
      if (pseudo.length > 0) pseudo.remove();
    });
    selectors.walkClasses(({ value }) => void need.classes.push(value));
    selectors.walkTags(({ value }) => void need.tags.push(value));
  }).processSync(selector);
  return need;
}
