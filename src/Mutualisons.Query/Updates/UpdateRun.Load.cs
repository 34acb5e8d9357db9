using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Updates;

/// <content>LOAD (section 3.1.4): the host's client fetches the document, and a document that fails leaves nothing behind.</content>
internal sealed partial class UpdateRun
{
    private void Load(LoadDocument load, WorkClock clock)
    {
        Require(load.Target);
        var before = transaction.Save();
        try
        {
            Fetch(load, clock);
        }
        catch (DocumentException exception)
        {
            transaction.ReturnTo(before);
            Fail(load.IsSilent, $"LOAD {exception.Message}", exception);
        }
    }

    private void Fetch(LoadDocument load, WorkClock clock)
    {
        var client = limits.DocumentClient ?? throw new DocumentException($"{load.Source}: this server loads no documents by SPARQL; send the document itself instead.");
        _buffer.ResetWrittenCount();
        var target = load.Target is null ? TermId.DefaultGraph : transaction.GetOrAdd(load.Target.ToView(_buffer));
        var loader = new GuardedLoader(transaction, target, load.Target, options.Writable, clock, Insert);
        var handler = load.Target is null ? (IRdfHandler)loader : new TriplesOnly(loader, load);

        // Updates run on their own threads, so waiting here holds up nobody but the next writer.
        clock.Wait(stop => client.ReadAsync(load.Source, handler, stop));

        void Insert(TermId subject, TermId predicate, TermId @object, TermId graph) => Change(subject, predicate, @object, graph, isInsert: true);
    }

    /// <summary>INTO GRAPH names the one graph that is written, so a document with graphs of its own does not fit.</summary>
    private sealed class TriplesOnly(IRdfHandler inner, LoadDocument load) : IRdfHandler
    {
        public void HandleQuad(in QuadView quad)
        {
            if (!quad.Graph.IsNone)
            {
                throw new DocumentException($"{load.Source}: the document names graphs of its own, such as {quad.Graph.ToTerm()}: leave INTO GRAPH out to keep them.");
            }

            inner.HandleQuad(quad);
        }
    }
}
