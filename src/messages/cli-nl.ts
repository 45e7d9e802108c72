import { vocabularyNl } from '#messages/vocabulary-nl.ts'

/** What the command line says in Dutch: help, progress, errors. Errors say what happened, where, and what to do. */
export const cliNl = {
  program:
    'Leest brieven van de regering aan de Kamer en laat zien wat zij toezeggen, beantwoorden, betalen en wanneer.',
  titles: {
    'Usage:': 'Gebruik:',
    'Arguments:': 'Argumenten:',
    'Options:': 'Opties:',
    'Global Options:': 'Altijd:',
    'Commands:': 'Opdrachten:',
  } as Readonly<Record<string, string>>,
  usage: { '[options]': '[opties]', '[command]': '[opdracht]' } as Readonly<Record<string, string>>,
  help: 'toont deze uitleg',
  helpCommand: 'toont de uitleg van een opdracht',
  version: 'toont de versie',
  lang: 'taal van de uitvoer: nl of en; zonder deze optie nl (citaten blijven Nederlands)',
  afterProgram: `
Voorbeelden:
  rekenschap read brief.txt            wat staat er in deze brief
  rekenschap read brieven/ --csv       alle brieven in een map, als tabel
  rekenschap check concept.docx --against brieven/
                                       wat zegt dit concept over wat eerder is gezegd
  rekenschap help read                 alles over lezen

Uitgang: 0 klaar · 1 klaar, met bevindingen of met bestanden die mislukten · 2 verkeerd gebruik · 3 kon niet draaien`,
  read: {
    summary: 'leest brieven en toont wat ze toezeggen, beantwoorden, betalen en wanneer',
    paths: 'bestanden of mappen (.txt, .pdf, .docx, .doc, .odt, .html, .xml); - is standaardinvoer',
    json: 'per brief één regel JSON, volgens het contract rekenschap.reading/1',
    withText: 'voegt bij --json de gelezen tekst toe als document.text',
    csv: 'een tabel met één rij per uitspraak (UTF-8, RFC 4180)',
    text: 'de tekst waarin de posities tellen, precies zoals gelezen',
    cleanText: 'de tekst zoals mensen hem lezen: regels hersteld, paginaopmaak eruit',
    html: 'maakt van elke brief één webpagina die op zichzelf staat; bij meer brieven is dit een map',
    date: 'datum van de brief, JJJJ-MM-DD; gaat voor wat de brief zelf zegt',
    only: 'alleen deze soorten uitspraken, met komma’s ertussen',
    all: 'alle lijsten en citaten voluit',
    after: (kinds: string) => `
Wat Rekenschap zelf vindt is nooit het laatste woord: elk citaat staat er met zijn plaats bij.
Een bestand dat niet te lezen is wordt genoemd; de andere worden gewoon gelezen (uitgang 1).
Heeft een brief geen datum, dan telt die uit source.json of letters.json ernaast.

Soorten voor --only:
  ${kinds}

Voorbeelden:
  rekenschap read brief.txt
  rekenschap read brief.txt --date 2022-11-15 --all
  rekenschap read brieven/ --csv --only commitment,motion > toezeggingen.csv
  rekenschap read *.txt --json | jq -c '.items[] | select(.kind == "amount")'
  rekenschap read brief.pdf motie.xml 'map/**/*.docx'`,
  },
  check: {
    summary:
      'houdt een brief naast eerdere brieven: wat hij afdoet, tegenspreekt, afzwakt, verzwijgt, belooft en herhaalt',
    letter: 'de brief, een concept of een verschenen stuk; - is standaardinvoer',
    against: 'mappen of bestanden met eerdere stukken, in elk formaat; of het woord register',
    date: 'datum van de brief, JJJJ-MM-DD; gaat voor wat de brief zelf zegt',
    all: 'alles, met elk citaat voluit',
    docx: 'schrijft het verslag ook als Word-document, met de bronnen als voetnoten',
    html: 'schrijft het verslag ook als één webpagina',
    json: 'één regel JSON, volgens het contract rekenschap.check/1',
    noCache: 'bewaart ook van de eerdere stukken niets, en leest ze opnieuw',
    after: `
De brief zelf wordt nergens bewaard, vastgelegd of verstuurd: een concept blijft vertrouwelijk. Van de eerdere stukken bewaart
Rekenschap wat het las, zodat de volgende keer sneller gaat. Brieven van na de datum tellen niet mee.
Datums staan in de brieven zelf, of in een letters.json ernaast. Uitgang 1 als er iets gevonden is.

Voorbeelden:
  rekenschap check concept.docx --against brieven/
  rekenschap check brief.pdf --against brieven/ moties/ --docx verslag.docx
  rekenschap check brief.txt --against brieven/ --json | jq '.findings[] | select(.kind == "contradicts")'`,
  },
  account: {
    summary: 'maakt de slotrekening van een plan: elk voornemen met wat latere brieven erover zeggen',
    letter: 'de brief of nota met de voornemens',
    theme: 'in plaats van een brief: alles over dit thema, met naam of id',
    json: 'één regel JSON, volgens het contract rekenschap.account/1',
    after: `
Elk voornemen heeft één stand, zodat de aantallen optellen: gedaan (volgens een latere brief), veranderd, verschoven, afgezwakt,
herhaald, of niets meer over gevonden. Voor --against geldt hetzelfde als bij check.

Voorbeelden:
  rekenschap account nota.pdf --against brieven/ --docx slotrekening.docx
  rekenschap account --theme mensenrechtenverdedigers --against brieven/`,
  },
  overview: {
    summary: 'zet moties, toezeggingen en voornemens op een rij, met de stand van zaken',
    motions: 'de stand van zaken moties en toezeggingen (zonder deze optie ook)',
    instruments: 'ook de fondsen, programma’s en kaders: looptijd en bedragen volgens de brieven',
    json: 'één regel JSON, volgens het contract rekenschap.overview/1',
    after: `
Moties staan apart van toezeggingen aan de Kamer, en voornemens apart van beide. Wat in een latere brief alleen herhaald wordt
staat er één keer.

Voorbeelden:
  rekenschap overview brieven/ --motions-and-commitments --docx stand-van-zaken.docx
  rekenschap overview brieven/ moties/ --instruments`,
  },
  score: {
    summary: 'houdt wat gevonden wordt naast de geannoteerde brieven en toont de cijfers',
    gold: 'map met de annotatie van echte brieven; zonder deze optie gold/ in REKENSCHAP_CORPUS of ../shared',
    letters: 'map met die brieven; zonder deze optie letters/ op dezelfde plaats',
    accept: 'legt de cijfers vast in bench/scores.json',
    json: 'de cijfers als JSON',
    after: `
Zonder --accept staat er naast elk cijfer wat er sinds bench/scores.json veranderde.
Uitgang 1 als een cijfer daalde.

Voorbeelden:
  rekenschap score
  rekenschap score --accept
  rekenschap score --json | jq .samples.all.commitment`,
    threads: 'Tussen de voorbeeldbrieven (samples/threads.jsonl, silences.jsonl)',
    samples: 'Voorbeeldbrieven (samples/)',
    lettersTitle: (count: number) => `Echte brieven (${count})`,
    noLetters: (folder: string) =>
      `Echte brieven overgeslagen: ${folder} is er niet. Wijs met REKENSCHAP_CORPUS of --gold en --letters de map aan.`,
    notSamples: (folder: string) => `Voorbeeldbrieven overgeslagen: ${folder} is er niet.`,
    columns: ['', 'precisie', 'vangst', 'F1', 'goed', 'teveel', 'gemist', 'verschil'] as readonly string[],
    isNew: 'nieuw',
    accepted: (file: string) => `Vastgelegd in ${file}.`,
    fell: (count: number) => `${count === 1 ? 'Eén cijfer is' : `${count} cijfers zijn`} gedaald.`,
  },
  paperWritten: (file: string) => `verslag geschreven: ${file}`,
  notKept: (folder: string) =>
    `wat gelezen is kon niet worden bewaard in ${folder}; de volgende keer wordt alles opnieuw gelezen.`,
  nothingToCompare: (name: string) =>
    `${name}: hier staat geen zin die naast andere brieven te leggen is. Is dit het goede bestand?`,
  noDay: (name: string) =>
    `${name} heeft geen datum: alle brieven tellen als eerder, en stilte wordt niet gemeld. Geef de dag met --date JJJJ-MM-DD.`,
  stillToRead: (left: number, name: string) => `nog ${left} te lezen: ${name}`,
  pageWritten: (file: string) => `pagina geschreven: ${file}`,
  vocabulary: vocabularyNl,
  progress: (at: number, of: number, name: string) => `${at}/${of} ${name}`,
  debugHint: 'Meer weten: zet REKENSCHAP_DEBUG=1 en probeer opnieuw.',
  emptyFile: (name: string) => `${name} is leeg.`,
  errors: {
    'file-not-found': (path: string) => `${path} bestaat niet. Controleer de naam en de map.`,
    'file-unreadable': (path: string, reason: string) =>
      `${path} is niet te lezen (${reason}). Controleer de rechten, of kies een ander bestand.`,
    'reading-failed': (path: string, fault: string) =>
      `${path}: lezen is mislukt door een fout in Rekenschap zelf (${fault}). Meld dit, liefst met het bestand.`,
    'file-too-large': (path: string, size: string, limit: string) =>
      `${path} is te groot (${size}; de grens is ${limit}). Knip het op en lees de delen.`,
    'format-unsupported': (path: string, format: string, remedy: string) =>
      `${path} is ${format}; dat leest Rekenschap nog niet. ${remedy}`,
    'file-encrypted': (path: string) =>
      `${path} is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord en lees dat.`,
    'file-damaged': (path: string) =>
      `${path} is beschadigd of niet wat het lijkt. Open het in het programma waarmee het gemaakt is, bewaar het opnieuw en lees dat.`,
    'file-without-text': (path: string) =>
      `in ${path} staat geen tekst; misschien zijn het beelden van een scan. Laat er eerst tekst van maken (ocrmypdf brief.pdf leesbaar.pdf).`,
    'file-too-heavy': (path: string, why: string) =>
      `${path} is niet verder geopend: ${why}. Vertrouwt u het bestand, bewaar de tekst dan als .txt en lees dat.`,
    'no-letters-found': (path: string) =>
      `in ${path} staan geen brieven (.txt, .pdf, .docx, .doc, .odt, .html, .xml). Kies een andere map, of noem het bestand zelf.`,
    'nothing-to-read': () =>
      'er is niets om te lezen. Noem een bestand of map, of stuur tekst naar de standaardinvoer.',
    'letter-or-theme': () => 'noem een brief of een thema (--theme), en niet allebei.',
    'theme-unknown': (theme: string, themes: string) =>
      `--theme ${theme}: dat thema is er niet. Kies uit ${themes}.`,
    'one-letter': (path: string) =>
      `${path} is meer dan één brief. Noem het ene bestand dat naast de andere moet liggen.`,
    'cannot-write': (file: string, why: string) =>
      `${file}: kan dit bestand niet schrijven (${why}). Kies een andere plaats of maak ruimte.`,
    'date-invalid': (text: string) =>
      `--date ${text} is geen dag. Schrijf hem als JJJJ-MM-DD, bijvoorbeeld 2022-11-15.`,
    'kind-unknown': (kind: string, kinds: string) =>
      `--only ${kind}: die soort is er niet. Kies uit ${kinds}.`,
    'language-unknown': (lang: string) => `--lang ${lang}: die taal is er niet. Kies nl of en.`,
    'gold-missing': (folder: string) =>
      `${folder} is er niet of bevat geen annotatie. Wijs met --gold en --letters mappen aan die er zijn.`,
    'vocabulary-baseline-invalid': (path: string) =>
      `${path} bevat geen woordenlijsten. Noem met --baseline een map als vocabulary/ of een bestand van --save.`,
    'scores-invalid': (file: string) =>
      `${file} is geen leesbare JSON. Herstel het, of maak het opnieuw met rekenschap score --accept.`,
  },
  formats: {
    packed: [
      'een ingepakt bestand zonder Word- of OpenDocumenttekst',
      'Pak het uit, of bewaar de brief als .docx, .odt of .pdf.',
    ],
    rtf: ['een RTF-bestand', 'Bewaar het als .docx of als platte tekst (.txt) en lees dat.'],
    binary: ['geen tekst', 'Geef een brief als .pdf, .docx, .doc, .odt, .html, .xml of platte tekst (.txt).'],
  } as Readonly<Record<'packed' | 'rtf' | 'binary', readonly [what: string, remedy: string]>>,
  tooMuch: {
    memory: 'het vraagt meer dan 400 MB geheugen, en dat heeft geen brief nodig',
    time: 'na 20 seconden was het nog niet gelezen',
    nested: 'de opmaak is dieper genest dan in een brief kan',
    'unpacks-too-large': 'uitgepakt is het veel groter dan een brief',
    'too-many-parts': 'het bestaat uit duizenden delen',
    'unsafe-name': 'het bevat een deel met een naam die buiten het bestand wijst',
    'too-long': 'er staat meer tekst in dan in een brief kan',
  },
  misuse: {
    'commander.unknownOption': (name: string) => `de optie ${name} is er niet.`,
    'commander.unknownCommand': (name: string) => `de opdracht ${name} is er niet.`,
    'commander.missingArgument': (name: string) => `het argument ${name} ontbreekt.`,
    'commander.missingMandatoryOptionValue': (name: string) => `de optie ${name} ontbreekt.`,
    'commander.optionMissingArgument': (name: string) => `achter ${name} hoort een waarde.`,
    'commander.excessArguments': () => 'er staan te veel argumenten.',
    'commander.conflictingOption': (name: string, other: string) => `${name} gaat niet samen met ${other}.`,
  } as Readonly<Record<string, (name: string, other: string) => string>>,
  misuseOther: 'de opdracht is niet te begrijpen.',
  didYouMean: (name: string) => `Bedoelde u ${name}?`,
  seeHelp: (command: string) => `Zie ${command} --help.`,
}

/** What the command line says in any language. */
export type CliMessages = typeof cliNl
