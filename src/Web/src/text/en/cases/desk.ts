/** The list of cases: everybody's own, or all of them for those who keep them going. */
export const desk = {
  title: 'Cases',
  lead: 'Yours, most urgent first.',
  leadAll: 'All cases, most urgent first.',
  nav: 'Cases',
  filters: 'Which cases',
  views: { open: 'Open', mine: 'I take part', mediation: 'In mediation', decision: 'To decide', appeal: 'Decided, can be appealed', closed: 'Closed', all: 'All' },
  search: 'Search cases',
  searchPlaceholder: 'Customer, question or side',
  type: 'About',
  anyType: 'Anything',
  list: 'Cases, most urgent first',
  count: (n: number, said: string) => (n === 1 ? '1 case' : `${said} cases`),
  more: 'Show more',
  noClock: 'No clock runs',
  still: 'Stands still',
  mediator: (name: string) => `Mediator: ${name}`,
  mediatorMissing: 'No mediator yet',
  remediesOpen: (n: number) => (n === 1 ? '1 thing to be done' : `${n} things to be done`),
  between: (sides: string) => sides,
  emptyTitle: 'No cases here',
  empty: 'When people disagree on a deal, they open a dispute from the deal itself, under “More”. It then appears here, with its clock.',
  emptyNeutral: 'You are told when you are asked to take a seat. The case then appears here.',
  emptySearch: 'Nothing fits. Try fewer words or another filter.',
};

/** Beside the deal. */
export const besideDeal = {
  title: (activities: string) => `In dispute: ${activities}`,
  meanwhile: (owner: string) => `${owner} does it meanwhile and earns no claim by it. Everything else goes on.`,
  open: 'Open the case',
  act: 'Open a dispute',
  actHint: 'A case with a clock, a neutral and a record, for what you cannot agree on',
};
