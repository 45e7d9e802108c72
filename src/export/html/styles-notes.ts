/** Looks of the notes: below their paragraph on a narrow page, in the margin on a wide one. */
export const NOTE_STYLES = `
.notes{font:.8125rem/1.45 var(--sans);overflow-wrap:anywhere;font-variant-numeric:tabular-nums lining-nums;max-width:var(--measure);margin:-.45rem 0 1.1rem}
.notes>summary{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem .6rem;cursor:pointer;color:var(--soft);min-height:1.75rem;list-style:none}
.tag{display:inline-flex;align-items:center;gap:.3em;color:var(--c);white-space:nowrap}
.note{position:relative;border-top:2px solid var(--c);padding:.35rem 0 .3rem;margin-bottom:.625rem;scroll-margin-block:20vh}
.note .head{padding-right:4.75rem;display:flex;align-items:baseline;gap:.4rem;color:var(--c);font-weight:600;line-height:1.35}
.note .head .icon{align-self:center}
.note .head .no{min-width:1.5rem;min-height:1.5rem;line-height:1.5rem;font-size:.8125rem}
.gist{font:1rem/1.35 var(--serif);margin-block:.05rem .15rem}
.gist::first-letter{text-transform:uppercase}
.note dl div,.mention dl div,.origin dl div{display:grid;grid-template-columns:5.6rem minmax(0,1fr);gap:.4rem;align-items:baseline}
.notes dt{color:var(--soft);overflow-wrap:anywhere}
.notes dd [lang=nl]{font-family:var(--serif);font-size:.875rem}
:is(.notes,.row) dd a{display:inline-block;max-width:100%;min-height:1.5rem;min-width:1.5rem;line-height:1.5rem}
.kinfolk a{text-align:center}
a.word{color:inherit;display:inline-block;min-height:1.5rem;line-height:1.5rem}
.note.now,.note:target{box-shadow:-.5rem 0 0 var(--paper),-.75rem 0 0 var(--glow);}
.origin>summary,.mentions summary{cursor:pointer;color:var(--soft);min-height:1.5rem}
.note>.origin>summary{position:absolute;top:.35rem;right:0;font-size:.75rem}
.mentions summary span+span::before{content:" · "}
.kinfolk .kin{display:none}
.kin-alone .nr{font-size:.75em;vertical-align:.35em;line-height:0;font-weight:600}
div.notes{margin-top:-.7rem}
.origin .cite{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;padding-block:.3rem}
.mentions>details>summary{font-size:.75rem}
.mention{padding:.15rem 0 .15rem 1.3rem;position:relative;line-height:1.5}
.mention>.icon{position:absolute;left:0;top:.35rem;color:var(--c)}
.mention>a{max-width:100%;font-family:var(--serif);font-size:.9375rem;display:inline-block;min-height:1.5rem;color:var(--ink)}
.doubt{display:block;color:var(--soft)}

@media (min-width:64rem){
  .block{display:grid;grid-template-columns:minmax(0,var(--measure)) minmax(14rem,1fr);column-gap:2.75rem}
  .text,.verdict{grid-column:1}
  .verdict{justify-self:start}
  .folio{position:absolute;left:-2.6rem;top:.45rem;width:2.6rem;text-align:right}
  .notes,div.notes{grid-column:2;grid-row:1/span 3;margin:.3rem 0 .6rem;max-width:19.5rem}
  .heading .notes{align-self:end}
  .note .head .no{position:absolute;left:-2rem;width:1.75rem;text-align:right;top:.1rem}
  @supports selector(::details-content){
    .notes>summary{display:none}
    .notes::details-content{content-visibility:visible;display:block}
    .beside .notes{margin:0;height:0;align-self:start}
    .beside .notes>ul{position:relative;height:0}
    .beside .notes>ul>li{position:absolute;top:0;left:0;right:0;margin:0;z-index:1}
  }
}
`
