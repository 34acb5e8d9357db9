namespace Mutualisons.Web.Problems;

/// <summary>A kind of refusal, as RFC 9457 means it: its stable name, its status, its title.</summary>
internal sealed record ProblemType(string Name, int Status, string Title)
{
    public static readonly ProblemType BadParameter = new("bad-parameter", 400, "A parameter is unknown or invalid");
    public static readonly ProblemType Syntax = new("syntax-error", 400, "The text is malformed");
    public static readonly ProblemType BadRequest = new("bad-request", 400, "The request is malformed");
    public static readonly ProblemType Unsupported = new("not-supported", 400, "The query asks for something that this server does not have");
    public static readonly ProblemType WritesClosed = new("writes-closed", 403, "Writing is not allowed here");
    public static readonly ProblemType GraphDenied = new("graph-denied", 403, "That graph is not yours to change");
    public static readonly ProblemType ForeignOrigin = new("foreign-origin", 403, "A page of another site may not write");
    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing here");
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "That method does not work here");
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "None of the forms on offer is acceptable");
    public static readonly ProblemType Conflict = new("conflict", 409, "The data has changed meanwhile");
    public static readonly ProblemType Gone = new("gone", 410, "It was here and has been deleted");
    public static readonly ProblemType TooLarge = new("too-large", 413, "The request is too large");
    public static readonly ProblemType MediaType = new("media-type", 415, "That media type is not understood here");
    public static readonly ProblemType UnknownHost = new("unknown-host", 421, "This server does not answer for that host name");
    public static readonly ProblemType Internal = new("internal-error", 500, "Something went wrong on our side");
    public static readonly ProblemType Limit = new("over-limits", 503, "The query passed its limits");
    public static readonly ProblemType Unavailable = new("unavailable", 503, "The server cannot do that now");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        BadParameter, Syntax, BadRequest, Unsupported, WritesClosed, GraphDenied, ForeignOrigin, NotFound, MethodNotAllowed, NotAcceptable,
        Conflict, Gone, TooLarge, MediaType, UnknownHost, Internal, Limit, Unavailable,
    ];

    /// <summary>The type that stands for a bare status.</summary>
    public static ProblemType OfStatus(int status) => All.FirstOrDefault(type => type.Status == status)
        ?? (status >= 500 ? Internal with { Status = status } : BadRequest with { Status = status });
}
