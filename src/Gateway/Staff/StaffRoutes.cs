using Negotiation.Gateway.Rest;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Staff;

/// <summary>Who will review, who is away, and who takes over. The routes stand under <c>/api</c>.</summary>
internal static class StaffRoutes
{
    private const string Json = "application/json";

    public static IServiceCollection AddStaff(this IServiceCollection services) => services.AddSingleton<SignIns>().AddSingleton<Acquaintances>().AddSingleton<Handovers>();

    public static void MapStaff(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("").WithTags("People").Refuses(404);
        people.MapGet("/registration-outlook", Outlooks.Registration).Refuses(400).WithSummary("Who will review a registration handed in now, by when, and what silence does.");
        people.MapGet("/deals/{id}/outlook", Outlooks.Deal).WithSummary("Who stands in on a deal, where its review stands, and what corrects it.");
        people.MapGet("/people/away", AbsenceEndpoints.List).WithSummary("Who of the caller's organisation is away.");
        people.MapPut("/people/{person}/absence", AbsenceEndpoints.Put).Takes<AbsenceForm>();
        people.MapDelete("/people/{person}/absence", AbsenceEndpoints.Delete);
        people.MapGet("/people/{person}/handover", HandoverEndpoints.Preview).WithSummary("The deals a handover would be about. Changes nothing.");
        people.MapPost("/people/{person}/handover", HandoverEndpoints.Start).Takes<HandoverOrder>().Refuses(409, 503).WithMetadata(new TakesIdempotencyKey());
        people.MapGet("/handovers/{id}", HandoverEndpoints.Get).WithSummary("How far a handover has come, with a result per deal.");
    }

    private static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route)
        where T : notnull =>
        route.Accepts<T>(Json).WithMetadata(new BodyLimit(Body.MaxCommand)).Refuses(400, 413, 415, 422);
}
