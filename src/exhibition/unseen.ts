/**
 * Controls, halves of characters, codes that are none, and characters without width or that turn the direction of
 * writing: nobody types them, editors leave them, and neither HTML nor XML allows most of them. What joins letters
 * (U+200C, U+200D) is part of words.
 */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF\p{Cs}]/gu;

/** A text without what nobody can see. */
export function dropUnseen(text: string): string {
  return text.replace(unseen, '');
}
