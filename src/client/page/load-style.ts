const asked = new Map<string, Promise<void>>();

/** Loads a style sheet once and waits for it; one that fails is asked for again the next time. */
export function loadStyle(href: string): Promise<void> {
  const known = asked.get(href);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      asked.delete(href);
      link.remove();
      reject(new Error(`No style sheet at ${href}.`));
    };
    document.head.append(link);
  });
  asked.set(href, loading);
  return loading;
}
