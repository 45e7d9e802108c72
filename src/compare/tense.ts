import type { Analysis } from '#extract/analysis.ts'
import { findParticiple } from '#extract/past-tense.ts'
import type { Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

type Tense = Statement['tense']

const AHEAD = new Set('zal zullen wil willen voornemens beoogt streeft'.split(' '))
const AUXILIARIES = new Set('heeft hebben heb is zijn werd werden'.split(' '))
const NOW = new Set('wordt worden blijft blijven'.split(' '))

/**
 * Behind a comma these open a clause that tells of something beside: "…, nu de Commissie met een voorstel is gekomen". So does
 * "hoeveel" anywhere: "ik meld hoeveel posten de les hebben gevolgd".
 */
const SUBORDINATES = new Set(
  'nu omdat doordat aangezien nadat terwijl hoewel wanneer zodra indien als die dat waar waarvan waardoor waarbij waarvoor waaruit waarin waarop wier wiens waarmee'.split(
    ' ',
  ),
)
/** "Nu in de formatie ruimte is ontstaan, wordt …"; "nu is", "als eerste" open the sentence itself. */
const OPENS_ASIDE =
  /^(?:nadat|omdat|doordat|aangezien|hoewel|wanneer|zodra|indien|toen|nu) (?!is\b|zijn\b|heeft\b|hebben\b|wordt\b|worden\b|werd\b)/i
const CUTS: ReadonlySet<number> = new Set([MARK.comma, MARK.semicolon, MARK.colon])

/** Verbs of official prose whose past is strong, and weak ones that no adjective or noun looks like. */
const PAST = new Set(
  (
    'kwam kwamen ging gingen bood boden sprak spraken nam namen gaf gaven kreeg kregen vond vonden bezocht bezochten bracht brachten ' +
    'liep liepen hield hielden sloot sloten besloot besloten verscheen verschenen schreef schreven ontving ontvingen zat zaten trok ' +
    'trokken droeg droegen koos kozen begon begonnen won wonnen bleek bleken deed deden las lazen zond zonden verliet stond stonden ' +
    'verbleef verbleven doorliep doorliepen onderschreef trad traden riep riepen verkreeg werd werden leverde opende keerde diende startte ' +
    'werkte maakte stelde meldde stuurde steunde voerde leidde zette legde zegde pleitte betaalde telde volgde groeide reisde noemde ' +
    'antwoordde beantwoordde kondigde vroeg vroegen drong drongen hielp hielpen stemde bereikte behaalde gebruikte verleende ondersteunde ' +
    'vervulde verzorgde vormde toonde nodigde gold golden woonde woonden volgden dienden werkten stelden stuurden steunden leidden telden ' +
    'bedroeg bedroegen beliep lag lagen viel vielen wees wist wisten dacht verloor hing ving liet lieten bleef bleven dreef greep ' +
    'verdween genoot vloog overschreed steeg daalden groeiden namen ' +
    'konden kon mocht moest ontvingen daalde steeg stegen verbeterde verdubbelde deelde richtte benoemde overhandigde lanceerde hoefde duurde'
  ).split(' '),
)

/** "organiseerde", "rondden"; not "georganiseerde", which stands before a noun. */
const WEAK_PAST = /^(?!ge|midden)[a-z]{2,}(?:eerden?|dden)$/

/** "De brief waar uw Kamer om vroeg", "in een vroeg stadium": neither is a deed. */
const LEADS_TO_VROEG = new Set(['om', 'naar', 'een', 'te', 'al'])

/** "Is afgesproken dat het aantal wordt verlaagd": what was agreed is what is told. */
const AGREED = /^(?:afgesproken|overeengekomen|besloten|vastgelegd|bepaald),? dat\b/i

/** The tense of a sentence: what is to come when it says so, else what is done, else now. */
export function tenseOf(analysis: Analysis, sentence: number): Tense {
  const { tokens, text, sentences } = analysis
  const from = sentences.firstToken[sentence]!
  const to = sentences.endToken[sentence]!
  let done = false
  let before = ''
  let mark: number = MARK.stop
  let aside =
    from < to && OPENS_ASIDE.test(text.slice(tokens.start[from], tokens.end[Math.min(from + 1, to - 1)]))
  for (let token = from; token < to; token++) {
    const shape = tokens.shape[token]!
    if (shape === SHAPE.mark) {
      mark = tokens.word[token]!
      if (CUTS.has(mark)) aside = false
    }
    if (shape > SHAPE.upper) continue
    const word = fold(text.slice(tokens.start[token], tokens.end[token]))
    // "hebben toegezegd te zullen": what was said, not what is to come.
    if (AHEAD.has(word) && before !== 'te') return 'ahead'
    if (word === 'hoeveel' || (mark === MARK.comma && SUBORDINATES.has(word))) aside = true
    mark = MARK.stop
    // "Een ronde voor redacties die zijn uitgeweken": what is told of them is not what is done.
    const ofThem = (before === 'die' || before === 'dat') && token - 1 > from
    const isBeside = LEADS_TO_VROEG.has(before) && word.startsWith('vroeg')
    before = word
    if (done || aside || isBeside) continue
    if (PAST.has(word) || WEAK_PAST.test(word)) done = true
    else if (AUXILIARIES.has(word) && !ofThem) {
      const participle = findParticiple(analysis, token, from, to)
      done =
        participle >= 0 &&
        !isAside(analysis, token, participle) &&
        !AGREED.test(text.slice(tokens.start[participle], tokens.end[to - 1]))
    } else if (NOW.has(word)) return 'now'
  }
  return done ? 'done' : 'now'
}

/** "Het streven is de wet in te dienen, nu de Commissie is gekomen": the participle belongs to the clause that is added. */
function isAside({ tokens, text }: Analysis, auxiliary: number, participle: number): boolean {
  for (let token = participle; token > auxiliary + 1; token--) {
    if (tokens.word[token - 1] !== MARK.comma) continue
    return SUBORDINATES.has(fold(text.slice(tokens.start[token], tokens.end[token])))
  }
  return false
}
