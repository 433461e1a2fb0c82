import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { parse, type Literal } from 'acorn';
import { ancestor } from 'acorn-walk';
import { gatherCompat, getCompat, listLacking } from './support.ts';

/** Members of all interfaces and built-ins, by name: minified code does not tell whose they are. */
const members = gatherCompat([['javascript', 'builtins'], ['api']]);

/**
 * Features of a script that an engine of the floor lacks, `name: engines` each. Syntax newer than ES2022 does not
 * parse; a method counts where it is called and no interface has one of its name at the floor, while a property that is
 * lacking is undefined and stops nothing; what is asked for before (`?.()`, `in`, typeof, a condition) is none.
 */
export function findScriptFeatures(code: string, sourceType: 'module' | 'script' = 'module'): string[] {
  const found = new Set<string>();
  const tell = (name: string, lacking: readonly string[]): void => {
    if (lacking.length > 0) found.add(`${name}: ${lacking.join(', ')}`);
  };
  let tree;
  try {
    tree = parse(code, { ecmaVersion: 2022, sourceType, allowHashBang: false });
  } catch (error) {
    return [`syntax: ${String(error)}`];
  }
  const guarded = listGuarded(code);
  ancestor(tree, {
    StaticBlock: () => tell('class static block', ['safari_ios 15.4']),
    Literal: (node) => readLiteral(node, tell),
    TemplateElement: (node) => readPattern(node.value.cooked ?? '', tell),
    MemberExpression: (node, _state, ancestors) => {
      const parent = ancestors.at(-2);
      if (node.computed || node.property.type !== 'Identifier') return;
      if (parent?.type !== 'CallExpression' || parent.callee !== node) return;
      const { name } = node.property;
      if (guarded.has(name) || parent.optional) return;
      const own = node.object.type === 'Identifier' ? getStatic(node.object.name, name) : undefined;
      if (own) {
        tell(`${(node.object as { name: string }).name}.${name}`, listLacking(own));
        return;
      }
      const all = [...(members.get(name) ?? []), ...(members.get(`${name}_static`) ?? [])];
      if (all.length > 0 && all.every((one) => listLacking(one).length > 0))
        tell(`.${name}`, listLacking(all[0]));
    },
    NewExpression: (node) => {
      if (node.callee.type !== 'Identifier' || guarded.has(node.callee.name)) return;
      tell(`new ${node.callee.name}`, listLacking(getGlobal(node.callee.name)));
    },
    CallExpression: (node) => {
      if (node.callee.type !== 'Identifier' || guarded.has(node.callee.name)) return;
      tell(`${node.callee.name}()`, listLacking(getGlobal(node.callee.name)));
    },
  });
  return [...found].sort();
}

function getGlobal(name: string) {
  return (
    getCompat('javascript', 'builtins', name) ?? getCompat('api', name) ?? getCompat('api', 'Window', name)
  );
}

function getStatic(owner: string, name: string) {
  return getCompat('javascript', 'builtins', owner, name) ?? getCompat('api', owner, `${name}_static`);
}

/** Names that the script asks for before it uses them: `"x" in y`, `typeof X`, `y.x && …`, `if (y.x)`. */
function listGuarded(code: string): Set<string> {
  const asked = code.matchAll(
    /["'`](\w+)["'`]\s*in\b|typeof\s*\(?(?:\w+\.)*(\w+)|\.(\w+)\s*(?:&&|\?[^.?]|\?\?)|if\s*\([^()]*\.(\w+)\)/gu,
  );
  return new Set(
    [...asked].flatMap(([, ...names]) => names.filter((name: string | undefined) => name !== undefined)),
  );
}

type Tell = (name: string, lacking: readonly string[]) => void;

function readLiteral(node: Literal, tell: Tell): void {
  if (node.regex) readRegExp(node.regex.pattern, node.regex.flags, tell);
  else if (typeof node.value === 'string') readPattern(node.value, tell);
}

/** A text that becomes a pattern only when the script runs. */
function readPattern(text: string, tell: Tell): void {
  if (/\(\?<[=!]/u.test(text)) tell('lookbehind in a text', ['safari_ios 15.4']);
}

function readRegExp(pattern: string, flags: string, tell: Tell): void {
  for (const flag of ['v']) if (flags.includes(flag)) tell(`flag ${flag}`, ['all']);
  const parser = new RegExpParser({ ecmaVersion: 2022 });
  const parsed = parser.parsePattern(pattern, 0, pattern.length, { unicode: flags.includes('u') });
  visitRegExpAST(parsed, {
    onAssertionEnter: (assertion) => {
      if (assertion.kind === 'lookbehind') tell('lookbehind', ['safari_ios 15.4']);
    },
  });
}
