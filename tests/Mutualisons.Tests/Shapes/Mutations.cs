using Mutualisons.Rdf;

namespace Mutualisons.Tests.Shapes;

/// <summary>Breaks each constraint of each property shape once, on a copy of a record that uses the property.</summary>
internal sealed class Mutations(Dataset samples)
{
    private static readonly Iri Nothing = new("urn:x-test:nothing");

    /// <summary>What replaces a value so that it breaks the constraint, by its parameter; the shape says of which datatype.</summary>
    private static readonly Dictionary<string, Func<Iri, Term>> Wrong = new()
    {
        ["datatype"] = _ => new Literal("7", new Iri("urn:x-test:datatype")),
        ["class"] = _ => Nothing,
        ["in"] = _ => Nothing,
        ["or"] = _ => Nothing,
        ["node"] = _ => Nothing,
        ["hasValue"] = _ => Nothing,
        ["nodeKind"] = _ => new Literal("7"),
        ["minLength"] = _ => new Literal(string.Empty),
        ["pattern"] = shape => ShapeFiles.Objects(shape, "nodeKind").Any() ? Nothing : new Literal(DatatypeOf(shape) == XsdVocabulary.DateTime ? "2026-01-01T00:00:00" : "?", DatatypeOf(shape)),
        ["minInclusive"] = shape => new Literal("-1000000", DatatypeOf(shape)),
        ["minExclusive"] = shape => new Literal("-1000000", DatatypeOf(shape)),
        ["maxInclusive"] = shape => new Literal("1000000", DatatypeOf(shape)),
        ["lessThan"] = Latest,
        ["lessThanOrEquals"] = Latest,
    };

    private readonly Dataset _samples = samples;
    private int _count;

    /// <summary>The property shapes that no record of the samples uses.</summary>
    public List<Iri> Unused { get; } = [];

    /// <summary>Copies as they are, which break nothing.</summary>
    public List<Mutation> Unchanged { get; } = [];

    public IReadOnlyList<Mutation> Make() => [.. ShapeFiles.NodeShapes.SelectMany(OfNodeShape)];

    private IEnumerable<Mutation> OfNodeShape(Iri nodeShape)
    {
        var records = ShapeFiles.Objects(nodeShape, "targetClass").SelectMany(type => _samples.Match(predicate: RdfVocabulary.Type, @object: type)).Select(quad => (Iri)quad.Subject).ToList();
        foreach (var shape in records.Count == 0 ? [] : ShapeFiles.PropertiesOf(nodeShape))
        {
            var users = records.Where(record => _samples.Match(record, ShapeFiles.PathOf(shape)).Any()).ToList();
            if (users.Count == 0)
            {
                Unused.Add(shape);
                continue;
            }

            Unchanged.Add(Copy(users[0], shape, "unchanged", quads => quads));
            foreach (var mutation in OfPropertyShape(shape, users))
            {
                yield return mutation;
            }
        }

        foreach (var mutation in records.Take(1).SelectMany(record => OfRecord(nodeShape, record)))
        {
            yield return mutation;
        }
    }

    private IEnumerable<Mutation> OfPropertyShape(Iri shape, IReadOnlyList<Iri> users)
    {
        var path = ShapeFiles.PathOf(shape);
        foreach (var parameter in ShapeFiles.All.Match(shape).Select(quad => ((Iri)quad.Predicate).Value[ShapeFiles.Sh.Length..]).Distinct())
        {
            if (parameter == "minCount")
            {
                yield return Copy(users[0], shape, parameter, quads => quads.Where(quad => !quad.Predicate.Equals(path)));
            }
            else if (parameter == "maxCount")
            {
                var extra = Enumerable.Range(0, int.Parse(((Literal)ShapeFiles.Objects(shape, parameter).Single()).LexicalForm, null)).Select(number => new Literal($"extra {number}"));
                yield return Copy(users[0], shape, parameter, quads => quads.Concat(extra.Select(value => new Quad(users[0], path, value))));
            }
            else if (parameter == "uniqueLang")
            {
                yield return Copy(users[0], shape, parameter, quads => [.. quads, new Quad(users[0], path, new Literal("one", "fr")), new Quad(users[0], path, new Literal("two", "fr"))]);
            }
            else if (Wrong.TryGetValue(parameter, out var value) && UserWith(shape, parameter, users) is { } user)
            {
                yield return Copy(user, shape, parameter, quads => quads.Where(quad => !quad.Predicate.Equals(path)).Append(new Quad(user, path, value(shape))));
            }
        }
    }

    private IEnumerable<Mutation> OfRecord(Iri nodeShape, Iri record)
    {
        if (ShapeFiles.Objects(nodeShape, "closed").Any())
        {
            yield return Copy(record, nodeShape, "closed", quads => quads.Append(new Quad(record, new Iri("https://schema.org/name"), new Literal("What was it?"))));
        }

        if (ShapeFiles.Objects(nodeShape, "pattern").Any())
        {
            var telling = new Iri(record.Value[..(record.Value.LastIndexOf('/') + 1)] + "maria-quux");
            yield return new(telling, nodeShape, "pattern", [.. Describe(record).Select(quad => new Quad(telling, quad.Predicate, quad.Object))]);
        }
    }

    /// <summary>A comparison needs a record that has both values.</summary>
    private Iri? UserWith(Iri shape, string parameter, IReadOnlyList<Iri> users) => parameter is "lessThan" or "lessThanOrEquals"
        ? users.FirstOrDefault(user => _samples.Match(user, ShapeFiles.Objects(shape, parameter).Single()).Any())
        : users[0];

    private Mutation Copy(Iri record, Iri shape, string constraint, Func<IEnumerable<Quad>, IEnumerable<Quad>> change)
    {
        var focus = new Iri($"{record.Value}n{_count++}");
        return new(focus, shape, constraint, [.. change(Describe(record)).Select(quad => new Quad(focus, quad.Predicate, quad.Object))]);
    }

    private IEnumerable<Quad> Describe(Iri record) => _samples.Match(record);

    private static Literal Latest(Iri shape)
    {
        var datatype = DatatypeOf(shape);
        return new(datatype == XsdVocabulary.DateTime ? "9999-12-31T00:00:00Z" : datatype == XsdVocabulary.Date ? "9999-12-31" : "1000000", datatype);
    }

    private static Iri DatatypeOf(Iri shape) => (Iri)ShapeFiles.Objects(shape, "datatype").Single();
}
