import type { Element, ElementContent } from 'hast';

interface Bar {
  label: string;
  /** The figure as written, with its unit. */
  figure: string;
  value: number;
}

export interface Chart {
  title: string;
  bars: Bar[];
}

/**
 * Reads a chart from the text of a fenced block: lines `名称: 数值 单位`, before them a title. Undefined when a
 * line has no figure.
 */
export function readChart(text: string): Chart | undefined {
  const lines = text
    .split('\n')
    .map((line) => foldFigures(line).trim())
    .filter((line) => line !== '');
  const isBar = (line: string): boolean => /[:：]\s*[\d.,]+/u.test(line);
  const title = lines[0] !== undefined && !isBar(lines[0]) ? lines.shift() : undefined;
  const bars = lines.map((line): Bar | undefined => {
    const [, label = '', figure = '', digits = ''] = /^(.+?)\s*[:：]\s*(([\d.,]+).*)$/u.exec(line) ?? [];
    const value = Number(digits.replaceAll(',', ''));
    return digits !== '' && Number.isFinite(value) ? { label, figure, value } : undefined;
  });
  const whole = bars.filter((bar) => bar !== undefined);
  return whole.length > 0 && whole.length === bars.length ? { title: title ?? '', bars: whole } : undefined;
}

/** Full-width figures and their signs as they are computed with; words stay as they are. */
function foldFigures(line: string): string {
  return line.normalize('NFC').replace(/[０-９．，：％]/gu, (sign) => sign.normalize('NFKC'));
}

/** A quiet chart: a list of figures, each over a bar as long as its share of the greatest. */
export function buildChart({ title, bars }: Chart): ElementContent {
  // Where all are none, no bar has a length.
  const greatest = Math.max(...bars.map((bar) => bar.value)) || 1;
  const items = bars.flatMap(({ label, figure, value }): ElementContent[] => [
    element('dt', {}, [{ type: 'text', value: label }]),
    element('dd', {}, [
      element('span', {}, [{ type: 'text', value: figure }]),
      // A strict content security policy forbids style attributes; the width of an SVG is no style.
      element('svg', { width: `${round((value / greatest) * 100)}%`, height: 4, ariaHidden: 'true' }, [
        element('rect', { width: '100%', height: 4 }, []),
      ]),
    ]),
  ]);
  const caption = element('figcaption', {}, [{ type: 'text', value: title }]);
  return element('figure', { className: ['chart'] }, [
    ...(title === '' ? [] : [caption]),
    element('dl', {}, items),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
