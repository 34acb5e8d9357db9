using System.Xml.Linq;
using Xunit;

namespace Mutualisons.Tests.Architecture;

/// <summary>References between the projects point down, as docs/architecture.md draws them.</summary>
public sealed class LayerTests
{
    // What each project may reference, besides whatever those may; projects that do not exist yet have their row already.
    private static readonly Dictionary<string, string[]> Rows = new()
    {
        ["Rdf"] = [],
        ["GraphQL"] = [],
        ["Search"] = [],
        ["Geo"] = [],
        ["Outbound"] = [],
        ["Formats"] = ["Rdf"],
        ["JsonLd"] = ["Rdf"],
        ["Sparql"] = ["Rdf"],
        ["Store"] = ["Rdf", "Search", "Geo"],
        ["Query"] = ["Sparql", "Store"],
        ["Remote"] = ["Sparql", "Formats", "Outbound"],
        ["Domain"] = ["Sparql"],
        ["Shacl"] = ["Sparql"],
        ["Feeds"] = ["Domain", "JsonLd", "Formats", "Outbound"],
        ["Commons"] = ["Domain", "Shacl"],
        ["GraphQL.Facade"] = ["GraphQL", "Domain", "Shacl"],
        ["Web"] = ["Feeds", "Commons", "GraphQL.Facade", "Search", "Geo"],
        ["Server"] = ["Web", "Query", "Remote"],
    };

    public static TheoryData<string> Projects { get; } =
        new(RepositoryFiles.Projects("src").Select(path => Path.GetFileNameWithoutExtension(path)["Mutualisons.".Length..]));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        Assert.True(Rows.ContainsKey(project), $"{project} has no row: say in this table and in docs/architecture.md where it lies.");
        Assert.Empty(References(project).Except(Reachable(project)));
    }

    [Fact]
    public void The_table_has_no_cycle() => Assert.All(Rows.Keys, project => Assert.DoesNotContain(project, Reachable(project)));

    [Fact]
    public void The_page_that_draws_the_layers_names_every_project()
    {
        var page = RepositoryFiles.Read("docs/architecture.md");
        Assert.All(Rows.Keys, project => Assert.Contains($"`{project}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = RepositoryFiles.Read("Mutualisons.sln").Replace('\\', '/');
        Assert.All(RepositoryFiles.Projects("src", "tests", "samples"), path => Assert.Contains(path, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project)
    {
        var path = RepositoryFiles.FullPath($"src/Mutualisons.{project}/Mutualisons.{project}.csproj");
        return XDocument.Load(path).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))["Mutualisons.".Length..]);
    }

    private static HashSet<string> Reachable(string project)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>(Rows[project]);
        while (open.TryDequeue(out var next))
        {
            if (found.Add(next))
            {
                foreach (var below in Rows[next])
                {
                    open.Enqueue(below);
                }
            }
        }

        return found;
    }
}
