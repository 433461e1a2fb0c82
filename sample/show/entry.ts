import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import type { Box } from '../brush/box.ts';
import type { Drawn } from '../calligraphy/sheet.ts';

/** Someone who made a work. */
export interface Maker {
  readonly name: string;
  readonly unit?: string;
  readonly city?: string;
  readonly minor?: boolean;
}

/** What is written about a work before it is drawn. */
export interface EntryPlan {
  readonly title: string;
  readonly title_en?: string;
  readonly makers: readonly Maker[];
  readonly script?: string;
  readonly kind?: string;
  readonly format?: string;
  readonly material?: string;
  readonly award?: string;
  readonly series?: string;
  readonly tags: readonly string[];
  readonly alt: string;
  readonly lines?: readonly string[];
  readonly hant?: readonly string[];
  readonly text_author?: string;
  readonly captions?: readonly string[];
  readonly body: string;
}

/** What drawing a picture tells the entry, freed of its pixels. */
export interface Finding {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Box[];
  readonly marks: Drawn['marks'];
}

const CREDIT = '示例图：由程序绘制';

/** x, y, w, h of a box in percent of its picture. */
export function formatRegion(box: Box, width: number, height: number, pad = 0): string {
  const left = Math.max(0, box.left - pad);
  const top = Math.max(0, box.top - pad);
  const right = Math.min(width, box.right + pad);
  const bottom = Math.min(height, box.bottom + pad);
  const share = (value: number, whole: number): number => Math.round((value / whole) * 10000) / 100;
  return [
    share(left, width),
    share(top, height),
    share(right - left, width),
    share(bottom - top, height),
  ].join(',');
}

/** The Markdown file of a work; `size` is height and width of the whole in cm. */
export function buildEntry(
  number: string,
  plan: EntryPlan,
  size: readonly [number, number],
  findings: readonly Finding[],
): string {
  const many = findings.length > 1;
  const columns: Record<string, unknown>[] = [];
  const details: Record<string, unknown>[] = [];
  findings.forEach((finding, part) => {
    for (const box of finding.columns) {
      columns.push({
        part: part + 1,
        region: formatRegion(box, finding.width, finding.height, 4),
        line: columns.length + 1,
      });
    }
    for (const mark of finding.marks) {
      details.push({
        region: formatRegion(mark.box, finding.width, finding.height, 3),
        ...(many ? { part: part + 1 } : {}),
        kind: mark.kind,
        title: mark.title,
        ...(mark.note ? { note: mark.note } : {}),
      });
    }
  });
  const [sole] = plan.makers;
  const single = plan.makers.length === 1 && sole && !sole.minor ? sole : undefined;
  const fields: Record<string, unknown> = {
    title: plan.title,
    title_en: plan.title_en,
    artist: single ? single.name : plan.makers.map((maker) => ({ ...maker })),
    unit: single?.unit,
    city: single?.city,
    script: plan.script,
    kind: plan.kind,
    format: plan.format,
    material: plan.material,
    size: size.map((side) => String(Math.round(side * 10) / 10)).join('×'),
    year: 2022,
    award: plan.award,
    series: plan.series,
    tags: plan.tags,
    alt: plan.alt,
    text: plan.lines ? `${plan.lines.join('\n')}\n` : undefined,
    text_hant: plan.hant && plan.hant.join() !== plan.lines?.join() ? `${plan.hant.join('\n')}\n` : undefined,
    text_author: plan.text_author,
    direction: plan.format === '手卷' || (many && plan.lines) ? 'rtl' : undefined,
    parts: many
      ? findings.map((_finding, part) => ({
          file: `${number}-${part + 1}.jpg`,
          ...(plan.captions?.[part] ? { caption: plan.captions[part] } : {}),
        }))
      : undefined,
    details: details.length > 0 ? details : undefined,
    columns: plan.lines && columns.length > 0 ? columns : undefined,
    credit: CREDIT,
    rights: '示例作品，可随本项目自由使用',
    sample: true,
  };
  for (const key of Object.keys(fields)) if (fields[key] === undefined) Reflect.deleteProperty(fields, key);
  const document = new Document(fields);
  for (const key of ['tags', 'parts', 'details', 'columns', 'artist'])
    flattenItems(document.contents as YAMLMap, key);
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}---\n\n${plan.body.trim()}\n`;
}

/** Sets lists of small maps one to a line. */
function flattenItems(map: YAMLMap, key: string): void {
  const list = map.get(key, true);
  if (!isSeq(list)) return;
  if (key === 'tags') list.flow = true;
  for (const item of list.items) if (isMap(item)) item.flow = true;
}
