import { Fragment } from 'react';
import { cutPhrases, listPhrases } from '../../exhibition/phrases.ts';

interface Props {
  text: string;
  /** Where there is little room, a text of many more characters than this is cut behind a word. */
  most?: number;
}

/** A text whose lines end between words only. */
export function Phrases({ text, most = Infinity }: Props) {
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
