/** A text cut at so many signs. */
export function cutText(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}

/** A duration as ISO 8601 writes it. */
export function writeDuration(seconds: number): string {
  return `PT${Math.max(1, Math.round(seconds))}S`;
}
