using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mutualisons.Web.JsonLd;

/// <summary>How JSON is written here: indented, and letters as letters; documents are served as JSON, never inside a page.</summary>
internal static class JsonOutput
{
    /// <summary>Shared by every writer of documents.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
