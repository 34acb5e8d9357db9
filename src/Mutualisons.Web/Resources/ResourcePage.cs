using System.Collections.Frozen;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.SchemaOrg;

namespace Mutualisons.Web.Resources;

/// <summary>A resource's page for people: what it is, what belongs with it, where that comes from. One page each.</summary>
internal sealed class ResourcePage(Description description, Kind? kind, Surroundings around, IReadOnlyList<RelatedRecords> related)
{
    private static readonly Iri[] Names = [Schema.Name, Dct.Title, Skos.PrefLabel, Foaf.Name, Rdfs.Label];
    private static readonly Iri IsReplacedBy = Vocabularies.Expand("dct:isReplacedBy");

    // What stands elsewhere on the page, or is for maps alone.
    private static readonly FrozenSet<Iri> Elsewhere =
        new[] { RdfVocabulary.Type, Dct.Description, Mut.Fictional, GeoSparql.HasGeometry, Wgs84.Lat, Wgs84.Long, IsReplacedBy }.ToFrozenSet();

    private static readonly FrozenSet<Iri> Provenance = new[]
    {
        Dct.Source, Dct.License, Dct.Rights, Schema.CreditText, Dct.Created, Dct.Modified, Mut.ConfirmedAt, Vocabularies.Expand("mut:confirmedBy"), Dct.Contributor, Dct.Identifier, Dcat.Version,
        Prov.WasDerivedFrom, Rdfs.SeeAlso, Mut.SourceField, Mut.QualityFlag, Vocabularies.Expand("mut:firstSource"), Vocabularies.Expand("mut:cameBy"),
        Vocabularies.Expand("mut:fieldChoice"), Vocabularies.Expand("mut:duplicateReview"),
    }.ToFrozenSet();

    private readonly Description _description = description;
    private readonly Kind? _kind = kind;
    private readonly Surroundings _around = around;
    private readonly IReadOnlyList<RelatedRecords> _related = related;

    private string Language => _around.Language;

    /// <summary>The record that stands for this one since they were found to be the same, or null.</summary>
    public static Iri? SuccessorOf(Description description) => description.Triples.FirstObject(description.Resource, IsReplacedBy) as Iri;

    /// <summary>The page, UTF-8.</summary>
    public byte[] Write(string address)
    {
        var name = NameOf();
        var head = new PageHead(name.LexicalForm, Language, address, _around.Iris.Base.Value, [.. AlternatesOf(address)])
        {
            StructuredData = SchemaOrgWriter.Write(_description, _kind, _around),
        };
        return Page.Write(head, html =>
        {
            WriteTop(html, name);
            var statements = new StatementList(html, _description.Triples, _around);
            statements.Write(_description.Resource, property => !Elsewhere.Contains(property) && !Provenance.Contains(property) && !Names.Contains(property));
            RelatedSection.Write(html, _related, _around.Iris, Language);
            html.Raw("<section class=\"provenance\">").Element("h2", Texts.Get("provenance", Language));
            WriteLicences(html);
            statements.Write(_description.Resource, property => Provenance.Contains(property) && property != Dct.License);
            html.Raw("</section>\n");
        });
    }

    private void WriteTop(HtmlWriter html, Literal name)
    {
        WriteKind(html);
        html.Raw("<h1>").WithNote(name, Language);
        html.WriteInventedBadge(_description.Triples, _description.Resource, Language);
        html.Raw("</h1>\n");
        if (SuccessorOf(_description) is { } successor)
        {
            WriteNotice(html, successor);
        }

        if (BestText.Of(_description.Triples.Objects(_description.Resource, Dct.Description).OfType<Literal>(), Language) is { } text)
        {
            html.Raw("<p class=\"lead\">").WithNote(text, Language).Raw("</p>\n");
        }
    }

    private void WriteKind(HtmlWriter html)
    {
        if (_kind is null)
        {
            return;
        }

        var (address, text) = (_kind.CollectionPath, _kind.Segment == Kinds.Concept.Segment) switch
        {
            ({ } path, _) => (_around.Iris.At(path), _kind.Labels[Language].Many),
            (_, true) => (TaxonomyAddress(), Texts.Get("taxonomies", Language)),
            _ => (null, _kind.Labels[Language].One),
        };
        html.Raw("<p class=\"crumb soft\">");
        _ = address is null ? html.Text(text) : html.Link(address, text);
        html.Raw("</p>\n");
    }

    private string TaxonomyAddress()
    {
        var scheme = _description.Triples.FirstObject(_description.Resource, Skos.InScheme) as Iri;
        return scheme is null ? _around.Iris.TaxonomyOf(_description.Resource) : _around.Iris.TaxonomyOf(scheme);
    }

    private void WriteNotice(HtmlWriter html, Iri successor)
    {
        var label = _around.Labels.Find(successor, Language) ?? new Literal(successor.Value);
        html.Raw("<p class=\"notice\">").Text(Texts.Get("replaced", Language)).Raw(" <a href=\"").Href(_around.Iris.DocOf(successor)).Raw("\">");
        html.InLanguage(label).Raw("</a></p>\n");
    }

    private void WriteLicences(HtmlWriter html)
    {
        var licences = _around.Licences.Of(_description.Triples, _description.Resource);
        var credits = _around.Licences.CreditsOf(_description.Triples, _description.Resource).ToList();
        if (licences.Count > 0)
        {
            html.Raw("<p>").Text(Texts.Get("licence", Language)).Raw(": ");
            foreach (var licence in licences)
            {
                html.Link(licence.Value, IriNames.Of(licence)).Raw(" ");
            }

            html.Raw("</p>\n");
        }

        if (BestText.Of(credits, Language) is { } credit)
        {
            html.Raw("<p>").WithNote(credit, Language).Raw("</p>\n");
        }
    }

    private Literal NameOf()
    {
        var names = Names.Select(property => BestText.Of(_description.Triples.Objects(_description.Resource, property).OfType<Literal>(), Language));
        return names.FirstOrDefault(name => name is not null) ?? new Literal(_description.Resource.Value);
    }

    private static IEnumerable<(Representation Form, string Address)> AlternatesOf(string address) =>
        ResourceForms.All.Where(form => form.Suffix.Length > 0 && form != Representation.Html).Select(form => (form, $"{address}.{form.Suffix}"));
}
