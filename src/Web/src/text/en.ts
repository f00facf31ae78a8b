/** Every word on screen, in English. A second language is a second file of this shape. */
export const en = {
  product: 'Negotiation',
  shell: {
    skip: 'Skip to content',
    home: 'Negotiation, to the first page',
    toDark: 'Use dark colours',
    toLight: 'Use light colours',
  },
  home: {
    title: 'My deals',
    empty: 'No deals yet. Register one, and the people it concerns are asked to agree who does what.',
  },
  notFound: {
    title: 'There is nothing at this address',
    body: 'The link may be old, or the page may belong to somebody else.',
    back: 'To my deals',
  },
  time: {
    over: 'time is up',
    left: (amount: string) => `${amount} left`,
  },
} as const;
