using System.Text;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Files;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Domain.Reference;
using Negotiation.Gateway.Cases;
using Negotiation.Gateway.ChannelDesk;
using Negotiation.Gateway.Files;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Policies;
using Negotiation.Gateway.Rest;
using Negotiation.Gateway.SignIn;
using Negotiation.Gateway.Staff;
using Negotiation.Gateway.Work;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.ContractTypes;

/// <summary>The TypeScript file that holds every type the web app shares with the server.</summary>
public static class Contracts
{
    private static readonly Type[] Roots =
    [
        typeof(Command),
        typeof(DealEvent),
        typeof(DealView),
        typeof(DealDelta),
        typeof(DealSummary),
        typeof(Programme),
        typeof(OverlapList),
        typeof(OverlapSheet),
        typeof(OverlapCommand),
        typeof(Refusal),
        typeof(SignInConfig),
        typeof(MeView),
        typeof(Persona),
        typeof(DemoToken),
        typeof(DealPage),
        typeof(DealCreated),
        typeof(EventsPage),
        typeof(DealAnswer),
        typeof(FileKept),
        typeof(AgreementDocument),
        typeof(AuthorityCheck),
        typeof(Verification),
        typeof(JoinAnswer),
        typeof(ImportJob),
        typeof(KnownPartner),
        typeof(RegistrationOutlook),
        typeof(DealOutlook),
        typeof(Absence),
        typeof(AbsenceForm),
        typeof(HandoverPreview),
        typeof(HandoverOrder),
        typeof(HandoverJob),
        typeof(WorkBoard),
        typeof(BulkOrder),
        typeof(BulkPreview),
        typeof(BulkJob),
        typeof(PolicyShelf),
        typeof(RulesPage),
        typeof(PolicyComparison),
        typeof(PolicyCheck),
        typeof(PolicyVersionPage),
        typeof(AmendmentPage),
        typeof(ChannelMapSheet),
        typeof(TableImport),
        typeof(CaseType),
        typeof(RosterView),
        typeof(NeutralEntry),
        typeof(NewDisclosure),
        typeof(EndedDisclosure),
        typeof(TalksView),
        typeof(TalksCommand),
        typeof(TalksEvent),
        typeof(TalksEventsPage),
        typeof(TalksJoined),
        typeof(TalksAnswer),
        typeof(DraftChanges),
        typeof(CaseView),
        typeof(CaseCommand),
        typeof(CaseEvent),
        typeof(CaseList),
        typeof(CaseTally),
        typeof(CaseOpenedAnswer),
        typeof(CaseCommandDone),
        typeof(EvidenceKept),
        typeof(CandidateList),
        typeof(FromPostMortem),
        typeof(AmendmentDrafted),
        typeof(CaseChanged),
    ];

    public static string Write()
    {
        var declarations = new Declarations(DomainJson.Options);
        foreach (var root in Roots)
        {
            declarations.Reference(root);
        }

        var file = new StringBuilder();
        file.Append("// Generated from the C# contracts by tools/ContractTypes: change those, then run\n");
        file.Append("// dotnet run --project tools/ContractTypes -p:SkipWeb=true -- src/Web/src/api/contracts.ts\n");
        foreach (var declaration in declarations.All())
        {
            file.Append('\n').Append(declaration);
        }

        file.Append('\n').Append(Constants.Numbers("limits", typeof(Limits)));
        file.Append('\n').Append(Constants.Words("fileEndings", FileKinds.All.SelectMany(static kind => kind.Endings)));
        file.Append('\n').Append(Constants.Words("countries", Countries.All));
        file.Append('\n').Append(Constants.Words("currencies", Currencies.All));
        return file.ToString();
    }
}
