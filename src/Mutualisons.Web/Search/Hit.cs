using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Search;

/// <summary>A text of a record that may answer a search.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Field">Where in the record the text stands.</param>
/// <param name="Text">The text.</param>
internal sealed record Hit(Iri Record, Kind Kind, SearchField Field, Literal Text);
