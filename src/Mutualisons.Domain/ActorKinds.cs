using static Mutualisons.Domain.ContextRows;
using static Mutualisons.Domain.KindRows;

namespace Mutualisons.Domain;

/// <summary>Rows of the table of kinds: who there is.</summary>
internal static class ActorKinds
{
    private static readonly KindFilter ByType = Filter("type", FilterType.Choice, "rdf:type", "Type", "Type", "Type") with
    {
        Choices =
        [
            new("committee", new("comité", "comité", "committee"), Vocabularies.Expand("mut:Committee")),
            new("ge", new("groupement d'employeurs", "werkgeversgroepering", "employers' group"), Vocabularies.Expand("mut:EmployersGroup")),
            new("network", new("réseau", "netwerk", "network"), Vocabularies.Expand("mut:Network")),
            new("project", new("projet", "project", "project"), Vocabularies.Expand("mut:Project")),
            new("working-group", new("groupe de travail", "werkgroep", "working group"), Vocabularies.Expand("mut:WorkingGroup")),
        ],
    };

    private static readonly KindFilter ByMembership = Record("memberOf", "org:organization", "actor", "Membre de", "Lid van", "Member of") with
    {
        Part = FieldPath.Parse("org:hasMembership"),
        During = FieldPath.Parse("org:memberDuring"),
    };

    /// <summary>An organisation, network, group or committee.</summary>
    public static Kind Actor { get; } = new()
    {
        Name = "actor",
        CollectionPath = "actors",
        Axis = Axis.Data,
        Labels = Labels("acteur", "acteurs", "organisatie", "organisaties", "actor", "actors"),
        Class = Mut.Actor,
        CategoryProperty = Org.Classification,
        Location = At("org:hasSite"),
        Filters =
        [
            ByType,
            ByMembership,
            Concept("legalForm", "rov:orgType", "legal-forms", "Forme juridique", "Rechtsvorm", "Legal form"),
            Concept("size", "mut:organisationSize", "organisation-sizes", "Taille", "Grootte", "Size"),
            Concept("public", "mut:publicServed", "publics", "Public", "Publiek", "Public"),
            Record("acceptsCurrency", "mut:acceptsCurrency", "currency", "Accepte la monnaie", "Aanvaardt de munt", "Accepts the currency"),
        ],
        Columns =
        [
            Column("legalForm", "rov:orgType"), Column("size", "mut:organisationSize"), Column("publics", "mut:publicServed"), Column("registration", "rov:registration/skos:notation"),
            Column("acceptsCurrency", "mut:acceptsCurrency"),
        ],
        Terms = [.. Terms, .. Memberships, .. Statements],
    };

    private static IEnumerable<ContextTerm> Terms =>
    [
        .. Classes("mut:Network", "mut:EmployersGroup", "mut:WorkingGroup", "mut:Committee", "mut:Project", "org:FormalOrganization", "org:OrganizationalCollaboration"),
        .. Classes("adms:Identifier", "schema:ContactPoint", "mut:Authorisation"),
        .. Link("legalForm=rov:orgType", "rov:registration", "mut:organisationSize", "mut:authorisation", "mut:jointCommittee"),
        .. Links("mut:acceptsCurrency", "org:subOrganizationOf", "schema:contactPoint", "schema:email", "mut:recurringNeed", "mut:strikeDuring", "schema:funder"),
        .. Texts("mut:soleObject", "mut:authorisedBy"),
        .. Plain("mut:workerLimit", "mut:workerCount", "mut:jointLiability"),
    ];

    private static IEnumerable<ContextTerm> Memberships =>
    [
        .. Classes("org:Membership"),
        .. Links("membership=org:hasMembership", "org:organization", "org:role"),
        .. Link("memberActor=org:member", "org:memberDuring"),
    ];

    // What actors state and answer: identity, impact, decisions, assessments.
    private static IEnumerable<ContextTerm> Statements =>
    [
        .. Classes("mut:IdentityNote", "mut:ImpactStatement", "mut:Decision", "mut:Assessment", "mut:Answer"),
        .. Links("mut:identityNote", "mut:impactStatement", "mut:decision", "mut:assessment", "mut:answer", "mut:evidence", "mut:disagreesWith"),
        .. Link("mut:assesses", "mut:assessor", "mut:scheme", "mut:question", "mut:rating"),
        .. Texts("mut:impactAim", "mut:impactMethod", "mut:impactEvidence", "mut:impactDoubt"),
    ];
}
