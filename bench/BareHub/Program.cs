using Negotiation.Bench.BareHub;
using Negotiation.Bench.Baseline;

BaselineServer.Create(args).Build().Serve<BroadcastHub>();
