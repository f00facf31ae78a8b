using System.Data.Common;

namespace Negotiation.ReadModel;

/// <summary>Proves that the journal is what was written, or names what is not. Reads only; safe beside a running system.</summary>
/// <remarks>
/// Memory does not grow with the journal, but for the events of one stream at a time when rows are folded. Beside a running
/// system a row may be newer than the events read, so compare rows while nothing is written.
/// </remarks>
public sealed class JournalVerifier(ReadModelStore store)
{
    public Task<VerifyReport> Verify(VerifyRequest request, CancellationToken cancel = default) =>
        Task.Run(() => new Run(store, request, cancel).All(), cancel);

    private sealed class Run(ReadModelStore store, VerifyRequest request, CancellationToken cancel)
    {
        private readonly List<Break> _breaks = [];
        private readonly HashSet<string> _unseen = [.. request.Expected?.Keys ?? []];
        private StreamCheck? _stream;
        private long _streams;
        private long _events;
        private long _broken;

        public VerifyReport All()
        {
            var views = request.Views ? new ViewCheck(store, request.Fold, Found) : null;
            if (Journal(views))
            {
                foreach (var stream in _unseen.Order(StringComparer.Ordinal))
                {
                    Found(new Break(BreakKind.MissingEnd, stream, 1, "The whole stream is missing."));
                }

                views?.Flush();
                views?.Orphans();
            }

            // What is wrong with a row is found after its stream, in chunks; the events come first.
            var ordered = _breaks.OrderBy(b => b.Kind == BreakKind.View).ThenBy(b => b.Kind == BreakKind.Unreadable).ThenBy(b => b.Stream, StringComparer.Ordinal);
            return new VerifyReport(_streams, _events, [.. ordered.Take(VerifyReport.MaxBreaks)], _broken);
        }

        private bool Journal(ViewCheck? views)
        {
            try
            {
                foreach (var read in JournalReader.All(store))
                {
                    cancel.ThrowIfCancellationRequested();
                    if (_stream is null || !string.Equals(_stream.Stream, read.Listed.Stream, StringComparison.Ordinal))
                    {
                        EndStream(views);
                        _stream = new StreamCheck(read.Listed.Stream, keep: views is not null && request.Fold is not null);
                        _streams++;
                    }

                    _events++;
                    _stream.Next(read, Expected(_stream.Stream));
                }

                EndStream(views);
                return true;
            }
            catch (Exception e) when (e is DbException or InvalidCastException or InvalidOperationException)
            {
                Found(new Break(BreakKind.Unreadable, _stream?.Stream ?? "", (_stream?.Head.Version ?? 0) + 1, $"The database cannot be read on: {e.Message}"));
                return false;
            }
        }

        private void EndStream(ViewCheck? views)
        {
            if (_stream is null)
            {
                return;
            }

            _unseen.Remove(_stream.Stream);
            _stream.End(Expected(_stream.Stream));
            if (_stream.Broken is { } broken)
            {
                Found(broken);
            }
            else
            {
                views?.Add(_stream);
            }
        }

        private StreamHead? Expected(string stream) =>
            request.Expected is { } expected && expected.TryGetValue(stream, out var head) ? head : null;

        // Broken rows must not push broken events off the list.
        private void Found(Break found)
        {
            _broken++;
            if (_breaks.Count < VerifyReport.MaxBreaks)
            {
                _breaks.Add(found);
            }
            else if (found.Kind != BreakKind.View && _breaks.FindIndex(b => b.Kind == BreakKind.View) is >= 0 and var row)
            {
                _breaks[row] = found;
            }
        }
    }
}
