using Mutualisons.Rdf;

namespace Mutualisons.Tests.Naive;

/// <content>DESCRIBE as concise bounded descriptions.</content>
internal sealed partial class NaiveEvaluator
{
    /// <summary>The triples of the default graph that have one of the resources as subject, and those of the blank nodes that they lead to.</summary>
    public List<Triple> Describe(IEnumerable<Term> resources)
    {
        var described = new HashSet<Term>();
        var open = new Queue<Term>(resources);
        var triples = new List<Triple>();
        while (open.TryDequeue(out var resource))
        {
            _execution.Check();
            if (described.Add(resource))
            {
                var found = _dataset.Default.Match(resource, null, null).ToList();
                triples.AddRange(found);
                found.Select(t => t.Object).OfType<BlankNode>().ToList().ForEach(open.Enqueue);
            }
        }

        return triples;
    }
}
