using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Collections;

/// <summary>The parameters of a request, each known there and given once.</summary>
internal sealed class GivenParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private GivenParameters()
    {
    }

    /// <summary>Those that choose members, in order of their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ChoosingMembers =>
        [.. _values.Where(pair => !CollectionParameters.OfPages.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>Reads the query string of a collection, or refuses it.</summary>
    public static GivenParameters Read(IQueryCollection query, Kind collection) => Read(query, collection.CollectionPath!, CollectionParameters.Of(collection));

    /// <summary>Reads the query string of a path that knows those parameters, or refuses it.</summary>
    public static GivenParameters Read(IQueryCollection query, string path, IReadOnlyList<string> known)
    {
        var given = new GivenParameters();
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name))
            {
                throw new RequestException(ProblemType.BadParameter, CollectionRefusals.Unknown(name, path, known));
            }

            if (values.Count != 1)
            {
                throw Invalid(name, CollectionRefusals.Once());
            }

            // A form that a browser submits sends its empty fields too.
            if (!string.IsNullOrEmpty(values[0]))
            {
                given._values[name] = values[0]!;
            }
        }

        return given;
    }

    /// <summary>The text given, or null.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>What the text given stands for; null when none was given, refused when it stands for nothing.</summary>
    public T? Read<T>(string name, Func<string, T?> read, Wording expected)
        where T : struct
    {
        return Find(name) is { } text ? read(text) ?? throw Invalid(name, expected) : null;
    }

    /// <summary>The refusal of a value, naming what is accepted.</summary>
    public static RequestException Invalid(string name, Wording expected) => new(ProblemType.BadParameter, CollectionRefusals.Invalid(name, expected));
}
