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

    public static IReadOnlyList<Playbook> Playbooks { get; } =
    [
        new(
            OverlapKind.SameProduct,
            "The claim that was complete first leads; the other is offered a part of the work where it helps the customer.",
            ["When each claim reached us complete", "Who met the customer first, with a dated record", "What the customer has said in writing", "Work done so far by each side"],
            [
                new("To both sides: an overlap exists", "Another claim touches the same customer and product. Please send what shows your work with this customer: first meeting, proof of concept, anything the customer wrote. Nothing about your claim is shown to anybody else."),
                new("To the side that does not lead", "Thank you for what you sent. The other claim was complete earlier, so it leads. We would like to offer you a part of the work; please tell us which activities you can add."),
            ],
            Freezes: ["pricing", "contract", "close"]),
        new(
            OverlapKind.OtherProduct,
            "Both claims stay; each side keeps its own product and one person speaks to the customer about timing.",
            ["Which products each claim covers", "Whether the customer buys them together", "Who the customer's contacts are"],
            [new("To both sides: work side by side", "You both work with this customer on different products. Your claims stay as they are. Please agree with us on one person for the customer's calendar.")]),
        new(
            OverlapKind.DirectEngaged,
            "Who engaged the customer first with a dated record leads; the other side is paid for the activities it carries out.",
            ["First dated contact of direct sales", "First dated contact of the partner", "Whether the customer asked for a partner"],
            [
                new("To the partner: direct sales are engaged", "Our own sales team is in touch with this customer. Please send your first dated contact and what you have done so far, and tell us which activities you would like to own."),
                new("To direct sales: a partner has registered", "A partner has registered a deal with a customer you work with. Please send your first dated contact within the review time, and hold prices until this is settled."),
            ],
            Freezes: ["pricing", "close"]),
        new(
            OverlapKind.OutsideTerritory,
            "The partner of the territory is asked first; if it passes, the registration stands for this one deal.",
            ["Where the customer signs", "Where the work will be done", "Whether the customer asked for this partner"],
            [new("To the registering partner: another territory", "This customer lies outside your territories. Please tell us why you are the right partner here: an existing relationship, a special skill, or the customer's own wish.")]),
        new(
            OverlapKind.ExclusiveRight,
            "The exclusive right is kept; its holder may waive it in writing for this deal.",
            ["What the right covers and until when", "Whether the holder is active at this customer", "A waiver in writing, if the holder gives one"],
            [
                new("To the holder: may this deal go ahead?", "A deal was registered that your exclusive right covers. You may take it over, or waive your right for this deal only. Please answer within the review time."),
                new("To the registering partner: a right stands against it", "An exclusive right covers this deal. We have asked its holder. Until then please make no offers to the customer."),
            ],
            Freezes: ["pricing", "proposal", "contract", "close"]),
        new(
            OverlapKind.ExpiredProtection,
            "The new claim may go ahead; work that the earlier side did in the last three months is credited.",
            ["When the earlier protection ended", "Work done under it in the last three months", "Whether an extension was asked for in time"],
            [new("To the earlier side: your protection has ended", "Your protection at this customer has ended and a new registration has come in. If you have done work there in the last three months, please send a short list with dates, so that it can be credited.")]),
    ];
}
