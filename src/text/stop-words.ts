/**
 * Words of grammar: a search finds them as they are written and never by a stem, and leaves them out when other words are
 * asked for. Fewer than `FUNCTION_WORDS`: "nederland" and "jaar" can be searched for. Folded.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'de het een en of maar dus want die dat deze dit wat wie welke waar hoe hier daar er dan toen nu nog al ook zo wel niet ' +
    'te om op in aan van voor met bij uit naar over tot tussen onder door per na sinds tegen via zonder rond ten ter als ' +
    'hoeveel waarom inzake omtrent jegens tijdens gedurende volgens namens vanuit vanwege wegens ik u uw wij we ons onze hij zij ze hun haar ' +
    'zijn zich men mij mijn je ben bent is was waren geweest wordt worden werd werden geworden heeft hebben had hadden heb ' +
    'gehad zal zullen zou zouden kan kunnen kon konden moet moeten moest mag mogen wil willen wilde omdat doordat zodat ' +
    'terwijl hoewel indien wanneer nadat voordat totdat zodra aangezien tenzij mits daarom daarmee daarbij daarin daarna daarnaast ' +
    'daarvan daarvoor daartoe daarover hierbij hiermee hierin hierna hierover hiervan hiervoor waarbij waarin waarmee waarop ' +
    'waaraan waarvan waarvoor waardoor waarover waartoe echter tevens eveneens bovendien verder reeds inmiddels thans zoals ' +
    'the of and to'
  ).split(' '),
)
