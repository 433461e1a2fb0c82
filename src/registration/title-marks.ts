/** A title in its marks; one that has marks of its own goes without. */
export function markTitle(title: string): string {
  return title.includes('《') ? title : `《${title}》`;
}
