import { Fragment, type ReactNode } from 'react';
import type { Artist } from '../../exhibition/values.ts';

/** Longer names may break: they are those of groups, or foreign. */
const longestWhole = 8;

interface Props {
  artists: readonly Artist[];
  /** How a name is shown, for example with what was searched marked in it; by default as it is. */
  show?: ((name: string) => ReactNode) | undefined;
}

/** The names of artists, none of them broken over two lines. */
export function ArtistNames({ artists, show = (name) => name }: Props) {
  return artists.map(({ name }, index) => (
    <Fragment key={name}>
      {index > 0 && '、'}
      <span className={name.length <= longestWhole ? 'unbroken' : undefined}>{show(name)}</span>
    </Fragment>
  ));
}
