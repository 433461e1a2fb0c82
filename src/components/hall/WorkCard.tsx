import type { ReactNode } from 'react';
import { buildHref, buildPath } from '../../exhibition/addresses.ts';
import type { Card } from '../../exhibition/card.ts';
import { getPictureClass } from '../../exhibition/hanging.ts';
import { ArtistNames } from '../work/ArtistNames.tsx';
import { Phrases } from '../site/Phrases.tsx';
import { PictureImage } from '../work/PictureImage.tsx';

interface Props {
  card: Card;
  base: string;
  /** Where the pages of its language stand. */
  home: string;
  /** What stands in the data in Chinese, in the language of the page. */
  say?: (word: string) => string;
  /** The words of the interface for a sample, for drawing a scroll along, and for many artists. */
  words: { sample: string; unroll: string; artists: (count: number) => string; between: string };
  first?: boolean;
  /** How wide its pictures are shown together, where that is known. */
  sizes?: string | undefined;
  /** The title and each artist's name with what was searched marked in them. */
  marked?: { title: ReactNode; name: (name: string) => ReactNode };
  /** What stands beneath the label. */
  children?: ReactNode;
}

/** How wide a card is shown among others of its kind, roughly. */
const cardSizes = '(min-width:64rem)20rem,(min-width:40rem)30vw,44vw';
const widest = 960;
const widestScroll = 4000;

/** A work on a wall: its picture on the mount and its label beneath. The whole card leads to its page. */
export function WorkCard(props: Props) {
  const { card, base, home, words, first = false, sizes = cardSizes, marked, children } = props;
  const { say = (word: string) => word } = props;
  const { isWide, ratio, units } = card;
  const shown = isWide ? `(min-width:64rem)90rem,${Math.round(4.5 * ratio)}rem` : sizes;
  return (
    <a
      className={card.isRtl ? 'card rtl' : 'card'}
      href={buildHref(home, buildPath.work(card.number))}
      data-work={card.number}
    >
      <div className="card-mount">
        {card.pictures.map((picture, index) => (
          <PictureImage
            key={picture.id}
            picture={picture}
            base={base}
            alt={index === 0 ? card.alt : ''}
            sizes={shown}
            widest={isWide ? widestScroll : widest}
            first={first}
            crowded
            className={getPictureClass(picture)}
          />
        ))}
      </div>
      <div className="card-label">
        <h3 className="card-title">
          {marked?.title ?? <Phrases text={card.title} most={40} />}
          {card.isSample && <span className="sample-mark">{words.sample}</span>}
        </h3>
        <p>
          <ArtistNames
            artists={card.artists}
            show={marked?.name}
            short={words.artists}
            between={words.between}
          />
          {card.award !== undefined && (
            <>
              {'　'}
              <span className="award">{say(card.award)}</span>
            </>
          )}
        </p>
        {units.length > 0 && (
          <p>
            <Phrases text={units.join(words.between)} />
          </p>
        )}
        {card.frames !== undefined && <p>{card.frames}</p>}
        {isWide && (
          <p className="unroll">
            {words.unroll} <span aria-hidden="true">{card.isRtl ? '←' : '→'}</span>
          </p>
        )}
        {children}
      </div>
    </a>
  );
}
