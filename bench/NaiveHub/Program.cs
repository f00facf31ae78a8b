using Microsoft.EntityFrameworkCore;
using Negotiation.Bench.Baseline;
using Negotiation.Bench.NaiveHub;

var builder = BaselineServer.Create(args);
var connection = builder.Configuration["Naive:Database"]
    ?? throw new InvalidOperationException("Naive:Database must name a PostgreSQL database.");
builder.Services.AddDbContextPool<OfferStore>(options => options.UseNpgsql(connection));

var app = builder.Build();
await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<OfferStore>().Database.EnsureCreatedAsync();
}

app.Serve<StoringHub>();
