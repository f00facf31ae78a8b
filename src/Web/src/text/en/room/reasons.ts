/** Why an act is not possible now, by the server's codes. An unknown code falls back to a general sentence. */
export const reasons = {
  fallback: 'Not possible at the moment.',
  why: {
    saleEnded: 'The sale is won or lost, so this record stays as it is. A correction is a new, linked registration.',
    registrationRejected: 'The registration was not approved, so this record stays as it is.',
    registrationWithdrawn: 'The registration was withdrawn, so this record stays as it is.',
    stillDraft: 'The registration has to be handed in first.',
    inReview: 'The registration is with its reviewer.',
    needsInfo: 'The reviewer waits for the partner’s answer.',
    alreadyReviewed: 'The review is over.',
    notOpened: 'The negotiation opens when the registration is handed in.',
    alreadyAgreed: 'Everyone has agreed.',
    lapsed: 'The time to agree has run out. The channel manager can open the negotiation again.',
    stillOpen: 'The negotiation is still going on.',
    suspended: 'The clocks are paused. The channel manager can start them again.',
    notSuspended: 'The clocks are running.',
    noOffer: 'No offer is on the table.',
    ownOffer: 'This is your own offer. The other side answers it.',
    notYourOffer: 'Only the side that sent the offer can take it back.',
    alreadyAccepted: 'Your side has accepted this offer already.',
    irrevocable: 'You promised that this offer stands until a certain time.',
    extensionPending: 'A request for more time waits for an answer.',
    nothingHeld: 'Nothing of your side waits for approval.',
    noExtension: 'Nobody has asked for more time.',
    ownExtension: 'Your side has agreed to more time already.',
  } as Readonly<Record<string, string>>,
  /** The same where the reader is the one who can clear it. */
  yours: {
    lapsed: 'The time to agree has run out. You can open the negotiation again.',
    suspended: 'The clocks are paused. You can start them again.',
  } as Readonly<Record<string, string>>,
};
