using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sending;

/// <summary>A document that is on offer in several forms, in the one that was chosen: its headers tell where it and its other forms are, and what the choice hung on.</summary>
/// <param name="Offered">The forms on offer.</param>
/// <param name="Form">The chosen one.</param>
/// <param name="Address">The document's address, without the suffix of any form.</param>
internal sealed record NegotiatedAnswer(IReadOnlyList<Representation> Offered, Representation Form, string Address)
{
    private const string ContextRelation = "http://www.w3.org/ns/json-ld#context";

    /// <summary>What the document is to <see cref="Address"/>.</summary>
    public string Relation { get; init; } = "canonical";

    /// <summary>Further values of the Link header.</summary>
    public IEnumerable<string> Links { get; init; } = [];

    /// <summary>The JSON-LD context, told in a header beside plain JSON (<see href="https://www.w3.org/TR/json-ld11/#interpreting-json-as-json-ld">JSON-LD, section 6.1</see>); null when there is none to tell.</summary>
    public string? Context { get; init; }

    /// <summary>The language of the reader.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the content in this form hangs on the language of the reader, as a page always does.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>When the visible data behind the document last changed; null when that is not known.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Whether the form's own address is told, since the one that was asked for chose among several.</summary>
    public bool HasLocation { get; init; }

    private bool IsPage => Form == Representation.Html;

    /// <summary>The form that the client wants: a suffix wins over Accept; null when none on offer is acceptable.</summary>
    public static Representation? Choose(HttpContext context, Representation? suffix, IReadOnlyList<Representation> offered) =>
        suffix ?? MediaNegotiator.Choose(offered, context.Request.Headers.Accept);

    /// <summary>The refusal of a client that takes none of the forms, with the address of each.</summary>
    public static IResult NotAcceptable(ProblemFactory problems, IReadOnlyList<Representation> offered, string address) => problems.Create(
        ProblemType.NotAcceptable,
        Refusals.OnOffer(offered),
        ("alternatives", Others(offered, null, address).Select(other => other.Address).ToArray()));

    /// <summary>The other forms that have an address of their own.</summary>
    public static IEnumerable<(Representation Form, string Address)> Others(IReadOnlyList<Representation> offered, Representation? form, string address) =>
        offered.Where(other => other != form && other.Suffix.Length > 0).Select(other => (other, other.AddressOf(address)));

    /// <summary>The answer with that content.</summary>
    public DocumentResult With(ReadOnlyMemory<byte> body) => new(body, Form.ContentType)
    {
        LastModified = LastModified,
        Links = [.. AllLinks()],
        Vary = IsPage || IsLabelled ? "Accept, Accept-Language" : "Accept",
        Language = IsPage ? Language : null,
        Location = HasLocation && Form.Suffix.Length > 0 ? Form.AddressOf(Address) : null,
    };

    private IEnumerable<string> AllLinks()
    {
        yield return LinkHeader.To(Address, Relation);
        foreach (var (other, address) in Others(Offered, Form, Address))
        {
            yield return LinkHeader.To(address, "alternate", other.MediaType);
        }

        foreach (var link in Links)
        {
            yield return link;
        }

        if (Context is not null && Form == Representation.Json)
        {
            yield return LinkHeader.To(Context, ContextRelation, "application/ld+json");
        }
    }
}
