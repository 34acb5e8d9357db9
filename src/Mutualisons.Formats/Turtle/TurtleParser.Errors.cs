using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Errors, and going on behind them.</content>
internal sealed partial class TurtleParser
{
    private const int ShownLength = 40;

    /// <summary>Skips tokens to the end of the statement, which a point or the end of the graph marks.</summary>
    private State Recovering(in Token token)
    {
        if (token.Kind != TokenKind.Dot && !(token.Kind == TokenKind.CloseBrace && _inGraph))
            return State.Recovering;

        _depth = 0;
        _frame = _frames[0];
        return token.Kind == TokenKind.Dot ? StatementStart() : CloseGraph();
    }

    private State Expected(in Token token, string expected) => Fail(token, $"Found {Describe(token)}, expected {expected}.");

    private State Fail(in Token token, string error)
    {
        SetError(token.Start, token.End, error);
        return State.Failed;
    }

    private State FailTooLong(in Token token) => Fail(token, $"The token is longer than the limit of {_options.MaxTokenLength} bytes.");

    private bool SetError(int start, int end, string error)
    {
        _error = error;
        _errorStart = start;
        _errorEnd = end;
        return false;
    }

    private void ReportUnlessRecovering(int start, int end, string error)
    {
        if (_state == State.Recovering)
            return;

        _state = State.Recovering;
        var range = new TextRange(_input.PositionAt(start), _input.PositionAt(end));
        var exception = new RdfSyntaxException(error, range, _options.DocumentName);
        if (!_options.ContinueAfterErrors)
            throw exception;

        _handler.HandleError(exception);
    }

    private void ReplaceInvalidByte()
    {
        var at = _input.Pending.Length;
        ReportUnlessRecovering(at, at, "This byte is not UTF-8.");
        _input.ReplaceInvalidByte();
    }

    /// <summary>A token whose end is not in sight past the limit: its start is dropped, and what follows read as if it began there.</summary>
    private void SkipEndlessToken()
    {
        ReportUnlessRecovering(0, 0, $"The token that starts here is longer than the limit of {_options.MaxTokenLength} bytes.");
        _input.Consume(_input.Pending.Length);
    }

    private string Describe(in Token token)
    {
        var text = Text(token.Start, token.End);
        return text.Length <= ShownLength
            ? $"'{Encoding.UTF8.GetString(text)}'"
            : $"'{Encoding.UTF8.GetString(text[..ShownLength]).TrimEnd('\uFFFD')}…'";
    }
}
