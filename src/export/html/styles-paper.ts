import { PAGE_COLOURS, TONE_COLOURS } from '#export/html/palette.ts'
import { FRAME_STYLES } from '#export/html/styles-frame.ts'
import { FRAME_PRINT_STYLES } from '#export/html/styles-print.ts'
import { themeStyles, tidyStyles } from '#export/html/theme.ts'

const TONES = Object.keys(TONE_COLOURS)
  .map((tone) => `.t-${tone}{--c:var(--${tone})}`)
  .join('\n')

const REPORT_STYLES = `
.desk.bare{display:block}
.title .lead{font-size:1.0625rem;max-width:54rem;text-wrap:balance}
.title h1{margin-bottom:.6rem}
.paper{min-width:0;font-size:1rem;line-height:1.55}
.paper:focus-visible{outline-offset:.75rem}
.paper>:first-child{margin-top:0}
.paper p,.paper>ul{max-width:44rem;text-wrap:pretty}
.paper>p{margin-block:.75rem 1rem}
.paper h2{font:400 1.75rem/1.2 var(--serif);margin-top:3rem;padding-bottom:.45rem;border-bottom:1px solid var(--ink);text-wrap:balance;scroll-margin-top:1rem}
.paper h3{font:600 1.0625rem/1.4 var(--sans);margin-top:2.25rem;text-wrap:balance;scroll-margin-top:1rem}
.paper h2+h3{margin-top:1.5rem}
.paper .count{font:400 .9375rem/1 var(--sans);color:var(--soft);margin-inline-start:.4em}
.paper h2+p{margin-top:1.1rem}
.items{list-style:none;margin-block:1rem}
.items li{position:relative;padding:.2rem 0 .2rem 1.35rem}
.items li::before{content:"";position:absolute;left:.15rem;top:.95em;width:.6rem;border-top:1px solid var(--edge)}

.tone{position:relative;padding-inline-start:1.2em;color:var(--c);font-weight:600}
.tone .icon{position:absolute;inset-inline-start:0;top:.2em;width:.85em;height:.85em;stroke-width:2}
.faint{color:var(--soft)}
[lang=nl].said{font-family:var(--serif);font-size:1.03em}

.finding{--c:var(--edge);display:grid;grid-template-columns:2.25rem minmax(0,1fr);margin-top:1.25rem;padding-top:.7rem;border-top:2px solid var(--c);scroll-margin-top:1.5rem}
.finding+.finding{margin-top:2rem}
.finding.lone+.finding.lone{margin-top:.7rem}
.finding .no{font:600 .8125rem/1.9 var(--sans);color:var(--soft);text-decoration:none;min-height:1.5rem;min-width:1.5rem}
.finding .no:hover{text-decoration:underline}
.finding:target{box-shadow:-.5rem 0 0 var(--paper),-.75rem 0 0 var(--glow)}
.paper .head{font:1.0625rem/1.45 var(--sans);max-width:46rem}
.paper .head::first-letter{text-transform:uppercase}
.head strong{font-weight:600}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1.1rem 2.5rem;margin-top:.9rem}
.sides.one{max-width:44rem}
.side{display:flex;flex-direction:column;gap:1.1rem;min-width:0}
.said{margin:0}
figure.said{border-left:1px solid var(--rule);padding-left:1rem}
figcaption{font:600 .8125rem/1.4 var(--sans)}
.said blockquote{font:1.0625rem/1.5 var(--serif);margin-block:.2rem .35rem;text-wrap:pretty;overflow-wrap:anywhere}
.paper .place{font:.75rem/1.45 var(--sans);color:var(--soft);overflow-wrap:anywhere}
cite{font-style:normal}
.exact{white-space:nowrap}
.doubts{list-style:none;margin-top:.9rem;font-size:.8125rem;color:var(--soft);max-width:44rem}
.doubts li{border-left:3px dotted var(--edge);padding:.1rem 0 .1rem .75rem}
.doubts .word{font-weight:600}

.grid{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.45;margin-block:1.5rem 1rem;hyphens:auto;hyphenate-limit-chars:10 4 4}
.grid caption{text-align:left;font-weight:600;font-size:.9375rem;padding-bottom:.6rem;text-wrap:balance}
.grid th,.grid td{text-align:left;vertical-align:top;padding:.6rem 1.25rem .65rem 0;border-bottom:1px solid var(--rule);overflow-wrap:break-word;font-weight:400}
.grid .long{overflow-wrap:anywhere}
.grid :is(th,td):last-child{padding-right:0}
.grid thead th{vertical-align:bottom;font-weight:600;font-size:.8125rem;border-bottom:1px solid var(--ink);border-top:2px solid var(--ink);padding-block:.45rem}
.grid.few{max-width:38rem}
.grid:has(>.unseen){margin-top:0}
.paper h2:has(+.grid>.unseen){border-bottom:0}
.grid .right{text-align:right}
.grid td .said{font-size:1.07em}
.grid .brief{white-space:nowrap}
.of{display:none}

.sources{border-top:1px solid var(--ink);margin-top:3.5rem;padding-block:1.75rem}
.sources h2{font:400 1.75rem/1.2 var(--serif)}
.sources ol{list-style:none;columns:24rem;column-gap:2.5rem;margin-top:.9rem;font-size:.8125rem}
.sources li{display:grid;grid-template-columns:2rem minmax(0,1fr);break-inside:avoid;padding-block:.25rem;line-height:1.5;scroll-margin-block:20vh}
.sources li:target,.ref:target{background:var(--glow)}
.sources .nr{color:var(--soft)}
.sources .back{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center}
.colophon p+p{margin-top:.25rem}

@media (min-width:80rem){
  .contents{margin-top:0;border-top:0;padding-top:0}
}
@media (max-width:40rem){
  .finding{grid-template-columns:1.75rem minmax(0,1fr)}
  .finding .sides,.finding .doubts{margin-inline-start:-1.75rem}
  .paper h2{font-size:1.5rem;margin-top:2.25rem}
}
`

// On a narrow screen each row is a card; where it is wide enough for columns their titles stay in sight.
const tableStyles = (grid: string, rem: number) => `
@media screen and (min-width:${rem + 0.01}rem){
  ${grid} thead th{position:sticky;top:0;background:var(--paper);border:0;box-shadow:inset 0 2px var(--ink),inset 0 -1px var(--ink)}
}
@media screen and (max-width:${rem}rem){
  ${grid},${grid} caption,${grid} tbody,${grid} tr,${grid} :is(th,td){display:block}
  ${grid} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  ${grid} tbody tr{border-top:2px solid var(--ink);padding-block:.6rem .5rem;margin-bottom:1.1rem}
  ${grid} tbody :is(th,td){padding:.25rem 0;border:0;text-align:left}
  ${grid} tbody th{font-size:1rem;line-height:1.4}
  ${grid} tbody td{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.75rem;white-space:normal}
  ${grid} tbody td.none{display:none}
  ${grid} .of{display:block;color:var(--soft);font-size:.8125rem;line-height:1.6}
}
`

const REPORT_PRINT_STYLES = `
@page{@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
@media print{
  .title{border-bottom:1px solid var(--rule);margin-bottom:5mm}
  .title .lead{font-size:10.5pt}
  .paper{font-size:9.5pt;line-height:1.45}
  .paper h2{font-size:15pt;margin-top:8mm}
  .paper h3{font-size:10.5pt;margin-top:6mm}
  .paper :is(h2,h3),.grid caption{break-after:avoid}
  .paper p,.said blockquote{orphans:3;widows:3}
  .finding{break-inside:avoid;margin-top:4mm}
  .finding:has(.said:nth-child(3)){break-inside:auto}
  .said{break-inside:avoid}
  .paper .head{break-after:avoid}
  .finding+.finding{margin-top:5mm}
  .paper .head{font-size:10pt}
  .said blockquote{font-size:10.5pt}
  .sides{grid-template-columns:repeat(auto-fit,minmax(70mm,1fr));gap:3mm 8mm;margin-top:2.5mm}
  .finding .no,.paper .place{font-size:7.5pt}
  .grid{font-size:8.5pt}
  .grid thead{display:table-header-group}
  .grid tr{break-inside:avoid}
  .sources{margin-top:8mm}
  .sources h2{font-size:15pt}
  .sources ol{columns:2;font-size:7.5pt}
  .colophon{break-before:avoid;margin-top:4mm;padding-block:3mm 0;break-inside:avoid;font-size:7.5pt}
}
`

/** The looks of a report, with the widths of the columns of its own tables; a wide one is printed on its side. */
export function paperStyles({ widths, wide }: { widths: string; wide: boolean }): string {
  const colours = [...Object.entries(PAGE_COLOURS), ...Object.entries(TONE_COLOURS)]
  return tidyStyles([
    themeStyles(colours),
    FRAME_STYLES,
    REPORT_STYLES,
    tableStyles('.grid:not(.wide,.few)', 48),
    tableStyles('.grid.wide', 64),
    TONES,
    widths,
    FRAME_PRINT_STYLES,
    REPORT_PRINT_STYLES,
    `@page{size:A4${wide ? ' landscape' : ''}}`,
  ])
}
