using System.Text;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Conformance.Rdf12;

/// <summary>The corner cases with bytes changed, dropped, doubled and moved: readers answer with statements or syntax errors, and never state what no graph can hold.</summary>
public sealed class Rdf12FuzzTests
{
    private const int MutantsPerDocument = 60;
    private static readonly byte[] Fragments = Encoding.ASCII.GetBytes("<<()>>{|}~[].,;\"'@-:_<a1 \n");

    public static TheoryData<string> Suites { get; } = new(Rdf12Suites.All.Select(suite => suite.Name));

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_mutant_is_read_or_refused(string name)
    {
        var suite = SuiteTheory.Find(name);
        var reader = Rdf12Suites.Readers[name];
        foreach (var test in suite.Tests.Values)
        {
            var bytes = File.ReadAllBytes(test.GetFile(test.Action));
            for (var seed = 0; seed < MutantsPerDocument; seed++)
            {
                var options = new RdfReaderOptions { BaseIri = (Iri)test.Action, ContinueAfterErrors = seed % 2 == 0 };
                var handler = new Judge();
                try
                {
                    reader.Read(new MemoryStream(Mutate(bytes, new Random(seed))), handler, options);
                }
                catch (RdfSyntaxException)
                {
                    // what a mutant deserves
                }
            }
        }
    }

    private static byte[] Mutate(byte[] document, Random random)
    {
        var bytes = document.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 2; changes--)
        {
            var at = random.Next(bytes.Count - 1);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = Fragments[random.Next(Fragments.Length)];
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(at + 1), Math.Min(random.Next(1, 24), bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private sealed class Judge : IRdfHandler
    {
        public void HandleQuad(in QuadView quad)
        {
            Assert.True(quad.Subject.Kind is TermKind.Iri or TermKind.BlankNode, $"{quad.Subject.Kind} as subject");
            Assert.Equal(TermKind.Iri, quad.Predicate.Kind);
            Assert.True(quad.Graph.Kind is TermKind.None or TermKind.Iri or TermKind.BlankNode, $"{quad.Graph.Kind} as graph");
            for (var term = quad.Object.ToTerm(); term is TripleTerm { Triple: var triple }; term = triple.Object)
            {
                Assert.True(triple.Subject is Iri or BlankNode, $"{triple.Subject} as subject of a triple term");
                Assert.IsType<Iri>(triple.Predicate);
            }
        }

        public void HandleError(RdfSyntaxException error) => Assert.NotEmpty(error.Message);
    }
}
