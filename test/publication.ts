/** An invented paper of the House as Official Publications print it. `body` is what stands in its text. */
export function paperOf({
  body,
  title = 'MOTIE VAN DE LEDEN TER HAAR EN VAN ’T ZELFDE',
  metas = '',
  number = '12',
}: {
  body: string
  title?: string
  metas?: string
  number?: string
}): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie>
  <metadata>${metas}</metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer><dossiernr>39 901</dossiernr> <begrotingshoofdstuk>XVII</begrotingshoofdstuk></dossiernummer>
      <titel>Ruimte voor verenigingen</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">${number}</ondernummer></stuknr>
      <titel>${title}</titel>
      <datumtekst>Voorgesteld <datum isodatum="2024-02-08">8 februari 2024</datum></datumtekst>
      <algemeen><vrije-tekst><tekst status="goed">${body}</tekst></vrije-tekst></algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>`)
}

/** What an invented motion says. */
export const MOTION = `
  <al>De Kamer,</al>
  <al>gehoord de beraadslaging,</al>
  <al>constaterende dat veel dorpshuizen <nadruk type="cur">sluiten</nadruk>;</al>
  <al>verzoekt de regering voor de zomer een plan voor dorpshuizen te maken,</al>
  <al>en gaat over tot de orde van de dag.</al>
  <al-groep><al>Ter Haar</al><al>Van ’t Zelfde</al></al-groep>`

/** One `meta` of a publication. */
export const meta = (name: string, content: string) => `<meta name="${name}" scheme="" content="${content}"/>`
