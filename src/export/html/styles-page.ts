/** Looks of the frame: bar, title, filters, contents, overview. */
export const PAGE_STYLES = `
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
.filter ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(12.5rem,1fr));gap:0 1.5rem}
.filter li{display:flex;align-items:center;gap:.4rem;min-height:1.75rem}
.filter label{display:flex;align-items:center;gap:.45rem;flex:1;cursor:pointer;min-height:1.75rem;min-width:0}
.filter .icon{color:var(--c)}
.swatch{line-height:1.35}
.filter .count{min-width:1.75rem;min-height:1.75rem;display:inline-flex;align-items:center;justify-content:flex-end;color:var(--soft);text-decoration:none}
.filter .count:hover{text-decoration:underline}
.filter li:has(input:not(:checked)) .swatch{color:var(--soft);text-decoration:line-through}
.buttons{margin-top:.6rem}
.filter:not(:has(input[id^=toon]:not(:checked))) .buttons{display:none}
.keys{margin-top:.4rem}
.keys label{display:flex;gap:.45rem;align-items:center;color:var(--soft);cursor:pointer;min-height:1.75rem}
.rail>summary{cursor:pointer;min-height:1.75rem;font-size:.9375rem}
.contents{margin-top:1rem}
.contents a{display:block;padding-block:.2rem;color:var(--ink);text-decoration:none;line-height:1.4}
.contents a:hover{text-decoration:underline}
.contents .level-2 a{padding-left:.8rem;color:var(--soft)}

.overview{border-top:1px solid var(--ink);margin-top:3.5rem;padding-block:2rem}
.overview h2{font:400 1.75rem/1.2 var(--serif)}
.lead{color:var(--soft);max-width:40rem}
.list-of{margin-top:2.25rem;scroll-margin-top:1rem}
.list-of h3{font:600 1rem/1.4 var(--sans);display:flex;align-items:center;gap:.5rem;border-bottom:2px solid var(--c);padding-bottom:.35rem}
.list-of h3 .icon{color:var(--c)}
.list-of h3 .count{color:var(--soft);font-weight:400}
.row{display:grid;grid-template-columns:2.25rem minmax(0,1fr);padding-block:.8rem;border-bottom:1px solid var(--rule)}
.row .head{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline}
@media (min-width:64rem){
  .row>div{display:grid;grid-template-columns:13.5rem minmax(0,1fr);column-gap:2rem}
  .row .head{display:block;grid-row:1/span 2}
  .row .gist{display:block}
  .row blockquote,.row dl{grid-column:2}
}
.row .word{font-weight:600;color:var(--c)}
.row .no{font-size:.8125rem;line-height:1.6;min-height:1.5rem}
.row blockquote{font:1.0625rem/1.45 var(--serif);max-width:44rem;margin-block:.15rem .3rem}
.row dl{font-size:.8125rem;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;color:var(--soft)}
.row dl div{display:flex;gap:.4rem}
.row dt::after{content:":"}
.row dd{color:var(--ink)}
.names{columns:19rem;column-gap:2.5rem;padding-top:.5rem;font-size:.875rem}
.names li{break-inside:avoid;padding-block:.15rem;line-height:1.6}
.names .name{font:1rem/1.5 var(--serif);color:var(--ink)}
.names li{overflow-wrap:anywhere}
.names a.name{display:inline-block;max-width:100%;min-height:1.5rem}
.means{color:var(--soft);font-size:.8125rem}
.places a{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center;font-size:.8125rem}
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
  .filter ul{display:block}
  .contents{margin-top:1.75rem;border-top:1px solid var(--rule);padding-top:1rem}
}
`
