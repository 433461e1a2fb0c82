import { csvMark, writeCsvRow } from '../../exhibition/csv.ts';
import { dayColours } from '../../exhibition/colours.ts';
import { escapeText } from '../../venue/code.ts';
import type { ListedWork, ShowLists, Tally } from './show-lists.ts';

/** What the document says beside its tables. */
export interface ListsFacts {
  title: string;
  hosts: readonly string[];
  /** When it was made, as it is printed. */
  date: string;
  contact?: string | undefined;
}

const workColumns = ['序号', '编号', '题名', '作者', '单位', '地区', '类别'];
const tallyColumns = ['报送', '入展', '获奖'];

/** The body of the lists for publication, HTML. */
export function buildLists(lists: ShowLists, { title, hosts, date, contact }: ListsFacts): string {
  const { awards, halls, invited, cities, units, total } = lists;
  const section = (name: string, works: readonly ListedWork[]): string =>
    `<h3>${escapeText(name)} <small>${works.length} 件</small></h3>${buildTable(workColumns, works.map(listCells))}`;
  const tally = (name: string, rows: readonly Tally[]): string =>
    rows.length === 0
      ? ''
      : `<h2>${name}</h2>${buildTable(
          [name.slice(1, 3), ...tallyColumns],
          [...rows.map((row) => [row.name, ...writeCounts(row)]), ['总计', ...writeCounts(total)]],
        )}`;
  return (
    `<header><h1>${escapeText(title)}</h1><p class="what">入展与获奖作品公示</p></header>` +
    (awards.length === 0
      ? ''
      : `<h2>获奖作品</h2>${awards.map(({ award, works }) => section(award, works)).join('')}`) +
    `<h2>入展作品</h2>${halls.map((hall) => section(hall.title, hall.works)).join('')}` +
    (invited.length === 0 ? '' : `<h2>特邀作品</h2>${section('特邀', invited)}`) +
    tally('按地区统计', cities) +
    tally('按单位统计', units) +
    `<p class="note">几位作者合作的作品，在每位作者的地区、单位里各计一次，总计里计一次。特邀作品不计。未满十四岁的作者不列单位。</p>` +
    (contact === undefined ? '' : `<p class="note">如有异议，请联系：${escapeText(contact)}</p>`) +
    `<p class="sign">${hosts.map(escapeText).join('　')}<br>${escapeText(date)}</p>`
  );
}

export const listsStyle = `@page{size:A4;margin:18mm 15mm}
body{max-width:180mm;margin:0 auto!important;padding:8mm 4mm;color:${dayColours.ink};font:11pt/1.6 var(--label-body,serif)}
header{text-align:center}h1,.what,h2,h3{font-family:var(--title,serif)}h1{margin:0;font-size:20pt}.what{margin:1mm 0 6mm;font-size:14pt}
h2{margin:8mm 0 2mm;font-size:15pt;break-after:avoid}h3{margin:4mm 0 1mm;font-size:12pt;break-after:avoid}small{font-weight:400;color:${dayColours['ink-soft']}}
h1{text-wrap:balance}.of7{table-layout:fixed}.of7 th:nth-child(1){width:9mm}.of7 th:nth-child(2){width:15mm}.of7 th:nth-child(4){width:30mm}.of7 th:nth-child(5){width:46mm}.of7 th:nth-child(6),.of7 th:nth-child(7){width:15mm}
table{width:100%;border-collapse:collapse;font-size:9.5pt}thead{display:table-header-group}tr{break-inside:avoid}
th,td{padding:1mm 1.5mm;border-bottom:.2mm solid ${dayColours.rule};text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{border-bottom-color:${dayColours.ink};white-space:nowrap}td:first-child,td:nth-child(2){font-variant-numeric:tabular-nums}
.note{margin:4mm 0 0;font-size:9.5pt;color:${dayColours['ink-soft']}}.sign{margin-top:10mm;text-align:right}
@media print{body{padding:0}}`.replaceAll('\n', '');

function listCells(work: ListedWork, at: number): string[] {
  return [String(at + 1), work.number, work.title, work.artists, work.units, work.cities, work.class];
}

function writeCounts({ sent, chosen, awarded }: Omit<Tally, 'name'>): string[] {
  return [sent === undefined ? '—' : String(sent), String(chosen), String(awarded)];
}

function buildTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeText(cell)}</${tag}>`).join('')}</tr>`;
  return `<table class="of${head.length}"><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
}

/** The works as CSV that Excel opens: with a mark of UTF-8, lines by CRLF. RFC 4180. */
export function buildListsCsv({ awards, halls, invited }: ShowLists): string {
  const prizes = new Set(awards.map(({ award }) => award));
  const rows = [
    ...halls.flatMap(({ title, works }) => works.map((work) => [title, work] as const)),
    ...invited.map((work) => ['特邀', work] as const),
  ].map(([hall, work]) => [
    ...[work.number, work.title, work.artists, work.units, work.cities, hall, work.class],
    prizes.has(work.award) ? work.award : hall === '特邀' ? '特邀' : '入展',
  ]);
  const head = ['编号', '题名', '作者', '单位', '地区', '展厅', '类别', '结果'];
  return csvMark + [head, ...rows].map(writeCsvRow).join('');
}
