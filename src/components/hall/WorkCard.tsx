import { buildHref, buildPath } from '../../exhibition/addresses.ts';
import { getHangingParts } from '../../exhibition/hanging.ts';
import { buildUnits, type Work } from '../../exhibition/work.ts';
import { ArtistNames } from '../work/ArtistNames.tsx';
import { PictureImage } from '../work/PictureImage.tsx';

interface Props {
  work: Work;
  base: string;
  /** Words of the interface that the card needs. */
  words: { sample: string; frames: string };
  first?: boolean;
}

/** How wide a card is shown, roughly: the wall is fluid, so the browser gets a fair upper bound. */
const cardSizes = '(min-width: 64rem) 20rem, (min-width: 40rem) 30vw, 44vw';
const widest = 960;
const widestScroll = 4000;

/** A work on a wall: its picture on the mount and its label beneath. The whole card leads to its page. */
export function WorkCard({ work, base, words, first = false }: Props) {
  const { parts, ratio, isWide } = getHangingParts(work);
  const sizes = isWide ? `(min-width: 64rem) 90rem, ${Math.round(4.5 * ratio)}rem` : cardSizes;
  const units = buildUnits(work);
  const rtl = work.direction === 'rtl' && (isWide || parts.length > 1);
  return (
    <a
      className={rtl ? 'card rtl' : 'card'}
      href={buildHref(base, buildPath.work(work.number))}
      data-work={work.number}
    >
      <div className="card-mount">
        {parts.map(({ picture }, index) => (
          <PictureImage
            key={picture.id}
            picture={picture}
            base={base}
            alt={index === 0 ? work.alt : ''}
            sizes={sizes}
            widest={isWide ? widestScroll : widest}
            first={first}
            className={`p-${picture.id}`}
          />
        ))}
      </div>
      <div className="card-label">
        <h3 className="card-title">
          {work.title}
          {work.sample && <span className="sample-mark">{words.sample}</span>}
        </h3>
        <p>
          <ArtistNames artists={work.artists} />
          {work.award !== undefined && <span className="award">{`　${work.award}`}</span>}
        </p>
        {units.length > 0 && <p>{units.join('、')}</p>}
        {parts.length < work.parts.length && <p>{words.frames}</p>}
      </div>
    </a>
  );
}
