using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Solutions;

/// <summary>Whether two answers are the same multiset of solutions, blank nodes renamed one to one.</summary>
/// <remarks>Each different row becomes a blank node that has its cells and its number of copies as properties, so that this is graph isomorphism.</remarks>
public static class SolutionComparison
{
    private static readonly Iri Copies = new("urn:x-test:copies");
    private static readonly Iri Position = new("urn:x-test:position");

    /// <summary>Compares; with <paramref name="isOrdered"/> rows must also come in the same order.</summary>
    public static bool AreEqual(SolutionTable left, SolutionTable right, bool isOrdered = false) =>
        left.Rows.Count == right.Rows.Count
        && left.Variables.ToHashSet().SetEquals(right.Variables)
        && DatasetIsomorphism.AreIsomorphic(ToDataset(left, isOrdered), ToDataset(right, isOrdered));

    private static Dataset ToDataset(SolutionTable table, bool isOrdered)
    {
        var dataset = new Dataset();
        var rows = isOrdered
            ? table.Rows.Select((row, i) => (Row: row, Property: Position, Number: i))
            : table.Rows.GroupBy(row => row).Select(g => (Row: g.Key, Property: Copies, Number: g.Count()));
        foreach (var (row, property, number) in rows)
        {
            var node = new BlankNode($"row{dataset.Count}");
            dataset.Add(node, property, new Literal(number.ToString(CultureInfo.InvariantCulture), XsdVocabulary.Integer));
            AddCells(dataset, node, table.Variables, row);
        }

        return dataset;
    }

    private static void AddCells(Dataset dataset, BlankNode node, IReadOnlyList<string> variables, ValueList<Term?> row)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (row[i] is { } term)
            {
                dataset.Add(node, new Iri($"urn:x-test:variable:{variables[i]}"), term is BlankNode cell ? new BlankNode($"cell-{cell.Label}") : term);
            }
        }
    }
}
