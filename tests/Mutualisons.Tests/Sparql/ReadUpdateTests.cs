using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Query.Differential;
using Xunit;

namespace Mutualisons.Tests.Sparql;

/// <summary>Updates that are read in parts.</summary>
public sealed class ReadUpdateTests
{
    private const string Prologue = "PREFIX : <http://e/> ";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(50)]
    public void The_parts_are_together_what_the_whole_is(int size)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomSource(seed);
            var update = RandomUpdates.Next(random);
            var text = $"{RandomTerms.Prologue} INSERT DATA {{ {string.Join(' ', RandomData.Statements(random)).Replace("_:", "_:first", StringComparison.Ordinal)} }} ; {update}";
            Assert.Equal(Joined(SparqlParser.ParseUpdate(text).Operations), Joined(Read(text, size)));
        }
    }

    [Theory]
    [InlineData("INSERT DATA { :s :p OBJECTS }")]
    [InlineData("INSERT DATA { :s :p 1 ; :q OBJECTS . GRAPH :g { :s :p OBJECTS } }")]
    [InlineData("DELETE DATA { GRAPH :g { :s :p OBJECTS ; :q 3 } :s :p 1 }")]
    [InlineData("INSERT DATA { [ :p OBJECTS ] :q [ :p [ :p OBJECTS ] ] }")]
    [InlineData("INSERT DATA { :s :p (ITEMS) , ((ITEMS) 1) }")]
    public void One_statement_of_any_length_comes_in_small_parts(string template)
    {
        var numbers = Enumerable.Range(0, 1000).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var text = Prologue + template.Replace("OBJECTS", string.Join(',', numbers), StringComparison.Ordinal).Replace("ITEMS", string.Join(' ', numbers), StringComparison.Ordinal);
        var parts = Read(text, 10);
        Assert.All(parts, part => Assert.InRange(Quads(part).Count, 0, 16));
        Assert.Equal(Joined(SparqlParser.ParseUpdate(text).Operations), Joined(parts));
    }

    [Fact]
    public void An_update_without_quads_is_still_an_operation() => Assert.Equal([new InsertData([])], Read("INSERT DATA {}", 1));

    [Fact]
    public void An_error_at_the_end_of_large_data_has_its_place_and_comes_behind_the_parts_before()
    {
        var text = new StringBuilder(Prologue).Append("INSERT DATA {\n");
        for (var line = 0; line < 50_000; line++)
        {
            text.Append(":s :p \"é").Append(line).Append("\" .\n");
        }

        text.Append(":s :p é }");
        var count = 0;
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ReadUpdate(Encoding.UTF8.GetBytes(text.ToString()), part => count += Quads(part).Count, Large));
        Assert.Equal((50_001, 6), (error.Range.Start.Line, error.Range.Start.Column));
        Assert.InRange(count, 40_000, 50_000);
        Assert.Equal(error.Message, Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(text.ToString(), Large)).Message);
    }

    [Fact]
    public void A_prefix_and_a_base_hold_from_where_they_are_declared()
    {
        var operations = Read("PREFIX : <http://a/> BASE <http://a/> INSERT DATA { :s <p> :o } ; INSERT { <s> <p> ?x } WHERE { BIND(IRI('x') AS ?x) } ; PREFIX : <http://b/> BASE <http://b/> INSERT DATA { :s <p> :o } ; DELETE WHERE { :s ?p 1 }", 1);
        Assert.Equal([new(Term("http://a/s"), Term("http://a/p"), Term("http://a/o"))], Quads(operations[0]));
        Assert.Equal(new Iri("http://a/"), Assert.IsType<DeleteInsert>(operations.Single(o => o is DeleteInsert { Insert.Count: 1 })).BaseIri);
        Assert.Equal(new Iri("http://b/"), Assert.IsType<DeleteInsert>(operations[^1]).BaseIri);
        Assert.Contains(operations, o => o is InsertData { Quads: [{ } quad] } && quad == new QuadPattern(Term("http://b/s"), Term("http://b/p"), Term("http://b/o")));
    }

    [Theory]
    [InlineData("INSERT DATA { MANY :s :p _:a } ; INSERT DATA { MANY :s :p _:b . :s :p _:a }", "_:a already stands in another")]
    [InlineData("INSERT DATA { :s :p _:a . MANY } ; INSERT DATA { MANY _:a :p 1 }", "_:a already stands in another")]
    [InlineData("DELETE DATA { MANY :s :p _:a }", "a blank node cannot name what to delete")]
    [InlineData("DELETE DATA { MANY [] :p 1 }", "a blank node cannot name what to delete")]
    [InlineData("INSERT DATA { MANY :s :p ?x }", "data holds no variables")]
    [InlineData("INSERT DATA { MANY GRAPH ?g { :s :p 1 } }", "data holds no variables")]
    public void What_may_not_stand_in_data_is_refused_in_any_part(string template, string detail)
    {
        var text = Prologue + template.Replace("MANY", string.Concat(Enumerable.Range(0, 100).Select(n => $":s :p {n} . ")), StringComparison.Ordinal);
        Assert.Contains(detail, Assert.Throws<SparqlSyntaxException>(() => Read(text, 3)).Detail, StringComparison.Ordinal);
        Assert.Contains(detail, Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(text)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void More_blank_node_labels_than_allowed_are_refused_where_they_begin()
    {
        var text = "INSERT DATA {\n _:a <p> _:b .\n _:b <p> _:a, _:c }"u8.ToArray();
        SparqlParser.ReadUpdate(text, _ => { }, new SparqlParserOptions { MaxBlankNodeLabels = 3 });
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ReadUpdate(text, _ => { }, new SparqlParserOptions { MaxBlankNodeLabels = 2 }));
        Assert.Equal((2, 14), (error.Range.Start.Line, error.Range.Start.Column));
        Assert.Contains("one blank node label too many", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_the_operations_may_run_out_of_stack_without_the_text_being_blamed() =>
        Assert.Throws<InsufficientExecutionStackException>(() => SparqlParser.ReadUpdate("CLEAR ALL"u8, _ => throw new InsufficientExecutionStackException()));

    private static SparqlParserOptions Large => new() { MaxLength = 100_000_000 };

    private static ConstantTerm Term(string iri) => new(new Iri(iri));

    private static List<UpdateOperation> Read(string text, int size)
    {
        List<UpdateOperation> operations = [];
        SparqlParser.ReadUpdate(Encoding.UTF8.GetBytes(text), operations.Add, Large with { DataBlockSize = size });
        return operations;
    }

    private static ValueList<QuadPattern> Quads(UpdateOperation operation) => operation switch
    {
        InsertData insert => insert.Quads,
        DeleteData delete => delete.Quads,
        _ => [],
    };

    // Neighbouring parts, and neighbouring operations of a kind, are put together.
    private static List<UpdateOperation> Joined(IEnumerable<UpdateOperation> operations)
    {
        List<UpdateOperation> joined = [];
        foreach (var operation in operations)
        {
            switch (operation, joined.LastOrDefault())
            {
                case (InsertData next, InsertData last):
                    joined[^1] = new InsertData([.. last.Quads, .. next.Quads]);
                    break;
                case (DeleteData next, DeleteData last):
                    joined[^1] = new DeleteData([.. last.Quads, .. next.Quads]);
                    break;
                default:
                    joined.Add(operation);
                    break;
            }
        }

        return joined;
    }
}
