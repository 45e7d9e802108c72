/** Looks on paper of what every page has: one column, no controls. */
export const FRAME_PRINT_STYLES = `
@page{margin:20mm 20mm 22mm}
@media print{
  body{background:none;font-size:9.5pt}
  main,.masthead,.colophon{max-width:none;padding-inline:0}
  .theme,.rail,.skip,.back,.tagline{display:none!important}
  .title{padding-block:6mm 4mm}
  h1{font-size:19pt;margin-block:1mm 4mm}
  .desk{display:block;border:0;padding:0}
  a{color:inherit;text-decoration:none}
  .colophon{margin-top:6mm}
}
`

/** Looks of a letter on paper: marks as lines, numbers in the text, the overview as the notes at the end. */
export const PRINT_STYLES = `
@media print{
  .notes,.furniture{display:none!important}
  .letter{--measure:none;font-size:10.5pt;line-height:1.45}
  .block{display:block;padding-left:4mm}
  .text{orphans:3;widows:3}
  .heading .text{break-after:avoid}
  .folio{position:absolute;left:-9mm;top:.2em;width:8mm;text-align:right;font-size:7pt}
  .hl{background:none!important;text-decoration-color:currentColor;-webkit-print-color-adjust:exact;print-color-adjust:exact}
  mark.hl{text-decoration-color:var(--c)}
  .hl:is(.k-figure,.k-entity,.k-time,.k-reference){text-decoration-line:none}
  .at:target mark,.now{background:none!important}
  a.no{color:inherit;text-decoration:none}
  .letter .at>a.no{font-size:6.5pt}
  .overview{break-before:page;margin:0;border:0;padding:0}
  .row{break-inside:avoid;padding-block:1.6mm}
  .row blockquote{font-size:9.5pt;max-width:none}
  .names{columns:2}
}
`
