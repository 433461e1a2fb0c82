import { Fragment } from 'react';
import { cutPhrases, listPhrases } from '../../exhibition/phrases.ts';

interface Props {
  text: string;
  /** Where there is little room, a text of many more characters than this is cut behind a word. */
  most?: number;
}

/** A text whose lines end between words only. */
export function Phrases({ text, most = Infinity }: Props) {
  // Words of other scripts stand apart as they are.
  if (/\p{Script=Latin}{3}/u.test(text) && !/\p{Script=Han}/u.test(text) && text.length <= 2 * most)
    return <>{text}</>;
  const phrases = cutPhrases(listPhrases(text), most);
  if (phrases.length < 2) return <>{text}</>;
  return (
    <span className="phrases">
      {phrases.map((phrase, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
