using System.Buffers;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>The same bytes, written straight into the buffer of the embedded store.</summary>
public partial class StateSerializer : IBufferedStateSerializer
{
    public void Serialize<T>(T? input, IBufferWriter<byte> output) => Write(input, output);
}
