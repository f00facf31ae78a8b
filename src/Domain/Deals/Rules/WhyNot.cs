namespace Negotiation.Domain.Deals;

/// <summary>Turns the code of what stands in the way into a refusal with one plain sentence.</summary>
public static class WhyNot
{
    /// <summary>Every code with its sentence. Screens keep the same codes in their own text catalogue.</summary>
    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["saleEnded"] = "The sale is won or lost, so this record no longer changes. Register a correction instead.",
        ["registrationRejected"] = "The registration was rejected, so this record no longer changes. Register a correction instead.",
        ["registrationWithdrawn"] = "The registration was withdrawn, so this record no longer changes. Register a new one instead.",
        ["notYours"] = "Only the platform does this.",
        ["readOnly"] = "You can read this deal but not change it.",
        ["managerOnly"] = "Only the vendor's channel manager does this.",
        ["partnerOnly"] = "Only the partner that registered the deal does this.",
        ["stillDraft"] = "The registration is still a draft. Submit it first.",
        ["inReview"] = "The registration is with its reviewer.",
        ["needsInfo"] = "The reviewer waits for the partner's answer.",
        ["alreadyReviewed"] = "The review is over.",
        ["notOpened"] = "The negotiation opens when the registration is submitted.",
        ["alreadyAgreed"] = "Everyone has agreed.",
        ["lapsed"] = "The negotiation ran out. The channel manager can open it again.",
        ["stillOpen"] = "The negotiation is still open.",
        ["suspended"] = "The negotiation is suspended. The channel manager can resume it.",
        ["notSuspended"] = "The negotiation is not suspended.",
        ["noOffer"] = "No offer is on the table.",
        ["ownOffer"] = "This is your own offer; you have accepted it by making it.",
        ["notYourOffer"] = "Only the side that made the offer can withdraw it.",
        ["alreadyAccepted"] = "Your side has accepted this offer already.",
        ["decidedOtherwise"] = "A case has settled or decided a line otherwise than this offer has it. Send a new offer that carries it.",
        ["irrevocable"] = "Your offer is binding until the time it names.",
        ["extensionPending"] = "A request for more time is already waiting for an answer.",
        ["noExtension"] = "Nobody has asked for more time.",
        ["nothingHeld"] = "Nothing of your side waits for approval.",
        ["ownExtension"] = "Your side has agreed to more time already.",
        ["reviewPaused"] = "The review is paused. The channel manager can resume it.",
        ["reviewNotPaused"] = "The review is not paused.",
        ["notProtected"] = "This claim is not protected now.",
        ["protectionRuns"] = "Protection is running.",
        ["protectionRequestPending"] = "A request for more protection is already waiting for an answer.",
        ["noProtectionRequest"] = "Nobody has asked for more protection.",
        ["policyPending"] = "A move to other rules is already waiting for an answer.",
        ["noPolicyMove"] = "Nobody has proposed to move this deal to other rules.",
        ["ownPolicyMove"] = "Your side has agreed to the other rules already.",
    };

    public static Decision Refuse(string code, Protocol.Row row, DealState state, Command command)
    {
        // An act that crossed another one is stale before it is anything else about the offer it did not mean.
        var reason = code switch
        {
            "readOnly" or "managerOnly" or "partnerOnly" or "notYours" => RefusalReason.NotAllowed,
            "saleEnded" or "registrationRejected" or "registrationWithdrawn" => RefusalReason.WrongState,
            _ when Names(command) is { } named && !Names(state, named) => RefusalReason.StaleOffer,
            "notYourOffer" => RefusalReason.NotAllowed,
            _ => RefusalReason.WrongState,
        };
        var text = reason == RefusalReason.StaleOffer ? Offering.Stale(state, Names(command)!) : Sentences[code];
        return Decision.No(reason, reason == RefusalReason.StaleOffer ? "staleOffer" : code, text, current: row.Need == Need.Nothing ? null : state.Open);
    }

    private static bool Names(DealState state, OfferRef offer) =>
        state.Open is { } open && open.Number == offer.Number && string.Equals(open.Hash, offer.Hash, StringComparison.Ordinal);

    private static OfferRef? Names(Command command) => command switch
    {
        Accept c => c.Offer,
        Reject c => c.Offer,
        Withdraw c => c.Offer,
        MarkTentative c => c.Offer,
        _ => null,
    };
}
