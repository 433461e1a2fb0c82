/** Words that the page hands to its scripts, from the dictionary of its language. */
export interface PageStrings {
  close: string;
  zoomIn: string;
  zoomOut: string;
  previous: string;
  next: string;
  error: string;
  label: string;
}

/** Reads the words from the `data-strings` of the body. */
export function readPageStrings(): PageStrings {
  return JSON.parse(document.body.dataset['strings'] ?? '{}') as PageStrings;
}
