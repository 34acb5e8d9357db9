using System.Text;
using Mutualisons.Domain;
using Mutualisons.Tests;
using Mutualisons.Web.Collections;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

/// <summary>docs/collections.md says what the table of kinds says.</summary>
public sealed class CollectionDocumentationTests
{
    [Fact]
    public void The_page_lists_every_collection_with_its_filters_and_columns()
    {
        var page = File.ReadAllText(Path.Combine(TestEnvironment.RepositoryRoot, "docs", "collections.md"));
        Assert.EndsWith(Write(), page, StringComparison.Ordinal);
    }

    private static string Write()
    {
        var text = new StringBuilder("## The collections\n");
        foreach (var kind in Kinds.All.Collections)
        {
            text.Append("\n### `/").Append(kind.CollectionPath).Append("`\n\n");
            var own = kind.Filters.Select(filter => $"`{filter.Name}` ({Describe(filter)})");
            var filters = CollectionParameters.Of(kind).Where(name => kind.Filters.All(filter => filter.Name != name) && !CollectionParameters.OfPages.Contains(name)).Select(name => $"`{name}`");
            text.Append("Filters: ").AppendJoin(", ", own.Concat(filters)).Append(".\n\n");
            text.Append("Columns: ").AppendJoin(", ", CollectionColumns.Of(kind).Select(column => $"`{column}`")).Append(".\n");
        }

        return text.ToString();
    }

    private static string Describe(KindFilter filter) => filter.Type switch
    {
        FilterType.Concept => $"term of `{filter.Scheme}`",
        FilterType.Record => $"{filter.Target}",
        FilterType.Choice => string.Join(", ", filter.Choices.Select(choice => choice.Name)),
        FilterType.Iri => "IRI",
        FilterType.AtLeast => "number, at least",
        FilterType.Within => "`START/END`",
        FilterType.Flag or FilterType.Lacking => "true, false",
        _ => "text",
    };
}
