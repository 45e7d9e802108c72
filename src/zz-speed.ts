import { analyse } from '#extract/analysis.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { readBytes } from '#intake/read-file.ts'
import { findRecommendations } from '#extract/recommendations.ts'
import { findResponses } from '#extract/responses.ts'
import { findVoices } from '#extract/voices.ts'
import { readFileSync } from 'node:fs'
const v=await loadVocabulary('/work/main/vocabulary')
for(const f of ['/work/shared/letters/000_78fd1e9af03510a3.txt','/work/shared/letters/002_8e55893c3ceac51f.txt','/work/shared/letters/Kamerbrief_innovatie_missie.txt','/work/shared/letters/001_b608c6f9cac75848.txt']){
 const t=readFileSync(f,'utf8').repeat(f.includes('001')?1:20)
 const a=analyse(readBytes(Buffer.from(t),f,v),v)
 const times:number[][]=[]
 for(let k=0;k<15;k++){const t0=performance.now();const r=findRecommendations(a);const t1=performance.now();findResponses(a,r);const t2=performance.now();findVoices(a,r);const t3=performance.now();times.push([t1-t0,t2-t1,t3-t2])}
 const med=[0,1,2].map(i=>times.map(x=>x[i]!).sort((x,y)=>x-y)[7]!)
 console.log(f.slice(-30),t.length,med.map(m=>(t.length/m/1000).toFixed(1)+' Mc/s').join(' '),'all',(t.length/(med[0]!+med[1]!+med[2]!)/1000).toFixed(1))
}
