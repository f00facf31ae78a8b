using System.Text.Json;
using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

var server = new Uri(args[0]);
var m = new Measurement(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(double.Parse(args[2])), args[3] is "closed" ? null : double.Parse(args[3]), int.Parse(args[4]));
Console.WriteLine(JsonSerializer.Serialize(m.Of("x", server, BaselineRooms.Create(int.Parse(args[1])), int.Parse(args[5]))));
