import type { SourcesMessages } from '#messages/sources-nl.ts'

/** What the fetchers say in English about the sources they ask. */
export const sourcesEn: SourcesMessages = {
  errors: {
    'source-unreachable': (host, why, tries) =>
      `${host}: no success (${why}; tried ${tries === 1 ? 'once' : `${tries} times`}). Try again later; what was fetched is kept.`,
    'source-answer-too-large': (url, megabytes) =>
      `${url}: the answer is larger than ${megabytes} MB and is not fetched. Check whether this is the right paper.`,
    'source-redirect-refused': (url, target) =>
      `${url}: the source sends us on to ${target}, and Rekenschap does not go there (another address without encryption, or sent on too often). Check the address of the source in the settings.`,
    'source-refused': (url, status, words) =>
      `${url}: the source refuses this question (HTTP ${status}${words && `: ${words}`}). Check the address of the source; if that is right, report this, since the source may have changed.`,
    'source-not-understood': (url, what) =>
      `${url}: the answer cannot be read: ${what}. Try again later; if it stays so, report it, since the source may have changed.`,
    'publications-search-refused': (query, why) =>
      `Official Publications rejects this query: ${why}. The query was: ${query}`,
  },
  failed: {
    status: (status) => `HTTP ${status}`,
    connect: 'no connection in time',
    stalled: 'the answer did not come, or stopped coming',
    slow: 'the answer took too long',
    unknownHost: 'the address is unknown, or there is no network',
    refused: 'the connection is refused',
    cut: 'the answer broke off halfway',
    certificate: 'the certificate of the source is not valid',
    length: (got, expected) => `${got} bytes instead of ${expected}`,
    other: (code) => code,
  },
  odd: {
    html: (words) => `a web page instead of data${words && ` (“${words}”)`}`,
    noJson: (words) => `no JSON${words && ` (“${words}”)`}`,
    noPage: 'JSON, but without rows',
    damaged: 'it is cut off or is not what was asked for, also when asked again',
    loop: 'the next page is one that was read already',
    elsewhere: (target) => `the next page stands at another address (${target})`,
  },
  noReason: 'without giving a reason',
  retry: (host, why, seconds) => `${host}: ${why}; again in ${seconds} s`,
}
