import type { WebReadingMessages } from '#messages/web-reading-nl.ts'

/** What the pages that are only read say in English. */
export const webReadingEn: WebReadingMessages = {
  accuracy: {
    title: 'Accuracy',
    intro: 'A machine reads the letters. Here stands how often it is right, and what it misses.',
    how: 'How this was measured',
    howText: [
      'People read a number of letters and wrote down what stands in them. Then the machine read the same letters. “Right” says how much of what the machine found does stand there; “found” how much of what stands there it found.',
      'The invented letters were written by us in the manner of real ones. The real letters are few: see the numbers beside them. With other subjects, other ministries and bad scans it will be less.',
    ],
    groups: {
      letters: 'Real letters of the government',
      samples: 'Invented letters of this project',
      threads: 'Between letters: links and silences',
    },
    threadsNote:
      'This is the weakest part. The machine makes far from every link that there is. “No settlement found” therefore often means that it did not see one.',
    columns: { what: 'What', right: 'Right', found: 'Found', count: 'Number' },
    of: (right, of) => `${right} of ${of}`,
    metrics: {
      commitment: 'promises and intentions',
      'commitment class': 'promise, continuation or effort',
      'checkable found': 'promises that can be checked, found',
      specificity: 'how concrete a promise is',
      deadline: 'terms',
      realisation: 'realisations',
      discharge: 'discharges',
      'motion sentence': 'sentences about motions',
      motion: 'motions',
      disposition: 'what was done with a motion',
      recommendation: 'recommendations',
      stance: 'the stance on a recommendation',
      consequence: 'the consequence of a recommendation',
      'refusals found': 'refusals found',
      'response category': 'the kind of response',
      amount: 'amounts',
      'amount per': 'amount per year or in total',
      'amount whose': 'whether an amount is the government’s, spent, or of others',
      'amount years': 'for which years an amount is',
      figure: 'figures',
      'kamerstuk reference': 'references to parliamentary papers',
      country: 'countries',
      'speaker right': 'whose words they are',
      withheld: 'what was kept confidential',
      entity: 'names',
      'links that are true': 'links that are true',
      'links found': 'links found',
      'link kind': 'the kind of a link',
      'decoys left alone': 'sham links left alone',
      'silences that are true': 'silences that are true',
      'silences found': 'silences found',
    },
    misses: {
      title: 'What it misses',
      paragraphs: [],
      points: [
        'What was said in a debate only and stands in no letter.',
        'Promises spread over more than one sentence, and promises in tables or pictures.',
        'That a later letter comes back to a promise in quite different words.',
        'Amounts and terms that stand only in an enclosure that was not taken in.',
        'Irony, contradiction and what stands between the lines.',
      ],
    },
    report: {
      title: 'Report an error',
      paragraphs: [
        'Each statement has a permanent address and the words of the letter. Name that address, and say what stands there according to you. The words of the letter decide.',
      ],
    },
    notMeasured: 'No figures were found for this installation (bench/scores.json).',
  },
  contact: (address) => `Reports can go to: ${address}`,
  noContact: 'Report it to whoever offers this site. They gave no address.',
  about: {
    title: 'About Rekenschap',
    sections: [
      {
        title: 'What it is',
        paragraphs: [
          'The government promises the House much in letters, and nobody keeps the whole list. Rekenschap reads the letters, takes promises, motions, recommendations, amounts and terms from them, each with the words of the minister, and follows them through later letters. The name is Dutch for giving account.',
          'Everything is one click from the sentence where it stands. Every list can be kept as CSV or JSON.',
        ],
      },
      {
        title: 'For whom',
        paragraphs: [],
        points: [
          'Policy officers: what is still open, and what does a new letter do with earlier words?',
          'Staff of Members: was this motion carried out, and what did the minister say when?',
          'Organisations of civil society: what did the government answer to an advice over the years?',
          'Journalists: what is new in this letter, and where exactly does it stand?',
          'Embassies: what was said about a country, with which programmes and how much money?',
          'Researchers: all data, with how certain they are.',
        ],
      },
      {
        title: 'Not of the State',
        paragraphs: [
          'Rekenschap is no website of the government, and does not speak for a ministry or the House. Name, mark and colours are the project’s own. The letters are public documents; each tells where its official publication is found.',
        ],
      },
      {
        title: 'What it does not say',
        paragraphs: [
          'A machine read the letters. Where no human looked, nothing is called late or broken: then it says that no settlement was found, and in how many documents was looked. What the machine misses stands under accuracy.',
        ],
      },
      {
        title: 'Free software',
        paragraphs: [
          'Rekenschap is free software under the EUPL-1.2. Everybody may run, check and improve it.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    sections: [
      {
        title: 'Status',
        paragraphs: [
          'Accessibility status C of the Dutch model: first measures taken. Rekenschap was made to meet EN 301 549 and WCAG 2.2, levels A and AA, but an independent study by WCAG-EM was not done yet.',
          'Rekenschap is no website of the government and is not obliged to give this statement. We keep to the form of the Dutch model, so that you can compare.',
        ],
      },
      {
        title: 'What this statement is about',
        paragraphs: [
          'All pages of this site, in Dutch and English, and the files that you can fetch from it. Not the official publications to which it refers.',
        ],
      },
      {
        title: 'What was done',
        paragraphs: [],
        points: [
          'Each sort of page is examined by axe at each change; that finds about a third of the problems.',
          'Tests of our own: everything by keyboard, visible focus, no sideways scrolling at 320 pixels, targets of at least 24 pixels, Dutch words marked on English pages.',
          'Everything works without JavaScript, in light and dark, and on paper.',
        ],
      },
      {
        title: 'What is not right yet',
        paragraphs: [],
        points: [
          'It was not tested with people who use assistive technology (the success criteria as a whole).',
          'Letters from PDF sometimes lack headings, lists or tables, because the file has none (1.3.1 Info and relationships). What was not understood stands below the letter.',
          'Pictures in letters are not shown; their content is missing (1.1.1 Non-text content).',
          'The Word files were not examined.',
        ],
      },
      {
        title: 'Report a problem',
        paragraphs: [
          'Are you stuck somewhere? Name the page and what you wanted to do. You can also fetch the data as CSV or JSON: that link stands with each list.',
        ],
      },
      {
        title: 'Drawn up',
        paragraphs: ['This statement is of 22 November 2026, and is looked over at each release.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    sections: [
      {
        title: 'Nothing of you is kept',
        paragraphs: [],
        points: [
          'No cookies, nor anything else in your browser.',
          'No record of who asks for which page or what is searched for.',
          'No font, picture, counter or script of somebody else: your browser asks this site only.',
          'Pages that you open after this are not told that you were here.',
        ],
      },
      {
        title: 'Your address, for a minute',
        paragraphs: [
          'So that nobody asks too much of the site, the program counts in memory how many pages an internet address asks for. A minute after your last page that no longer counts. It is written down nowhere. Whoever runs the server may keep a record of their own before it; ask whoever offers this site.',
        ],
      },
      {
        title: 'Who stands in letters',
        paragraphs: [
          'The register holds names that stand in public letters: of ministers, Members, and sometimes of others. If yours is there and should not be, report it.',
        ],
      },
    ],
  },
}
