/** Looks of the frame that every page has: colours of elements, bar, title, rail with contents, foot. */
export const FRAME_STYLES = `
:root{
  --serif:"Iowan Old Style","Palatino Linotype",Palatino,"TeX Gyre Pagella","P052","URW Palladio L","Book Antiqua","Source Serif 4","Noto Serif",Georgia,serif;
  --sans:"Inter","Segoe UI",system-ui,-apple-system,"Noto Sans","Helvetica Neue",Arial,sans-serif;
  --mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;
}
*,::before,::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
main,.masthead,.colophon{max-width:76rem;margin:0 auto;padding-inline:clamp(1rem,4vw,2.5rem)}
h1,h2,h3,h4,h5,h6,p,dl,dd,ul,ol,blockquote,fieldset{margin:0;padding:0}
fieldset{border:0;min-width:0}
ul[role=list],ol[role=list]{list-style:none}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
#brief:focus-visible{outline-offset:.75rem}
button{font:inherit;color:var(--ink);background:none;border:1px solid var(--edge);border-radius:3px;padding:.2rem .6rem;min-height:1.75rem;cursor:pointer}
button:hover{background:var(--wash)}
input{accent-color:var(--link);flex:none;margin:0;width:1rem;height:1rem}
.sheet{position:absolute;width:0;height:0}
.icon{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.14em}
.code{font:.86em/1.4 var(--mono);overflow-wrap:anywhere}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;z-index:2;background:var(--ink);color:var(--paper);padding:.5rem 1rem}
.skip:focus{top:.5rem}

.ref{font-size:.72em;line-height:0;vertical-align:.4em}
.ref a,.back{text-decoration:none;padding-inline:.15em}
.back{font-family:var(--sans);margin-inline-start:.25em}

.masthead{display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;gap:.75rem 2rem;padding-block:1.25rem .9rem}
.brand{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.1rem}
.wordmark{font:italic 400 1.5rem/1.1 var(--serif);border-bottom:4px double var(--ink);padding-bottom:.06em}
.tagline{color:var(--soft);font-size:.8125rem}
.theme{display:flex;flex-wrap:wrap;align-items:center;gap:0 .9rem;font-size:.8125rem;color:var(--soft)}
.theme legend{float:left;padding:0;margin-right:.9rem}
.theme label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.75rem;cursor:pointer}

.title{border-top:1px solid var(--ink);padding-block:2rem 1.5rem}
.kicker{font-size:.8125rem;color:var(--soft);letter-spacing:.02em}
h1{font:400 clamp(1.6rem,1.1rem + 2vw,2.5rem)/1.18 var(--serif);max-width:26em;text-wrap:balance;margin-block:.35rem 1.6rem;hyphens:auto;hyphenate-limit-chars:12 5 5}
.meta{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11.5rem),1fr));gap:1rem 2rem;font-size:.875rem}
.meta dt{color:var(--soft);font-size:.8125rem}
.meta .role,.basis{display:block;color:var(--soft);font-size:.8125rem}
.caveat{font-size:.8125rem;color:var(--soft);max-width:46rem;padding-bottom:1.75rem}

.desk{border-top:1px solid var(--rule);padding-top:1.75rem}
.rail{font-size:.8125rem;margin-bottom:2rem}
.rail>summary,.rail h2{font:600 .8125rem/1.4 var(--sans);padding:0;margin-bottom:.4rem}
.rail>summary{cursor:pointer;min-height:1.75rem;font-size:.9375rem}
summary::-webkit-details-marker{display:none}
:is(.notes,.origin,.furniture,.rail)>summary::before,.mentions summary::before{content:"+";display:inline-block;width:.9em;flex:none;color:var(--soft)}
[open]>summary::before{content:"–"!important}
summary{list-style:none}
.contents{margin-top:1rem}
.contents a{display:block;padding-block:.2rem;color:var(--ink);text-decoration:none;line-height:1.4}
.contents a:hover{text-decoration:underline}
.contents .level-2 a{padding-left:.8rem;color:var(--soft)}

.lead{color:var(--soft);max-width:40rem}
.colophon{border-top:1px solid var(--rule);margin-top:1rem;padding-block:1.25rem 2.5rem;color:var(--soft);font-size:.8125rem}

@media (max-width:40rem){
  .meta{display:block}
  .meta>div{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:.5rem;padding-block:.25rem}
  .title{padding-block:1.25rem .75rem}
  h1{margin-bottom:1rem}
  .tagline{display:none}
}
@media (min-width:80rem){
  @supports selector(::details-content){
    .rail>summary{pointer-events:none}
    .rail>summary::before{display:none!important}
    .rail::details-content{content-visibility:visible;display:block}
  }
}
@media (min-width:80rem){
  .desk{display:grid;grid-template-columns:12.5rem minmax(0,1fr);gap:3.25rem}
  .rail{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding-block:1rem;margin-bottom:0;scrollbar-width:thin}
  .contents{margin-top:1.75rem;border-top:1px solid var(--rule);padding-top:1rem}
}
`
