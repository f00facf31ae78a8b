using Negotiation.Bench.Load;
using Negotiation.Bench.Load.Figures;
using Negotiation.Bench.Load.Live;
using Negotiation.Bench.Load.Report;
using Negotiation.Bench.Load.Servers;

try
{
    var options = Options.Read(args);
    var work = new Workplace(options.Work, options.Output, options.Source, options.Port, options.Database);
    var table = new Table(options);
    foreach (var figure in options.Figures)
    {
        Console.Error.WriteLine($"== {figure}");
        await Measure(figure, options, work, table);
    }

    Console.WriteLine(table);
    foreach (var fault in table.Faults)
    {
        Console.Error.WriteLine($"not clean: {fault}");
    }

    return table.Faults.Count == 0 ? 0 : 1;
}
catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException or FormatException or AggregateException { InnerException: IOException })
{
    Console.Error.WriteLine(e is AggregateException { InnerException: { } inner } ? inner.Message : e.Message);
    return 2;
}

static async Task Measure(string figure, Options options, Workplace work, Table table)
{
    switch (figure)
    {
        case "live":
            table.Add(await new LiveComparison(options, work).Run());
            break;
        case "memory":
            table.Add(await RoomMemory.Measure(work, 1000));
            break;
        case "start":
            table.Add(await ColdStart.Measure(work, 3));
            break;
        case "store":
            table.Add(await FullStore.Measure(work, options.Deals));
            break;
        case "claims":
            table.Add(await ClaimOverlaps.Measure(work, options.Deals));
            break;
        case "import":
            table.Add(await ImportBesideRooms.Measure(options, work));
            break;
        case "disputes":
            table.Add(await OpenDisputes.Measure(work, Math.Min(options.Deals, 10_000)));
            break;
        case "cluster":
            table.Add(await OnCluster.Measure(options));
            break;
        default:
            throw new FormatException($"There is no figure called {figure}.");
    }
}
