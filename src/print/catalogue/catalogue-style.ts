import { dayColours, printColours } from '../../exhibition/colours.ts';
import { labelWidth } from './catalogue-label.ts';
import { area, gap, mostCaptionLines } from './catalogue-layout.ts';
import { englishStyle } from '../set-text.ts';
import { paper } from '../labels/labels.ts';

/** The style of the catalogue in mm and pt; A4, with paper, ink and one seal as on the site. */
export function buildCatalogueStyle(): string {
  return style + englishStyle;
}

const top = 18;
const side = (paper.short - area.width) / 2;

const style = `
@page{size:${paper.short}mm ${paper.long}mm;margin:0}
html{--ink:${dayColours.ink};--soft:${dayColours['ink-soft']};--seal:${dayColours.seal};--rule:${printColours.rule};--hall:${dayColours['medium-calligraphy']}}
body{color:var(--ink);font-family:var(--label-body);font-size:9.2pt;line-height:1.72;font-feature-settings:'tnum';
  -webkit-print-color-adjust:exact;print-color-adjust:exact;line-break:strict}
p,h1,h2,h3,h4,figure,dl,dd,ul,ol,blockquote{margin:0;padding:0;font-weight:inherit}
a{color:inherit;text-decoration:none}
.page{position:relative;box-sizing:border-box;width:${paper.short}mm;height:${paper.long}mm;overflow:hidden;
  padding:${top}mm ${side}mm ${paper.long - top - area.height}mm;break-after:page;break-inside:avoid;background:#fff}
.page:last-child{break-after:auto}
.painting{--hall:${dayColours['medium-painting']}}.photography{--hall:${dayColours['medium-photography']}}
.foot{position:absolute;left:${side}mm;right:${side}mm;bottom:9mm;display:flex;justify-content:space-between;font-size:7.5pt;color:var(--soft);line-height:1}
.recto .foot{flex-direction:row-reverse}
.foot b{font-weight:600;color:var(--ink);font-size:9pt}
.room{min-height:0;min-width:0}
.room>p{text-align:justify;text-indent:2em;hanging-punctuation:allow-end}
.room>p.rest{text-indent:0}
.room>p:is(.entry,.name,[lang=en]){text-align:start}
[lang=en]{hyphens:auto}
.room>p.verse:has(+:not(.source)){margin-bottom:3mm}
.room>.head,.room>.verse,.room>.source,.room>.credit,.room>.entry,.room>.name,.room>.full-title{text-indent:0}
.head{font-family:var(--title);font-weight:600;letter-spacing:.2em;break-after:avoid}
p.text-head{color:var(--soft);font-size:8.5pt}
.verse{font-family:var(--title);font-size:10.2pt;letter-spacing:.04em;line-height:1.75}
.source{color:var(--soft);font-size:8.5pt;padding-bottom:3mm;text-align:right!important}
.source::before{content:'——'}
p.own{margin-left:2mm;padding-left:3mm;border-left:.2mm solid var(--rule)}
.credit{color:var(--soft);font-size:7.5pt;margin-top:2mm}
.caption{break-inside:avoid;margin-bottom:4mm;line-height:1.5}
.caption .number{font-size:8pt;color:var(--soft);letter-spacing:.1em}
.caption h3{font-family:var(--title);font-weight:600;font-size:16pt;line-height:1.3;margin:.5mm 0 1.5mm;text-wrap:balance;white-space:pre-wrap}
.caption h3.long{font-size:13pt}
.caption h3.longer{font-size:10.5pt}
.caption{overflow-wrap:anywhere}
.caption .english{color:var(--soft);font-size:9.5pt;line-height:1.35;margin-bottom:1.5mm}
.caption .artist{font-family:var(--title);font-size:11pt}
.caption .unit,.caption .fact{color:var(--soft);font-size:8.5pt}
.caption .award{font-family:var(--title);color:var(--seal);letter-spacing:.15em}
.picture{overflow:hidden;margin:0 auto}
.picture img,.overview img,.cover img{display:block;max-width:none}
figcaption{font-size:8pt;line-height:1.45;color:var(--soft);margin-top:1.5mm;overflow-wrap:anywhere;display:-webkit-box;
  -webkit-box-orient:vertical;-webkit-line-clamp:${mostCaptionLines};overflow:hidden}
.plates{display:flex;justify-content:center;align-items:flex-start;gap:${gap / 2}mm}
.plates.rtl,.row.rtl{flex-direction:row-reverse}
.upright{display:grid;grid-template-columns:auto minmax(0,1fr);gap:10mm}
.beside{min-height:0}
.beside .room{overflow:hidden;min-height:0}
.upright .beside{height:${area.height}mm;display:flex;flex-direction:column}
.upright .caption{margin-bottom:6mm}
.plate{display:flex;flex-direction:column;justify-content:space-between}
.plate .plates{flex:1 0 auto;align-items:center}
.plate .beside,.scroll .beside{flex:0 1 auto;display:grid;grid-template:minmax(0,1fr)/${labelWidth}mm minmax(0,1fr);gap:8mm;margin-top:${gap}mm}
.scroll{display:flex;flex-direction:column;justify-content:space-between}
.scroll .strips{flex:none;flex-direction:column;align-items:stretch;gap:${gap}mm}
.strips-note{font-size:8pt;color:var(--soft);line-height:1;margin-top:-2mm}
.more .room{columns:2;column-gap:8mm;column-fill:auto;height:${area.height}mm}
.continued{font-size:8pt;color:var(--soft);position:absolute;top:9mm;left:${side}mm;right:${side}mm;line-height:1.2;
  white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.row{display:flex;gap:${gap}mm;margin-bottom:${gap}mm;justify-content:center;align-items:flex-start}
.further{display:flex;flex-direction:column;justify-content:center}
.further .row:last-child{margin-bottom:0}
.upright-title{writing-mode:vertical-rl;font-family:var(--title);font-weight:600;letter-spacing:.12em;line-height:1.3}
.cover{background:${dayColours.paper}}
.cover-work{position:absolute;left:24mm;bottom:46mm;box-shadow:0 0 0 4mm ${dayColours.mount}}
.cover h1{position:absolute;right:24mm;top:26mm;writing-mode:vertical-rl;font-family:var(--title);font-weight:600;font-size:38pt;
  letter-spacing:.12em;line-height:1.3;max-height:200mm}
.cover-book{position:absolute;right:25.5mm;bottom:46mm;writing-mode:vertical-rl;background:var(--seal);color:${dayColours.mount};font-family:var(--title);
  font-weight:600;font-size:17pt;letter-spacing:.2em;line-height:1.5;padding:2.5mm .4mm 1.2mm}
.cover-motto{position:absolute;left:24mm;top:28mm;font-family:var(--title);letter-spacing:.3em;color:var(--soft);font-size:11pt}
.cover-hosts{position:absolute;left:24mm;right:24mm;bottom:22mm;display:flex;gap:2.5em;letter-spacing:.1em;color:var(--soft);font-size:10pt}
.statement .upright-title,.opening .upright-title{position:absolute;right:${side}mm;top:30mm;font-size:30pt;max-height:220mm}
.statement .room,.opening .room{position:absolute;left:${side}mm;bottom:${paper.long - top - area.height + 8}mm;width:108mm;height:150mm;
  display:flex;flex-direction:column;justify-content:flex-end;font-size:10.5pt;line-height:1.95}
.statement .room{height:200mm}
.full-title{font-family:var(--title);font-weight:600;line-height:1.7;margin-bottom:6mm!important;text-align:left!important}
.opening .upright-title{font-size:46pt;letter-spacing:.1em}
.opening-hall{position:absolute;right:${side + 30}mm;top:32mm;writing-mode:vertical-rl;font-family:var(--title);font-size:17pt;letter-spacing:.35em;
  color:var(--hall);border-right:.6mm solid var(--hall);padding-right:3mm}
.opening-hall b{text-combine-upright:all;margin-bottom:.3em}
.opening-count{color:var(--soft);font-size:9pt;padding-top:5mm;text-indent:0!important}
.contents>h2,.index>h2{font-family:var(--title);font-weight:600;font-size:22pt;letter-spacing:.4em;line-height:1.2;margin-bottom:8mm}
.contents .room,.index .room{column-gap:10mm;column-fill:auto;height:${area.height - 20}mm;columns:2}
.index .room{columns:3;column-gap:8mm;height:${area.height - 30}mm}
.contents.more .room,.index.more .room{height:${area.height}mm}
.entry{font-size:8.6pt;line-height:1.45;break-inside:avoid;padding:.45mm 0}
.entry a{display:grid;grid-template-columns:3.2em minmax(0,1fr) auto 2.4em;gap:0 .8em;align-items:baseline}
.entry i{font-style:normal;color:var(--soft)}
.entry em{font-style:normal;color:var(--soft);text-align:right}
.entry b{font-weight:400;text-align:right}
.hall-entry{font-family:var(--title);font-weight:600;font-size:11pt;padding:4mm 0 1.5mm;letter-spacing:.06em}
.hall-entry a{grid-template-columns:minmax(0,1fr) 2.4em;border-bottom:.2mm solid var(--rule)}
.hall-entry b{font-weight:600;font-size:9pt}
.index-note{color:var(--soft);font-size:8.5pt;margin:-5mm 0 6mm}
.letter{color:var(--seal);padding-top:3mm;border-bottom:.15mm solid var(--rule);margin-bottom:1mm}
.name{display:flex;justify-content:space-between;gap:1em;font-size:8.8pt;line-height:1.6;break-inside:avoid}
.name span:first-child{flex:none;max-width:60%}
.name small{color:var(--soft);font-size:7pt;margin-left:.7em}
.pages b{font-weight:400}
.pages{text-align:right;color:var(--soft)}
.colophon-block{position:absolute;left:${side}mm;bottom:40mm;width:110mm}
.colophon h2{font-family:var(--title);font-weight:600;font-size:13pt;letter-spacing:.4em;margin-bottom:5mm}
.colophon dl{border-top:.2mm solid var(--rule);border-bottom:.2mm solid var(--rule);padding:3mm 0;margin-bottom:5mm}
.colophon dl div{display:grid;grid-template-columns:5em 1fr}
.colophon dt,.colophon p{color:var(--soft)}
.colophon p:not(.full-title){font-size:8pt}
`;
