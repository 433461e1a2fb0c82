import { dayColours } from '../exhibition/colours.ts';
import type { Problem } from '../exhibition/problem.ts';
import { escapeText } from '../venue/code.ts';

/** A work as the proof sheet shows it. */
export interface ProofedWork {
  number: string;
  title: string;
  artists: string;
  /** What became of it: 展出, 草稿, 撤展, or that it could not be read. */
  state: string;
  /** Label and text of each fact. */
  facts: readonly { label: string; text: string }[];
  alt: string;
  /** 释文 by lines. */
  text: readonly string[];
  summary: string;
  /** Small pictures as data addresses; undefined for one that cannot be shown. */
  pictures: readonly (string | undefined)[];
  /** Pictures that are not shown for want of room. */
  more: number;
  problems: readonly Problem[];
}

export interface ProofSheet {
  title: string;
  /** When it was made, as it is printed. */
  date: string;
  works: readonly ProofedWork[];
  /** Problems of files that are no work's. */
  others: readonly Problem[];
  /** Finds the Chinese name of a field. */
  labelOf: (field: string, file: string) => string | undefined;
}

/** By this a sheet of ours is known: another file of its name is not replaced. */
export const proofMark = '<meta name="generator" content="chifu-proof">';

const groups = [
  { id: 'errors', name: '有错误', note: '改好之前不能生成网站' },
  { id: 'told', name: '有提醒', note: '请看一看' },
  { id: 'clean', name: '没有问题', note: '' },
  { id: 'kept', name: '草稿与撤展', note: '不在展墙上' },
] as const;

/**
 * Builds the proof sheet (校样): every work with its pictures, its label and what is wrong with it, grouped, for A4 or
 * a screen. One file, without scripts and without anything from elsewhere.
 */
export function buildProofSheet({ title, date, works, others, labelOf }: ProofSheet): string {
  const tell = (problem: Problem): string => buildProblem(problem, labelOf);
  const sections = groups.map((group) => ({
    ...group,
    works: works.filter((work) => chooseGroup(work) === group.id),
  }));
  const count = sections
    .map(
      ({ id, name, works: own }) =>
        `<li>${own.length === 0 ? `${name} 0 件` : `<a href="#${id}">${name} ${own.length} 件</a>`}</li>`,
    )
    .join('');
  const rest =
    others.length === 0
      ? ''
      : `<section id="others"><h2>展览与其他文件 <small>${others.length} 处</small></h2><ul class="problems">${others.map(tell).join('')}</ul></section>`;
  const body = sections
    .filter(({ works: own }) => own.length > 0)
    .map(
      ({ id, name, note, works: own }) =>
        `<section id="${id}"><h2>${name} <small>${own.length} 件${note === '' ? '' : `，${note}`}</small></h2>` +
        `<div class="works">${own.map((work) => buildWork(work, tell)).join('')}</div></section>`,
    )
    .join('');
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${proofMark}<meta name="robots" content="noindex">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
    `<title>校样　${escapeText(title)}</title><style>${style}</style></head><body>` +
    `<header><h1>校样　${escapeText(title)}</h1><p>${escapeText(date)}，共 ${works.length} 件。内部核对用，不要发布。</p>` +
    `<nav aria-label="分组"><ul>${count}${others.length > 0 ? '<li><a href="#others">其他文件</a></li>' : ''}</ul></nav></header>` +
    `<main>${rest}${body}</main></body></html>`
  );
}

function chooseGroup({ state, problems }: ProofedWork): (typeof groups)[number]['id'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'errors';
  if (state !== '展出') return 'kept';
  return problems.length > 0 ? 'told' : 'clean';
}

function buildWork(work: ProofedWork, tell: (problem: Problem) => string): string {
  const { number, title, artists, state, facts, alt, text, summary, pictures, more, problems } = work;
  const images = pictures.map((data) =>
    data === undefined ? '<span class="none">图片打不开</span>' : `<img src="${data}" alt="">`,
  );
  const row = ([label = '', fact = '']: readonly string[]): string =>
    `<div><dt>${escapeText(label)}</dt><dd>${escapeText(fact)}</dd></div>`;
  const short = facts.map(({ label, text: fact }) => row([label, fact]));
  const long = [
    ['替代文字', alt],
    ['释文', text.join('｜')],
    ['说明', summary],
  ].flatMap(([label = '', words = '']) => (words === '' ? [] : row([label, words])));
  return (
    `<article id="w${number}"><div class="pictures">${images.length === 0 ? '<span class="none">没有图片</span>' : images.join('')}` +
    `${more > 0 ? `<span class="more">还有 ${more} 幅</span>` : ''}</div>` +
    `<div><h3><span class="number">${escapeText(number)}</span> ${escapeText(title)}${state === '展出' ? '' : ` <small>${escapeText(state)}</small>`}</h3>` +
    `<p>${escapeText(artists)}</p><dl class="short">${short.join('')}</dl><dl>${long.join('')}</dl>` +
    `${problems.length === 0 ? '' : `<ul class="problems">${problems.map(tell).join('')}</ul>`}</div></article>`
  );
}

function buildProblem(
  { severity, code, file, line, field, found, expected, fix }: Problem,
  labelOf: ProofSheet['labelOf'],
): string {
  const label = field === undefined ? undefined : (labelOf(field, file) ?? field);
  const place = [
    file,
    ...(line === undefined ? [] : [`第 ${line} 行`]),
    ...(label === undefined ? [] : [label]),
  ];
  return (
    `<li class="${severity}"><b>${severity === 'error' ? '✗ 错误' : '! 提醒'}</b> ${escapeText(place.join('　'))} <code>${escapeText(code)}</code>` +
    `<p>现在是：${escapeText(found)}</p><p>应该是：${escapeText(expected)}</p><p>怎么改：${escapeText(fix)}</p></li>`
  );
}

const style = `
@page{size:A4;margin:12mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:210mm;padding:6mm;color:${dayColours.ink};background:#fff;
  font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1{margin:0;font-size:22px}h2{margin:8mm 0 3mm;padding-bottom:1mm;border-bottom:2px solid ${dayColours.ink};font-size:18px;break-after:avoid}
h3{margin:0;font-size:16px}p{margin:0}small{font-weight:400;color:${dayColours['ink-soft']};font-size:14px}
nav ul{display:flex;flex-wrap:wrap;gap:0 6mm;margin:0;padding:0;list-style:none}
nav li{display:flex;align-items:center;min-height:44px}nav a{display:inline-flex;align-items:center;min-height:44px;color:inherit}
article{display:grid;grid-template-columns:42mm minmax(0,1fr);gap:5mm;padding:4mm 0;border-bottom:1px solid ${dayColours.rule};break-inside:avoid}
.pictures{display:flex;flex-wrap:wrap;gap:1.5mm;align-content:flex-start}
img{max-width:42mm;max-height:52mm;border:1px solid ${dayColours.rule}}
img:not(:only-child){max-width:20mm;max-height:30mm}
.none,.more{padding:1mm 2mm;border:1px dashed ${dayColours['ink-soft']};color:${dayColours['ink-soft']};font-size:13px}
.number{font-variant-numeric:tabular-nums}
dl{margin:1mm 0 0;font-size:14px}dl div{display:grid;grid-template-columns:6em minmax(0,1fr)}dt{color:${dayColours['ink-soft']}}dd{margin:0}
.problems{margin:2mm 0 0;padding:0;list-style:none;font-size:14px}
.problems li{margin-top:1.5mm;padding:1.5mm 2.5mm;border-left:3px solid ${dayColours['ink-soft']};background:${dayColours.paper};break-inside:avoid}
.problems li.error{border-color:${dayColours.seal}}.error b{color:${dayColours.seal}}
code{color:${dayColours['ink-soft']};font-size:12px}
.short{display:flex;flex-wrap:wrap;gap:0 1.5em}.short div{display:block}.short dt,.short dd{display:inline}.short dt{margin-right:.5em}
@media (max-width:40rem){article{grid-template-columns:28mm minmax(0,1fr)}img{max-width:28mm}}
@media print{body{padding:0;font-size:10.5pt}nav{display:none}dl,.problems{font-size:9pt}
  .problems li,img{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.replaceAll('\n', '');
