/** Disputed lines stand still; what the programme keeps with the vendor does not move. */
export const frozen = {
  frozen: {
    interim: (party: string) => `${party} does it meanwhile, and earns no claim by it.`,
    interimBy: (person: string, party: string) => `${person} (${party}) does it meanwhile. ${party} earns no claim by it.`,
    because: (reason: string) => `Why: ${reason}`,
    carried: 'This line stays as it is until the dispute is settled. Everything else can move.',
    carvedOut: (vendor: string, words: string) => `${vendor} keeps this on every deal: ${words}`,
    told: (who: string, lines: string, party: string) => `${who} froze ${lines} because it is disputed. ${party} does it meanwhile; everything else goes on.`,
    ended: (who: string, lines: string) => `${who} ended the dispute. ${lines} can be negotiated again.`,
    endedStill: (who: string) => `${who} ended one dispute. The lines stay frozen because of another.`,
    notAgreed: 'Not part of this agreement',
    notAgreedBody: 'These lines are disputed. Somebody does the work meanwhile; nobody earns a claim by it.',
    notAgreedLine: (activity: string, owner: string, reason: string) => `${activity}: ${owner} meanwhile. ${reason}`,
  },
};
