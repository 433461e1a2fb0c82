/** A class, for regular expressions with `u`, of the signs between which Chinese is set without a blank. */
export const hanSign = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF—…“”‘’]`;
