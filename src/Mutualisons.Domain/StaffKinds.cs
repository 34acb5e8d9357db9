using Mutualisons.Rdf;
using static Mutualisons.Domain.ContextRows;
using static Mutualisons.Domain.KindRows;

namespace Mutualisons.Domain;

/// <summary>Rows of the table of kinds: staff whose working time is shared.</summary>
internal static class StaffKinds
{
    /// <summary>A contract whose working time several members share.</summary>
    public static Kind Contract { get; } = new()
    {
        Name = "contract",
        CollectionPath = "contracts",
        Axis = Axis.Staff,
        Labels = Labels("contrat partagé", "contrats partagés", "gedeeld contract", "gedeelde contracten", "shared contract", "shared contracts"),
        Class = Vocabularies.Expand("mut:SharedContract"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Filters =
        [
            Concept("competence", "mut:competence", "competences", "Compétence", "Competentie", "Competence"),
            Record("employer", "mut:employer", "actor", "Employeur", "Werkgever", "Employer"),
        ],
        Columns = [Column("employer", "mut:employer"), Column("competences", "mut:competence")],
        Terms =
        [
            .. Classes("mut:SharedContract", "mut:Placement"),
            .. Links("mut:employer", "mut:competence", "mut:placesWith", "vf:stipulates"),
            .. Link("mut:worker", "mut:monthlyPay", "vf:clauseOf", "mut:schedule"),
            .. Plain("mut:statesPlacement"),
            .. Typed(XsdVocabulary.Decimal, "mut:agreedWeeklyHours", "mut:hoursPerWeek", "mut:shareOfWorkingTime"),
            .. Typed(XsdVocabulary.Date, "mut:writtenOn"),
        ],
    };
}
