const words = String.raw`(?:编号|馆藏号|登记号|藏品号|总号|档号|条码|书号|货号|订单号|索书号|No\.?)`;
const atStart = new RegExp(String.raw`${words}\s?[::]?\s?$`, 'iu');
const within = new RegExp(String.raw`${words}[\s:A-Za-z\d.\-/]*\d[\-./]$`, 'iu');

/** True for a text behind which the number of a thing in a catalogue begins, or goes on after its first groups. */
export function isCatalogued(before: string, where: 'atStart' | 'within'): boolean {
  return (where === 'atStart' ? atStart : within).test(before);
}
