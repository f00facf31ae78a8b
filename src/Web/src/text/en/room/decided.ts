/** What a case settled or decided stands: it is carried in every offer. */
export const decided = {
  decided: {
    does: (parties: string) => `${parties} does it.`,
    share: (shares: string) => `${shares} share it.`,
    ended: { settlement: (day: string) => `Settled in a case on ${day}.`, decision: (day: string) => `Decided in a case on ${day}.` },
    inCase: { settlement: (id: string, day: string) => `Settled in case ${id} on ${day}.`, decision: (id: string, day: string) => `Decided in case ${id} on ${day}.` },
    open: 'Open the case',
    carried: 'Who does this is settled or decided and stays like that in every offer. The day and the note can move. To change it, settle it anew in a case.',
    marks: 'A case has settled or decided this, so there is nothing to mark.',
    line: (activity: string, who: string) => `${activity}: ${who}`,
    told: { settlement: (lines: string) => `The case ended with a settlement. ${lines}`, decision: (lines: string) => `The case ended with a decision. ${lines}` },
    rest: (lines: string) => `${lines} can be negotiated again.`,
    goesOn: (due: string) => `A case has ended, so the negotiation goes on by itself. There is time to agree until ${due}.`,
    since: 'Settled or decided since',
    sinceBody: 'These lines were disputed, or left open, when everyone agreed. A case has ended them, and they complete the agreement.',
    notCovered: 'The verification code covers what was agreed, not these lines. The case keeps its own record.',
    by: (day: string) => `By ${day}.`,
  },
};
