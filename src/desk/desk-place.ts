/** Where the desk works: absolute paths, and the base of the site's addresses. */
export interface DeskPlace {
  projectDir: string;
  exhibitionDir: string;
  base: string;
}
