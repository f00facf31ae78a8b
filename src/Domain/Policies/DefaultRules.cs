namespace Negotiation.Domain.Policies;

/// <summary>The parts of <see cref="DefaultProgramme"/> that are the same for every vendor.</summary>
public static class DefaultRules
{
    public static IReadOnlyList<Territory> Territories { get; } =
    [
        new("dach", "DACH", ["DE", "AT", "CH", "LI"]),
        new("nordics", "Nordics", ["DK", "FI", "IS", "NO", "SE"]),
        new("ukIreland", "UK & Ireland", ["GB", "IE", "GG", "JE", "IM"]),
        new("benelux", "Benelux", ["BE", "NL", "LU"]),
        new("france", "France", ["FR", "MC"]),
        new("southernEurope", "Southern Europe", ["ES", "PT", "IT", "GR", "MT", "CY", "AD", "SM"]),
        new("easternEurope", "Central & Eastern Europe", ["PL", "CZ", "SK", "HU", "SI", "HR", "RO", "BG", "EE", "LV", "LT"]),
        new("northAmerica", "North America", ["US", "CA"]),
        new("latinAmerica", "Latin America", ["MX", "BR", "AR", "CL", "CO", "PE", "UY"]),
        new("india", "India", ["IN"]),
        new("asiaPacific", "Asia Pacific", ["AU", "NZ", "JP", "KR", "SG", "MY", "TH", "PH", "ID", "VN", "TW", "HK"]),
        new("middleEastAfrica", "Middle East & Africa", ["AE", "SA", "QA", "KW", "BH", "OM", "IL", "EG", "ZA", "NG", "KE", "MA"]),
    ];

    public static IReadOnlyList<CarveOut> CarveOuts { get; } =
    [
        new("listPrices", "List prices and licence terms are the vendor's alone.", "pricing"),
        new("customerChoice", "A customer's written choice of whom to work with is respected."),
    ];

    public static IReadOnlyList<RemedyRule> Remedies { get; } =
    [
        new("reassign", "The activity goes to the other side.", Cure: 3, Sunset: 180),
        new("creditShift", "Ten percent of the credit moves to the side that did the work.", Cure: 5, Sunset: 365),
        new("jointPlan", "Both sides agree a joint plan with named owners and dates.", Cure: 5, Sunset: 90),
        new("coaching", "The vendor works alongside the partner on the next two deals.", Cure: 10, Sunset: 180),
    ];

    public static IReadOnlyList<TriggerRule> Triggers { get; } =
    [
        new("twoMissed", "Two promises on one deal are missed.", "jointPlan", TriggerEvent.PromiseMissed, Times: 2),
        new("slowAnswers", "Three offers in a quarter run out without an answer.", "coaching", TriggerEvent.OffersUnanswered, Times: 3),
    ];

    // A difference between kinds in what stands still, or in how a side is written to, would show the sides which kind it is.
    private static readonly IReadOnlyList<string> StandStill = ["pricing", "contract", "close"];

    private static readonly IReadOnlyList<MessageTemplate> Sides =
    [
        new("Ask a side for its facts", "Another claim touches this customer. So that we can settle who goes on, please send what shows your work there: dated contacts and meetings, a proof of concept, anything the customer wrote, and what you did in the last three months. Please go on with everything on your deal that does not stand still. Nothing about your claim is shown to anybody else."),
        new("A side goes on", "Thank you for what you sent, and for your patience. We have looked at it with care: please go on with your deal. What stood still moves again."),
        new("A side does not lead", "Thank you for what you sent, and for your work with this customer. We have weighed all that we know and do not ask you to lead here. Your help with a part of the work would be welcome: please tell us which activities you can add. If you see something that we should look at again, please tell us."),
        new("A side goes on, in step with us", "Thank you for what you sent. Your claim stays as it is. So that the customer is not asked the same thing again and again, please settle dates with us before you make them, and name one person on your side whom we may ask."),
    ];

    public static IReadOnlyList<Playbook> Playbooks { get; } =
    [
        new(
            OverlapKind.SameProduct,
            "The claim that was complete first leads; the other is offered a part of the work where it helps the customer.",
            ["When each claim reached us complete", "Who met the customer first, with a dated record", "What the customer has said in writing", "Work done so far by each side"],
            Sides,
            Freezes: StandStill),
        new(
            OverlapKind.OtherProduct,
            "Both claims stay; each side keeps its own product and one person speaks to the customer about timing.",
            ["Which products each claim covers", "Whether the customer buys them together", "Who the customer's contacts are"],
            Sides),
        new(
            OverlapKind.DirectEngaged,
            "Who engaged the customer first with a dated record leads; the other side is paid for the activities it carries out.",
            ["First dated contact of direct sales", "First dated contact of the partner", "Whether the customer asked for a partner"],
            Sides,
            Freezes: StandStill),
        new(
            OverlapKind.OutsideTerritory,
            "The partner of the territory is asked first; if it passes, the registration stands for this one deal.",
            ["Where the customer signs", "Where the work will be done", "Whether the customer asked for this partner"],
            [new("Ask why this customer", "This customer lies outside the territories that we agreed with you. Please tell us why you are the right one to help here: an existing relationship, a special skill, or the customer's own wish.")]),
        new(
            OverlapKind.ExclusiveRight,
            "The exclusive right is kept; its holder may waive it in writing for this deal.",
            ["What the right covers and until when", "Whether the holder is active at this customer", "A waiver in writing, if the holder gives one"],
            [
                new("Ask the side whose agreement is touched", "We have to decide a question that touches what we agreed with you, and would like to hear you on it. Please tell us within the review time what you are working on or planning there, and whether you could agree to an exception in a single case. Your agreement stays as it is meanwhile."),
                new("Ask the registering side to wait", "We have to clear a question on our side before your registration can go ahead. Please make no offers to the customer until you hear from us; everything else on your deal goes on. We come back to you within the review time."),
            ],
            Freezes: StandStill),
        new(
            OverlapKind.ExpiredProtection,
            "The new claim may go ahead; work that the earlier side did in the last three months is credited.",
            ["When the earlier protection ended", "Work done under it in the last three months", "Whether an extension was asked for in time"],
            Sides),
    ];
}
