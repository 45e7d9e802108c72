/** What `rekenschap serve` says in Dutch. */
export const serveNl = {
  summary: 'opent het register als website op uw eigen computer of server',
  paths: 'brieven die eerst worden opgenomen: bestanden, mappen of patronen',
  port: 'poort (anders PORT, anders 8080); 0 kiest een vrije',
  host: 'adres waarop geluisterd wordt; 0.0.0.0 is elk adres',
  samples: 'neem de voorbeeldbrieven op als er geen andere genoemd zijn',
  check: 'laat bezoekers brieven insturen om te controleren; uit zichzelf alleen op uw eigen computer',
  after: `
Alleen wie op deze computer werkt kan erbij, tenzij u met --host een ander adres opent. Ctrl+C stopt. Staat er een server met TLS voor,
zet dan REKENSCHAP_TLS=1; zegt die in X-Forwarded-For wie er vraagt, zet dan REKENSCHAP_PROXY=1. REKENSCHAP_RATE is hoeveel bladzijden
één bezoeker per minuut mag vragen (3000; 0: zoveel hij wil). Van bezoekers wordt niets bewaard.

Een brief controleren (/nl/controle) kan alleen als u op dit adres alleen zelf kunt komen, of met --check of REKENSCHAP_WEB_CHECK=1;
REKENSCHAP_WEB_CHECK=0 zet het uit. Wat wordt ingestuurd wordt gelezen in het geheugen en nergens bewaard.

Voorbeelden:
  rekenschap serve
  rekenschap serve brieven/ --port 9000`,
  listening: (address: string) => `Rekenschap staat op ${address}`,
  ready: (letters: number) =>
    `klaar: ${letters} ${letters === 1 ? 'brief' : 'brieven'} nieuw. Stoppen met Ctrl+C.`,
  stopped: 'gestopt.',
  errors: {
    'port-invalid': (text: string) => `--port ${text} is geen poort. Kies een getal van 0 tot en met 65535.`,
    'port-taken': (host: string, port: number) =>
      `poort ${port} op ${host} is bezet: er draait daar al iets, misschien Rekenschap zelf. Stop dat, of kies een andere met --port.`,
    'port-refused': (host: string, port: number) =>
      `op ${host}:${port} mag of kan niet geluisterd worden. Kies een ander adres met --host, of een poort boven 1023 met --port.`,
  },
}

/** What `rekenschap serve` says, in any language. */
export type ServeMessages = typeof serveNl
