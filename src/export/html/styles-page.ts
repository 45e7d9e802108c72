/** Looks of what only the page of a letter has around the letter: filters and the overview. */
export const PAGE_STYLES = `
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

.overview{border-top:1px solid var(--ink);margin-top:3.5rem;padding-block:2rem}
.overview h2{font:400 1.75rem/1.2 var(--serif)}
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
@media (min-width:80rem){
  .filter ul{display:block}
}
`
