/** Looks of the letter itself: measure, headings, marks, numbers. */
export const LETTER_STYLES = `
.letter{--measure:36.5rem;font:1.125rem/1.62 var(--serif);font-variant-numeric:oldstyle-nums proportional-nums;min-width:0}
.block{position:relative;padding-left:1.1rem}
.text{position:relative;max-width:var(--measure);padding-bottom:.85em;text-wrap:pretty;hyphens:manual}
.heading .text{font-size:1.125rem;line-height:1.35;font-weight:600;padding-block:1.1em .45em;text-wrap:balance}
.heading .level-1{font-size:1.4rem;font-weight:400;padding-top:1.6em}
.heading .level-2{font-size:1.2rem}
.heading .level-3,.heading .level-4{font-size:1.125rem;font-style:italic;font-weight:400}
.list-item .text{padding-left:1.2em;text-indent:-1.2em;padding-bottom:.35em}
.list{padding-bottom:.5em}
.signature .text{padding-bottom:.2em}
.footnote .text{font-size:.9rem;line-height:1.5;color:var(--soft);padding-left:1.2rem;border-left:1px solid var(--rule);margin-bottom:.85rem;padding-bottom:0;overflow-wrap:anywhere}
.folio{display:block;text-align:right;font:.75rem/1.4 var(--sans);color:var(--soft)}
.hl.k-response:has(>.hl:is(.k-commitment,.k-motion,.k-recommendation,.k-discharge,.k-realisation,.k-withheld)){text-decoration-line:none}
.verdict{display:inline-block;font:.75rem/1.4 var(--sans);color:var(--soft);border:1px dashed var(--edge);border-radius:3px;padding:0 .35rem;margin-bottom:.85rem}
.bars{position:absolute;left:-1.1rem;top:.3em;bottom:.85em;text-indent:0;display:flex;gap:2px}
.bars i{width:0;border-left:3px solid var(--c)}
.bars i.k-recommendation{border-left:4px double var(--c)}
.furniture{margin:2rem 0 0 1.1rem;font:.8125rem/1.5 var(--sans);color:var(--soft);max-width:var(--measure)}
.furniture summary{cursor:pointer;min-height:1.75rem}
.furniture ul{margin-top:.5rem;white-space:pre-wrap;overflow-wrap:anywhere}

.hl{color:inherit;background:var(--t);text-decoration:underline var(--c) solid 1px;text-underline-offset:.24em;text-decoration-skip-ink:auto;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.hl{padding-block:.1em}
.k-commitment.hl{text-decoration-style:solid;text-decoration-thickness:1.5px}
.k-motion.hl{text-decoration-style:dashed;text-decoration-thickness:1px}
.k-recommendation.hl{text-decoration-style:wavy}
.k-response.hl{text-decoration-style:double;text-decoration-thickness:1px}
.k-discharge.hl{text-decoration-style:dashed;text-decoration-thickness:2px}
.k-realisation.hl{text-decoration-style:dotted;text-decoration-thickness:2px}
.k-withheld.hl{text-decoration-style:dotted;text-decoration-thickness:1px;background:repeating-linear-gradient(135deg,var(--t) 0 5px,transparent 5px 8px)}
.hl:is(.k-amount,.k-time,.k-reference,.k-figure,.k-entity){background:none;text-underline-offset:.16em}
.k-amount.hl{text-decoration-style:solid;text-decoration-thickness:2px;font-weight:600}
.hl>.hl:not(.k-time,.k-amount,.k-figure,.k-reference,.k-entity){text-underline-offset:.36em}
.k-time.hl{text-decoration-style:dashed}
.k-reference.hl{text-decoration-style:solid}
.k-figure.hl{text-decoration-style:dotted;text-decoration-thickness:1.5px}
.k-entity.hl{text-decoration-style:dotted;text-decoration-color:color-mix(in srgb,var(--c) 55%,transparent)}
.at{scroll-margin-block:30vh}
.at:target>mark,.at:target>.at>mark,.at:target>.piece,.at:target>.at>.piece,.now:is(mark,.piece),.at:target :is(mark,.piece){background:var(--glow)}
a.no{font:600 .6875rem/1 var(--sans);font-variant-numeric:tabular-nums lining-nums;color:var(--c);text-decoration:none}
.letter .at>a.no{vertical-align:.55em;padding:.25em .2em .25em .1em;line-height:0}
a.no:hover{text-decoration:underline}
`
