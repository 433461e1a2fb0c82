import { dayColours, printColours } from '../exhibition/colours.ts';
import { englishStyle } from './set-text.ts';
import { posterPapers } from './poster.ts';

/** The style of posters; every length is `--u`, 1 mm on A4 and √2 mm on A3. */
export function buildPosterStyle(): string {
  const papers = Object.entries(posterPapers).map(
    ([name, { width, height, unit }]) =>
      `@page poster-${name}{size:${width}mm ${height}mm;margin:0}` +
      `.poster-${name}{--u:${unit}mm;page:poster-${name};width:${width}mm;height:${height}mm}`,
  );
  return `${papers.join('')}${englishStyle}${style}`;
}

const u = (units: number): string => `calc(var(--u)*${units})`;

const style = `
.poster{position:relative;box-sizing:border-box;overflow:hidden;break-after:page;color:${printColours.ink};background:#fff;
  padding:${u(18)} ${u(20)} ${u(16)};display:grid;grid-template-rows:auto minmax(0,1fr) auto auto;
  font-family:var(--label-body);font-size:${u(4)};line-height:1.55;text-wrap:pretty;--hall:${dayColours['medium-calligraphy']};
  -webkit-print-color-adjust:exact;print-color-adjust:exact}
.poster:last-child{break-after:auto}
.poster-painting{--hall:${dayColours['medium-painting']}}
.poster-photography{--hall:${dayColours['medium-photography']}}
.poster p,.poster h1,.poster h2,.poster ol{margin:0;padding:0}
.poster header{display:flex;justify-content:space-between;align-items:baseline;border-bottom:${u(0.2)} solid ${printColours.ink};padding-bottom:${u(3)}}
.poster-show{font-family:var(--title);font-weight:600;font-size:${u(5)};letter-spacing:.1em}
.poster-motto{font-family:var(--title);letter-spacing:.2em;color:${dayColours['ink-soft']}}
.poster-head{display:flex;flex-direction:row-reverse;justify-content:flex-start;gap:${u(9)};padding-top:${u(10)};min-height:0}
.poster-head h1{writing-mode:vertical-rl;height:max-content;max-height:min(${u(90)},100%);font-family:var(--title);font-weight:600;font-size:${u(20)};
  line-height:1.15;letter-spacing:.06em}
.poster-hall{writing-mode:vertical-rl;font-family:var(--title);font-size:${u(8)};letter-spacing:.35em;color:var(--hall);
  border-right:${u(0.8)} solid var(--hall);padding-right:${u(3.5)};height:max-content;max-height:100%}
.poster-head{align-items:flex-start}
.poster-head .poster-lead{flex:1;align-self:flex-end;max-width:23em;font-size:calc(var(--u)*var(--lead,4.2));line-height:1.85;text-align:justify;
  margin-right:auto;padding-bottom:${u(8)};color:${printColours.soft}}
.poster-hall b{text-combine-upright:all;margin-bottom:.4em;font-weight:600}
.poster-level .poster-head{flex-direction:column-reverse;justify-content:flex-end;gap:${u(5)}}
.poster-level .poster-head h1{writing-mode:horizontal-tb;height:auto;max-height:none;line-height:1.12;letter-spacing:0;text-wrap:balance}
.poster-level .poster-hall{writing-mode:horizontal-tb;letter-spacing:0;border-right:0;border-left:${u(0.8)} solid;padding:0 0 0 ${u(3.5)};line-height:1.1;max-height:none}
.poster-level .poster-hall b{margin:0 .5em 0 0}
.poster-level .poster-head .poster-lead{order:-1;max-width:36em;margin-top:auto;line-height:1.6;text-align:start}
.poster-ways{display:grid;grid-template:repeat(4,auto)/1fr 1fr;column-gap:${u(14)};border-top:${u(0.2)} solid ${printColours.ink};padding-top:${u(6)}}
.poster-code{align-self:end;width:${u(48)};height:${u(48)};margin:0 0 ${u(1)} ${u(-4)}}
.poster-main .poster-code{width:${u(62)};height:${u(62)};margin-left:${u(-5)}}
.poster-code svg{display:block;width:100%;height:100%}
.poster-way{display:grid;grid:subgrid/1fr;grid-row:span 4}
.poster-way p:not(.poster-url){min-height:${u(12)}}
.poster-way h2,.poster-foot h2{font-family:var(--title);font-weight:600;font-size:${u(6.2)};letter-spacing:.06em;line-height:1.4}
.poster-way p{color:${printColours.soft}}
.poster-way .poster-url{font-size:${u(3.3)};color:${printColours.ink};margin-top:${u(1.5)};overflow-wrap:anywhere}
.poster-foot{margin-top:${u(8)};border-top:${u(0.2)} solid ${printColours.ink};padding-top:${u(5)};display:grid;grid-template-columns:${u(34)} 1fr;gap:0 ${u(4)}}
.poster-foot ol{list-style:none;counter-reset:step;display:grid;grid-template-columns:1fr 1fr;gap:${u(2)} ${u(8)}}
.poster-foot li{counter-increment:step;display:grid;grid-template-columns:${u(6)} 1fr}
.poster-foot li::before{content:counter(step);font-family:var(--title);font-weight:600;color:${dayColours.seal}}
.poster-hosts{grid-column:1/-1;padding-top:${u(6)}!important;display:flex;flex-wrap:wrap;gap:0 2em;color:${dayColours['ink-soft']};letter-spacing:.08em}
:root:not([lang^=zh]) :is(.poster-show,.poster-way h2,.poster-foot h2,.poster-hosts){letter-spacing:0}
:root:not([lang^=zh]) :is(.poster-way h2,.poster-foot h2){font-size:${u(5.4)}}
:root:not([lang^=zh]) .poster-motto{display:none}
.poster-draft{position:absolute;left:42%;top:26%;white-space:nowrap;transform:translate(-50%,-50%) rotate(-14deg);font-family:var(--title);
  font-size:${u(30)};color:${dayColours.seal};border:${u(0.8)} solid;padding:0 .4em!important;letter-spacing:.4em;text-indent:.4em;opacity:.4}
`;
