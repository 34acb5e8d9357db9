using System.Reflection;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Xunit;

namespace Mutualisons.Web.Tests.Problems;

/// <summary>What the surface says of requests that it refuses, each sentence of each feature.</summary>
public sealed class RefusalTests
{
    private const string Given = "what-was-given";

    /// <summary>Every sentence, by its class and name.</summary>
    public static TheoryData<string> Sentences { get; } = new(Methods().Select(NameOf));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_refusal_says_the_same_in_three_languages(string name)
    {
        var method = Methods().Single(method => NameOf(method) == name);
        var arguments = method.GetParameters().Select(parameter => Sample(parameter.ParameterType)).ToArray();
        var said = method.Invoke(null, arguments) switch
        {
            Wording words => new ProblemDetail(words),
            var other => (ProblemDetail)other!,
        };

        string[] three = [said.In("fr"), said.In("nl"), said.In("en")];
        Assert.All(three, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(3, three.Distinct().Count());
        if (arguments.Any(argument => argument is string or IReadOnlyList<string>))
        {
            Assert.All(three, text => Assert.Contains(Given, text, StringComparison.Ordinal));
        }

        if (arguments.Any(argument => argument is int or long))
        {
            Assert.All(three, text => Assert.Contains("4711", text, StringComparison.Ordinal));
        }
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static IEnumerable<MethodInfo> Methods() => typeof(WebOptions).Assembly.GetTypes()
        .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith("Refusals", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .OrderBy(NameOf, StringComparer.Ordinal);

    private static object Sample(Type type)
    {
        if (type == typeof(string))
        {
            return Given;
        }

        if (type == typeof(int))
        {
            return 4711;
        }

        if (type == typeof(long))
        {
            return 4711L;
        }

        if (type == typeof(TextRange))
        {
            return default(TextRange);
        }

        if (type.IsAssignableFrom(typeof(Iri)))
        {
            return new Iri("http://example.org/" + Given);
        }

        if (type == typeof(Wording))
        {
            return new Wording("une valeur", "een waarde", "a value");
        }

        if (type == typeof(IReadOnlyList<Representation>))
        {
            return new[] { Representation.Turtle };
        }

        return type == typeof(IReadOnlyDictionary<string, KindLabels>) ? Kinds.Actor.Labels : new[] { Given };
    }
}
