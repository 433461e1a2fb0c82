import { createRoot } from 'react-dom/client';
import { getStrings } from '../interface/strings.ts';
import { Finder } from '../search/finder.ts';
import type { IndexPlan } from '../search/index-file.ts';
import { VisitWall } from './VisitWall.tsx';

/** Opens the visitor's own wall in `root`; the works come from the search index. */
export function openVisit(root: HTMLElement): void {
  const { plan, base, home, names } = JSON.parse(root.dataset['visit'] ?? '{}') as {
    plan: IndexPlan;
    base: string;
    home: string;
    names: Readonly<Record<string, string>>;
  };
  const say = (word: string): string => names[word] ?? word;
  const t = getStrings(document.documentElement.lang);
  const finder = new Finder(plan, async (path) => {
    const response = await fetch(`${base}${path}`);
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });
  const opened = finder.open();
  root.hidden = false;
  createRoot(root).render(
    <VisitWall
      list={(numbers) => opened.then(() => finder.listWorks(numbers))}
      {...{ base, home, say, t }}
    />,
  );
}
