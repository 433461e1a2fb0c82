import { Fragment } from 'react';
import type { Artist } from '../../exhibition/values.ts';

/** Longer names may break: they are those of groups, or foreign. */
const longestWhole = 8;

/** The names of artists, none of them broken over two lines. */
export function ArtistNames({ artists }: { artists: readonly Artist[] }) {
  return artists.map(({ name }, index) => (
    <Fragment key={name}>
      {index > 0 && '、'}
      <span className={name.length <= longestWhole ? 'unbroken' : undefined}>{name}</span>
    </Fragment>
  ));
}
