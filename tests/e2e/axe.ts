import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeOptions {
  /** A part of the page to look at alone. */
  within?: string;
  /** Rules instead of all those of the levels that the site claims. */
  rules?: string[];
}

/** What axe finds wrong on a page: the rule and the element, one a line. */
export async function findViolations(page: Page, { within, rules }: AxeOptions = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (rules) builder.withRules(rules);
  else builder.withTags(tags);
  if (within !== undefined) builder.include(within);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
