import { memo, useState } from 'react';
import { WorkCard } from '../components/hall/WorkCard.tsx';
import type { Card } from '../exhibition/card.ts';
import { isLong } from '../exhibition/picture.ts';
import type { SearchSession } from '../client/search/search-session.ts';
import type { Strings } from '../interface/strings.ts';
import type { Reason } from '../search/explain.ts';
import type { FinderResult } from '../search/finder.ts';
import type { Hit } from '../search/hits.ts';
import { Marked } from './Marked.tsx';

interface Props {
  result: FinderResult;
  /** How many of the hits are drawn so far. */
  drawn: number;
  /** How many of those show their pictures. */
  hung: number;
  session: SearchSession;
  t: Strings;
}

/** The works found, as cards, the first of them first; more on demand. */
export const HitList = memo(function HitList({ result, drawn, hung, session, t }: Props) {
  return (
    <section aria-labelledby="hit-count" data-answers={result.view.query.trim()}>
      <h2 id="hit-count" className="figures mb-4 font-body text-body text-soft weight-400">
        {t.search.some(result.total)}
      </h2>
      <ol className="hits">
        {result.hits.slice(0, drawn).map((hit, at) => (
          <HitCard
            key={hit.number}
            hit={hit}
            isHung={at < hung}
            base={session.base}
            home={session.home}
            say={session.say}
            t={t}
          />
        ))}
      </ol>
      {drawn >= result.hits.length && result.hits.length < result.total && (
        <button type="button" className="more" onClick={() => session.showMore()}>
          {t.search.more}
        </button>
      )}
    </section>
  );
});

interface HitCardProps {
  hit: Hit;
  isHung: boolean;
  base: string;
  home: string;
  say: (word: string) => string;
  t: Strings;
  /** Takes the work away from a wall of one's own; absent elsewhere. */
  onRemove?: ((number: string) => void) | undefined;
}

/** One hit, drawn again only when it or its marks have changed. Its picture, once hung, stays. */
export const HitCard = memo(
  function HitCard({ hit, isHung, base, home, say, t, onRemove }: HitCardProps) {
    const find = (field: Reason['field'], text: string): Reason | undefined =>
      hit.reasons.find((reason) => reason.field === field && reason.text === text);
    const isEnglish = t.lang === 'en' && hit.english !== '';
    const [title, titleField] = isEnglish ? [hit.english, 'english' as const] : [hit.title, 'title' as const];
    const isNamed = hit.reasons.some(({ field }) => field === titleField || field === 'artist');
    const [wasHung, setHung] = useState(false);
    if (isHung && !wasHung) setHung(true);
    const others = hit.reasons.filter(({ field }) => field !== titleField && field !== 'artist');
    return (
      <li className={showsDetail(hit) ? `goes-${hit.isRtl ? 'left' : 'right'}` : undefined}>
        <WorkCard
          card={buildHitCard({ ...hit, title }, isHung || wasHung, t)}
          base={base}
          home={home}
          say={say}
          words={t.work}
          marked={{
            title: <Marked text={title} ranges={find(titleField, title)?.ranges} />,
            name: (name) => <Marked text={name} ranges={find('artist', name)?.ranges} />,
          }}
        >
          {others.slice(0, isNamed ? 1 : 2).map((reason) => (
            <p key={`${reason.field}-${reason.text}`} className="reason">
              <span>{nameField(reason, t, say)}</span>
              <Marked text={reason.text} ranges={reason.ranges} />
            </p>
          ))}
        </WorkCard>
        {onRemove && (
          <button
            type="button"
            className="remove"
            aria-label={t.named(t.visit.remove, hit.title)}
            onClick={() => onRemove(hit.number)}
          >
            {t.visit.remove}
          </button>
        )}
      </li>
    );
  },
  // Hits are built anew for each answer: the same marks are the same card.
  (one, other) =>
    (one.isHung || !other.isHung) &&
    (one.hit === other.hit || JSON.stringify(one.hit) === JSON.stringify(other.hit)),
);

function nameField(
  { field, column, isReading }: Reason,
  { search, noted }: Strings,
  say: (word: string) => string,
): string {
  const label = field === 'word' ? say(column ?? '') : search.fields[field];
  return isReading === true ? noted(label, search.pinyin) : label;
}

/** True for a scroll: the card shows where it begins. */
function showsDetail({ pictures: [picture, ...others] }: Hit): boolean {
  return picture !== undefined && others.length === 0 && isLong(picture);
}

function buildHitCard(hit: Hit, isHung: boolean, t: Strings): Card {
  const ratio = hit.pictures.reduce((sum, { width, height }) => sum + width / height, 0) || 1;
  return {
    number: hit.number,
    title: hit.title,
    artists: hit.artists.map((name) => ({ name })),
    award: hit.award,
    units: [],
    isSample: hit.isSample,
    isRtl: hit.isRtl && hit.pictures.length > 1,
    isWide: false,
    ratio,
    pictures: (isHung ? hit.pictures : []).map(({ id, width, height }) => ({
      id,
      width,
      height,
      sizes: [{ width, height }],
    })),
    alt: '',
    frames: showsDetail(hit) ? t.work.detail : undefined,
  };
}
