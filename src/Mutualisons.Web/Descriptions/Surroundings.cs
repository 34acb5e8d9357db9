using Mutualisons.Domain;

namespace Mutualisons.Web.Descriptions;

/// <summary>What features and pages show beside a resource's own statements.</summary>
/// <param name="Iris">Where descriptions are.</param>
/// <param name="Language">The language of labels.</param>
/// <param name="Labels">What linked resources are called.</param>
/// <param name="Licences">The licences of the sources in use.</param>
/// <param name="Locations">Where the resources are.</param>
internal sealed record Surroundings(PlatformIris Iris, string Language, Labels Labels, Licences Licences, Locations Locations);
