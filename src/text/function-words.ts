/**
 * Words that tell nothing of what a sentence is about: articles, pronouns, prepositions, auxiliaries, adverbs of every letter.
 * Folded. Made for comparing what sentences are about, not for finding who acts.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'de het een en of maar dus want die dat deze dit wat wie welke waar hoe hier daar er dan toen nu nog al ook zo wel niet geen ' +
    'te om op in aan van voor met bij uit naar over tot tussen onder door per na sinds tegen binnen buiten via zonder rond om ten ter ' +
    'inzake omtrent jegens tijdens gedurende volgens namens vanuit vanwege wegens behoudens mede onder meer zoals ' +
    'ik u uw wij we ons onze hij zij ze hun haar zijn zich zelf men mij mijn jij je elk elke ieder iedere alle alles allen beide ' +
    'ben bent is was waren geweest zijn wordt worden werd werden geworden heeft hebben had hadden gehad zal zullen zou zouden kan ' +
    'kunnen kon konden moet moeten moest mag mogen mocht wil willen wilde gaat gaan ging doet doen deed gedaan komt komen kwam ' +
    'blijft blijven bleef laat laten liet staat staan stond ligt liggen houdt houden heeft krijgt krijgen ' +
    'als omdat doordat zodat terwijl hoewel indien wanneer nadat voordat totdat zodra aangezien tenzij mits dus daarom daarmee ' +
    'daarbij daarin daarna daarnaast daarvan daarvoor daartoe daarover daaraan daarop hierbij hiermee hierin hierna hierover hiervan ' +
    'hiervoor hieraan hierop hiertoe waarbij waarin waarmee waarop waaraan waarvan waarvoor waardoor waarover waartoe ' +
    'echter evenwel immers tevens eveneens bovendien verder overigens namelijk bijvoorbeeld onder andere met name juist alleen slechts ' +
    'reeds inmiddels thans momenteel steeds altijd vaak soms weer opnieuw zeer meer meest minder veel weinig enkele enige sommige andere ' +
    'ander eigen zulk zulke zodanig dergelijke dergelijk ongeveer circa ruim bijna vooral ondanks echter toch immers dienst aanzien ' +
    'wijze verband kader gebied vlak basis gelet gezien betreft betrekking heel geheel eerst eerste laatste volgende vorige ' +
    'jaar jaren jaars maand maanden week weken dag dagen tijd tijdens keer maal aantal nederland nederlandse nederlands vond vonden vindt vinden ' +
    'plaats plaatsvinden plaatsvond nam namen neemt gaf gaven geeft geven stelt stellen stelde brengt brengen maakt maken maakte zet zetten ' +
    'nodig lang lange goed goede groot grote verder gehele hele ertoe erop ervoor eraan erin ermee daartegen aldaar alhier ' +
    'jl dhr mw mevr bv bijv oa enz etc nr nrs bls blz art ' +
    'the of and for to in on a'
  ).split(' '),
)
