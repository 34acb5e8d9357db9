using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Solutions;

namespace Mutualisons.Conformance.Sparql;

/// <summary>The rows that a test expects.</summary>
/// <param name="Table">The rows.</param>
/// <param name="IsOrdered">Whether their order counts, as <c>rs:index</c> says.</param>
internal sealed record ExpectedSolutions(SolutionTable Table, bool IsOrdered)
{
    private const string ResultSet = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

    /// <summary>Reads the rows, in whichever format they are.</summary>
    public static ExpectedSolutions Read(TestCase test) => TryReadResults(test) is { } results
        ? new(new SolutionTable([.. results.Variables.Select(v => v.Name)], [.. results.Rows]), false)
        : ReadRdf(Documents.Read(test, (Iri)test.Result!));

    /// <summary>Reads the truth that a test expects.</summary>
    public static bool ReadBoolean(TestCase test) => TryReadResults(test) is { } results
        ? results.Boolean!.Value
        : Documents.Read(test, (Iri)test.Result!).Match(predicate: Rs("boolean")).Single().Object is Literal { LexicalForm: "true" };

    private static SparqlResultSet? TryReadResults(TestCase test)
    {
        var file = test.GetFile(test.Result!);
        return SparqlResultFormatRegistry.Default.FindReaderByFileName(file)?.Read(File.ReadAllBytes(file));
    }

    private static Iri Rs(string name) => new(ResultSet + name);

    /// <summary>The result set vocabulary of the SPARQL 1.0 tests.</summary>
    private static ExpectedSolutions ReadRdf(Dataset data)
    {
        var variables = data.Match(predicate: Rs("resultVariable")).Select(quad => ((Literal)quad.Object).LexicalForm).Distinct().ToList();
        var rows = data.Match(predicate: Rs("solution"))
            .Select(solution => (Index: IndexOf(data, solution.Object), Row: ReadRow(data, solution.Object, variables)))
            .OrderBy(row => row.Index)
            .ToList();
        return new(new SolutionTable(variables, [.. rows.Select(row => row.Row)]), rows.Count > 0 && rows.TrueForAll(row => row.Index is not null));
    }

    private static int? IndexOf(Dataset data, Term solution) =>
        data.Match(solution, Rs("index")).Select(quad => (int?)int.Parse(((Literal)quad.Object).LexicalForm, CultureInfo.InvariantCulture)).SingleOrDefault();

    private static ValueList<Term?> ReadRow(Dataset data, Term solution, List<string> variables)
    {
        var bindings = data.Match(solution, Rs("binding")).ToDictionary(
            binding => ((Literal)data.Match(binding.Object, Rs("variable")).Single().Object).LexicalForm,
            binding => data.Match(binding.Object, Rs("value")).Single().Object);
        return variables.Select(name => bindings.GetValueOrDefault(name)).ToValueList();
    }
}
