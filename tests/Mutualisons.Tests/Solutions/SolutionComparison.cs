using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Solutions;

/// <summary>Whether two answers are the same multiset of solutions, blank nodes renamed one to one.</summary>
/// <remarks>With few blank nodes every renaming is tried. Else each different row becomes a blank node that has its cells and its number of copies as properties, so that this is graph isomorphism.</remarks>
public static class SolutionComparison
{
    private const int FewNodes = 4;

    private static readonly Iri Copies = new("urn:x-test:copies");
    private static readonly Iri Position = new("urn:x-test:position");

    /// <summary>Compares; with <paramref name="isOrdered"/> rows must also come in the same order.</summary>
    public static bool AreEqual(SolutionTable left, SolutionTable right, bool isOrdered = false)
    {
        if (left.Rows.Count != right.Rows.Count || !left.Variables.ToHashSet().SetEquals(right.Variables))
        {
            return false;
        }

        var (from, to) = (NodesOf(left), NodesOf(right));
        if (from.Count != to.Count)
        {
            return false;
        }

        return from.Count > FewNodes
            ? DatasetIsomorphism.AreIsomorphic(ToDataset(left, isOrdered), ToDataset(right, isOrdered))
            : Permutations(to).Any(nodes => HaveSameRows(left, right, from.Zip(nodes).ToDictionary(pair => pair.First, pair => pair.Second), isOrdered));
    }

    private static List<BlankNode> NodesOf(SolutionTable table) =>
        [.. table.Rows.SelectMany(row => (IEnumerable<Term?>)row).SelectMany(NodesIn).Distinct()];

    private static IEnumerable<BlankNode> NodesIn(Term? term) => term switch
    {
        BlankNode node => [node],
        TripleTerm { Triple: var triple } => NodesIn(triple.Subject).Concat(NodesIn(triple.Object)),
        _ => [],
    };

    private static IEnumerable<IEnumerable<BlankNode>> Permutations(IReadOnlyList<BlankNode> nodes) =>
        nodes.Count == 0 ? [[]] : nodes.SelectMany(first => Permutations([.. nodes.Where(n => n != first)]).Select(rest => rest.Prepend(first)));

    private static bool HaveSameRows(SolutionTable left, SolutionTable right, Dictionary<BlankNode, BlankNode> renaming, bool isOrdered)
    {
        var columns = left.Variables.Select(name => right.Variables.ToList().IndexOf(name)).ToList();
        var expected = left.Rows.Select(row => row.Select(cell => cell is null ? null : BlankNodeMapping.Apply(cell, node => renaming[node])).ToValueList());
        var actual = right.Rows.Select(row => columns.Select(column => row[column]).ToValueList());
        return isOrdered
            ? expected.SequenceEqual(actual)
            : expected.CountBy(row => row).ToHashSet().SetEquals(actual.CountBy(row => row));
    }

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
                dataset.Add(node, new Iri($"urn:x-test:variable:{variables[i]}"), BlankNodeMapping.Apply(term, cell => new BlankNode($"cell-{cell.Label}")));
            }
        }
    }
}
