import { useCallback, useEffect, useState } from 'react';
import { copyText } from '../client/visit/copy-link.ts';
import { readMarks, readSharedMarks, writeMarks } from '../client/visit/marks.ts';
import { drawVisitPicture } from '../client/visit/visit-picture.ts';
import { buildHref, buildPath } from '../exhibition/addresses.ts';
import type { Strings } from '../interface/strings.ts';
import type { Hit } from '../search/hits.ts';
import { HitCard } from './HitList.tsx';

/** The name of the show, as the head of every page has it. */
const readShow = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';

interface Props {
  list: (numbers: readonly string[]) => Promise<Hit[]>;
  base: string;
  /** Where the pages of the language stand. */
  home: string;
  say: (word: string) => string;
  t: Strings;
}

/** The marked works as a wall of one's own; or, by an address, those that somebody shares. */
export function VisitWall({ list, base, home, say, t }: Props) {
  const [shared] = useState(() => readSharedMarks(location.search));
  const [marks, setMarks] = useState(readMarks);
  const [hits, setHits] = useState<Hit[]>();
  const [note, setNote] = useState('');
  const [picture, setPicture] = useState<string>();
  const [isSure, setSure] = useState(false);
  const numbers = shared ?? marks;
  useEffect(() => {
    list(numbers).then(setHits, () => setNote(t.search.failed));
    // The list of numbers is what counts, not its identity.
  }, [numbers.join()]);

  // The cards are drawn once: what they call reads the marks as they are kept.
  const remove = useCallback(
    (number: string) => {
      const rest = readMarks().filter((one) => one !== number);
      if (!writeMarks(rest)) setNote(t.visit.markFailed);
      setPicture(undefined);
      setMarks(rest);
    },
    [t],
  );

  if (!hits) return <p className="search-note mb-4 text-soft">{note || t.search.loading}</p>;
  if (hits.length === 0) return <p className="search-note mb-4 text-soft">{t.visit.empty}</p>;
  const address = new URL(
    `${buildHref(home, buildPath.visit())}?works=${hits.map((hit) => hit.number).join()}`,
    location.href,
  ).href;
  return (
    <div className="search-root visit-root">
      <p className="search-note mb-4 text-soft" role="status">
        {note || (shared ? t.visit.shared : t.visit.count(hits.length))}
      </p>
      <p className="mb-4 flex flex-wrap gap-2">
        {shared && (
          <button
            type="button"
            onClick={() => {
              writeMarks([...marks, ...shared]);
              location.assign(buildHref(home, buildPath.visit()));
            }}
          >
            {t.visit.keep}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            void copyText(address).then((isDone) =>
              setNote(isDone ? t.visit.copied : `${t.visit.copyFailed}${address}`),
            );
          }}
        >
          {t.visit.copy}
        </button>
        {'share' in navigator && (
          <button
            type="button"
            onClick={() =>
              void navigator.share({ title: t.visit.title, url: address }).catch(() => undefined)
            }
          >
            {t.visit.share}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            drawVisitPicture(hits, {
              base,
              title: t.visit.title,
              show: readShow(),
              address,
              scan: t.visit.scan,
              list: t.list,
            }).then(setPicture, () => setNote(t.search.failed));
          }}
        >
          {t.visit.picture}
        </button>
        {!shared && (
          <button
            type="button"
            onClick={() => {
              if (isSure) {
                writeMarks([]);
                setMarks([]);
              }
              setSure(!isSure);
            }}
          >
            {isSure ? t.visit.clearSure : t.visit.clear}
          </button>
        )}
      </p>
      {picture !== undefined && (
        <figure>
          <img src={picture} alt={t.named(t.visit.title, t.list(hits.map((hit) => hit.title)))} />
          <figcaption>{t.visit.pictureNote}</figcaption>
        </figure>
      )}
      <h2 className="sr-only">{t.visit.title}</h2>
      <ol className="hits">
        {hits.map((hit) => (
          <HitCard
            key={hit.number}
            hit={hit}
            isHung
            {...{ base, home, say, t }}
            onRemove={shared ? undefined : remove}
          />
        ))}
      </ol>
    </div>
  );
}
