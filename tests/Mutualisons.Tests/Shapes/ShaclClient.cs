using System.Buffers;
using System.Text;
using System.Text.Json;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Shapes;

/// <summary>Validates with npm's rdf-validate-shacl, which knows all of SHACL but constraints with a query.</summary>
internal static class ShaclClient
{
    private static readonly Iri SubClassOf = new(OntologyFiles.Rdfs + "subClassOf");
    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>What is wrong in each of the named datasets, whose graphs are merged; each knows which class is under which.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<ShaclResult>>> ValidateAsync(IReadOnlyDictionary<string, IEnumerable<Quad>> data)
    {
        var input = JsonSerializer.Serialize(new
        {
            shapes = Write(ShapeFiles.All),
            data = data.ToDictionary(pair => pair.Key, pair => Write(Ontology.Match(predicate: SubClassOf).Concat(pair.Value))),
        });
        var output = await NodeClient.RunAsync("validate-shacl.mjs", input);
        return JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<ShaclResult>>>(output, Names)!;
    }

    private static string Write(IEnumerable<Quad> quads)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new NQuadsWriterFactory().Create(buffer, new RdfWriterOptions());
        Quads.Push(quads, writer);
        writer.Complete();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
