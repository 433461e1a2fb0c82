import { Fragment, type ReactNode } from 'react';
import type { Artist } from '../../exhibition/values.ts';

/** Longer names may break: they are those of groups, or foreign. */
const longestWhole = 8;
/** More artists than this are told by the first of them where there is little room. */
const most = 6;
const told = 3;

interface Props {
  artists: readonly Artist[];
  /** How a name is shown, for example with what was searched marked in it; by default as it is. */
  show?: ((name: string) => ReactNode) | undefined;
  /** What stands between two names. */
  between: string;
  /** Where there is little room, what stands behind the first of many: “等 30 人”. */
  short?: ((count: number) => string) | undefined;
}

/** The names of artists, none of them broken over two lines. */
export function ArtistNames({ artists, show = (name) => name, between, short }: Props) {
  const isShort = short !== undefined && artists.length > most;
  return (
    <>
      {(isShort ? artists.slice(0, told) : artists).map(({ name }, index) => (
        <Fragment key={index}>
          {index > 0 && between}
          <span className={name.length <= longestWhole ? 'unbroken' : undefined}>{show(name)}</span>
        </Fragment>
      ))}
      {isShort && short(artists.length)}
    </>
  );
}
