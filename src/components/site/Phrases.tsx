import { Fragment } from 'react';
import { cutPhrases, listPhrases } from '../../exhibition/phrases.ts';

interface Props {
  text: string;
  /** Where there is little room, a text of many more characters than this is cut behind a word. */
  most?: number;
  /** True in a list whose own style ends lines between words. */
  bare?: boolean;
}

/** A text whose lines end between words only. */
export function Phrases({ text, most = Infinity, bare = false }: Props) {
  // Words of other scripts stand apart as they are.
  if (/\p{Script=Latin}{3}/u.test(text) && !/\p{Script=Han}/u.test(text) && text.length <= 2 * most)
    return <>{text}</>;
  const phrases = cutPhrases(listPhrases(text), most);
  if (phrases.length < 2) return <>{text}</>;
  const cut = phrases.map((phrase, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {phrase}
    </Fragment>
  ));
  return bare ? cut : <span className="phrases">{cut}</span>;
}
