/** Strokes of simplified characters in the order of writing, a letter each; its own types change `String`. */
declare module 'cnchar-order' {
  const order: { dict: { orders: Readonly<Record<string, string>> } };
  export default order;
}
