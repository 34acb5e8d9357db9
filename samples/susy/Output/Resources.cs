using Mutualisons.Rdf;

namespace Mutualisons.Samples.Susy.Output;

/// <summary>The IRIs of our own resources, absolute below the default public base; the files hold them relative to it.</summary>
internal static class Resources
{
    public static Iri Base { get; } = new("http://localhost:5080/");

    public static Iri SystemGraph { get; } = At("graph/system");

    public static Iri SusyGraph { get; } = At("graph/susy/public");

    public static Iri CommunesGraph { get; } = At("graph/communes/public");

    public static Iri SusySource { get; } = At("id/source/susy");

    public static Iri CommunesSource { get; } = At("id/source/communes");

    public static Iri Actor(string slug) => At("id/actor/" + slug);

    public static Iri Commune(string nisCode) => At("id/commune/" + nisCode);

    public static Iri Flag(string slug) => At("id/concept/quality/" + slug);

    public static Iri Part(Iri whole, string fragment) => new(whole.Value + "#" + fragment);

    private static Iri At(string path) => new("http://localhost:5080/" + path);
}
