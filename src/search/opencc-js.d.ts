/** Tables of OpenCC, `源 译|源 译…`; a source may have several renderings, the usual one first. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
