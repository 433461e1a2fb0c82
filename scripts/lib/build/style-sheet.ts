import postcss, { type AtRule, type ChildNode, type Rule } from 'postcss';
import parseSelectors, { type Root } from 'postcss-selector-parser';

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
  /** Every class that it speaks of. */
  named: string[];
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
    root.walkRules(({ selectors }) => {
      for (const { named } of selectors.map(readNeed)) for (const name of named) this.#classes.add(name);
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
  if (node.type === 'rule') return readRule(node);
  const whole = node.toString();
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
  const own = rule.selectors.map(readNeed);
  const body = `{${rule.nodes.map(String).join(';')}}`;
  return ({ classes, tags }) => {
    const left = own.filter(
      (need) =>
        need.classes.every((name) => classes.has(name)) &&
        (!tags || need.tags.every((name) => tags.has(name))),
    );
    return left.length === 0 ? '' : left.map(({ selector }) => selector).join(',') + body;
  };
}

const needs = new Map<string, Need>();

/** Sheets share most of their selectors, and to read one takes long. */
function readNeed(selector: string): Need {
  const known = needs.get(selector);
  if (known) return known;
  const need: Need = { selector, classes: [], tags: [], named: [] };
  parseSelectors((selectors) => {
    need.named = listNames(selectors);
    selectors.walkPseudos((pseudo) => {
      if (pseudo.length > 0) pseudo.remove();
    });
    need.classes = listNames(selectors);
    selectors.walkTags(({ value }) => void need.tags.push(value));
  }).astSync(selector);
  needs.set(selector, need);
  return need;
}

/** The classes that selectors speak of. */
function listNames(selectors: Root): string[] {
  const names: string[] = [];
  selectors.walkClasses(({ value }) => void names.push(value));
  return names;
}
