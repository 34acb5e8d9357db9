using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Problems;

/// <summary>Turns what goes wrong into problems: exceptions, and bare error statuses; an error after the first byte ends the connection, so that nobody takes a part for the whole.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ProblemFactory problems, ILogger<ProblemMiddleware> logger)
{
    private readonly RequestDelegate _next = next;
    private readonly ProblemFactory _problems = problems;
    private readonly ILogger _logger = logger;

    /// <summary>Runs the rest of the pipeline.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await _next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away: its query is cancelled and there is nobody to answer.
            return;
        }
#pragma warning disable CA1031 // whatever fails, the client gets a problem and the log the exception
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await AnswerAsync(context, exception);
            return;
        }

        await DescribeBareStatusAsync(context);
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        if (context.Response.HasStarted)
        {
            Log.AnswerAborted(_logger, context.Request.Path, exception);
            context.Abort();
            return;
        }

        var problem = Translate(exception);
        if (problem.StatusCode == StatusCodes.Status500InternalServerError)
        {
            Log.RequestFailed(_logger, context.Request.Path, exception);
        }

        context.Response.Clear();
        if (problem.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "10";
        }

        await problem.ExecuteAsync(context);
    }

    private ProblemResult Translate(Exception exception) => exception switch
    {
        RequestException request => _problems.Create(request.Type, request.Detail),
        RdfSyntaxException syntax => AtPlace(syntax.Message, syntax.Detail, syntax.Range),
        SparqlSyntaxException syntax => AtPlace(syntax.Message, syntax.Detail, syntax.Range),
        GraphAccessDeniedException denied => _problems.Create(ProblemType.GraphDenied, ExceptionRefusals.GraphDenied(denied.Graph)),
        ServiceException { Fault: not RemoteFault.Refused } failed => OfOtherServer(failed.Fault, failed.Message),
        UpdateFailedException { InnerException: DocumentException { Fault: not RemoteFault.Refused } failed } => OfOtherServer(failed.Fault, exception.Message),
        QueryNotSupportedException or ServiceException or UpdateFailedException => _problems.Create(ProblemType.Unsupported, ExceptionRefusals.Engine(exception.Message)),
        QueryTimeoutException or QueryBudgetException or SnapshotExpiredException => _problems.Create(ProblemType.Limit, ExceptionRefusals.Engine(exception.Message)),
        InsufficientExecutionStackException => _problems.Create(ProblemType.Limit, ExceptionRefusals.TooDeep()),
        OutOfMemoryException => _problems.Create(ProblemType.Busy, ExceptionRefusals.NoMemory()),
        EngineBusyException => _problems.Create(ProblemType.Busy, ExceptionRefusals.Engine(exception.Message)),
        EngineReadOnlyException => _problems.Create(ProblemType.Unavailable, ExceptionRefusals.Engine(exception.Message)),
        CommitConflictException => _problems.Create(ProblemType.Conflict, ExceptionRefusals.Engine(exception.Message)),
        InvalidDataException damaged => _problems.Create(ProblemType.BadRequest, ExceptionRefusals.Damaged(damaged.Message)),
        BadHttpRequestException bad => _problems.Create(ProblemType.OfStatus(bad.StatusCode), ExceptionRefusals.Http(bad.Message)),
        _ => _problems.Create(ProblemType.Internal, Refusals.Internal()),
    };

    private ProblemResult OfOtherServer(RemoteFault fault, string message) => fault == RemoteFault.TooLate
        ? _problems.Create(ProblemType.RemoteTooLate, ExceptionRefusals.RemoteTooLate(message))
        : _problems.Create(ProblemType.RemoteFailed, ExceptionRefusals.RemoteFailed(message));

    private ProblemResult AtPlace(string message, string detail, TextRange range) =>
        _problems.Create(ProblemType.Syntax, ExceptionRefusals.Syntax(message, detail, range), ("line", range.Start.Line + 1), ("column", range.Start.Column + 1));

    private async Task DescribeBareStatusAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || response.ContentLength is not null)
        {
            return;
        }

        var type = ProblemType.OfStatus(response.StatusCode);
        var detail = type == ProblemType.NotFound
            ? Refusals.NothingAt(context.Request.Path)
            : Refusals.CannotBeDone(context.Request.Method, context.Request.Path);
        await _problems.Create(type, detail).ExecuteAsync(context);
    }
}
