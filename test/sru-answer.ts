/** A record as the search of Official Publications wraps it; `core` and `more` are elements in its two parts. */
export function recordOf({ id, core = '', more = '' }: { id: string; core?: string; more?: string }): string {
  const item = (form: string, rest: string) =>
    `<gzd:itemUrl manifestation="${form}">https://bron.example/${id}${rest}</gzd:itemUrl>`
  return `<sru:record><sru:recordData><gzd:gzd><gzd:originalData><overheidwetgeving:meta>
    <overheidwetgeving:owmskern><dcterms:identifier>${id}</dcterms:identifier>${core}</overheidwetgeving:owmskern>
    <overheidwetgeving:tpmeta>${more}</overheidwetgeving:tpmeta></overheidwetgeving:meta></gzd:originalData>
    <gzd:enrichedData><gzd:url>https://bron.example/${id}.pdf</gzd:url>
    <gzd:preferredUrl>https://bron.example/${id}.html</gzd:preferredUrl>
    ${item('xml', '.xml')}${item('pdf', '.pdf')}${item('metadata', '/metadata.xml')}</gzd:enrichedData>
    </gzd:gzd></sru:recordData></sru:record>`
}

/** An answer of the search with these records. */
export function answerOf(
  records: readonly string[],
  { total = records.length, next }: { total?: number; next?: number } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse"
    xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/">
    <sru:version>2.0</sru:version><sru:numberOfRecords>${total}</sru:numberOfRecords><sru:records>${records.join('')}</sru:records>
    ${next === undefined ? '' : `<sru:nextRecordPosition>${next}</sru:nextRecordPosition>`}</sru:searchRetrieveResponse>`
}
