/**
 * The light of the show by day, `#rrggbb`: what pictures are laid on, share sheets drawn in and catalogues printed in.
 * `src/styles/tokens.css` has the same for pages; a test holds them together.
 */
export const lightColours = {
  paper: '#f6f1e7',
  mount: '#fcf9f2',
  ink: '#26211c',
  soft: '#574f45',
  faint: '#71685b',
  rule: '#d8cfbf',
  seal: '#a8321f',
} as const;
