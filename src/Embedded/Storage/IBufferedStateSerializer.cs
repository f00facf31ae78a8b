using System.Buffers;

namespace Orleans.Storage;

/// <summary>A serializer that can write into a buffer the storage already has. Embedded silo only.</summary>
public interface IBufferedStateSerializer : IGrainStorageSerializer
{
    /// <summary>Writes the same bytes as <see cref="IGrainStorageSerializer.Serialize{T}"/> gives.</summary>
    void Serialize<T>(T? input, IBufferWriter<byte> output);
}
