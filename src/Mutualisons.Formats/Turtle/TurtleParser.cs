using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>Parses Turtle or TriG token by token with a stack of its own, so that it can stop at any byte and nesting costs no call depth.</summary>
/// <remarks>
/// Each state has one method; it takes a token and returns the next state. Statements leave as soon as their object is known.
/// See <see href="https://www.w3.org/TR/turtle/#sec-grammar-grammar">Turtle, section 6.5</see>,
/// <see href="https://www.w3.org/TR/trig/#sec-grammar">TriG, section 4</see> and, for what they add,
/// <see href="https://www.w3.org/TR/rdf12-turtle/#sec-grammar-grammar">RDF 1.2 Turtle</see>, whose productions have no number here.
/// </remarks>
internal sealed partial class TurtleParser : IIncrementalParser
{
    private readonly IRdfHandler _handler;
    private readonly RdfReaderOptions _options;
    private readonly bool _allowGraphs;
    private readonly PrefixTable _prefixes = new();
    private readonly List<Frame> _frames = [new Frame()];
    private readonly NodeBuffer _graph = new();
    private readonly NodeBuffer _node = new();
    private readonly ByteBuffer _lexicalForm = new();
    private readonly ByteBuffer _language = new();
    private readonly ByteBuffer _unescaped = new();
    private readonly ByteBuffer _prefixName = new();
    private IriResolver? _resolver;
    private InputBuffer _input = null!;
    private Frame _frame;
    private int _depth;
    private long _anonymousNodes;
    private long _objectNumber;
    private ObjectForm _objectForm;
    private BaseDirection _direction;
    private TripleTerm? _tripleTerm;
    private State _state;
    private bool _inGraph;
    private bool _directiveNeedsPoint;
    private string? _error;
    private int _errorStart;
    private int _errorEnd;

    public TurtleParser(IRdfHandler handler, RdfReaderOptions options, bool allowGraphs)
    {
        _handler = handler;
        _options = options;
        _allowGraphs = allowGraphs;
        _resolver = options.BaseIri is null ? null : new IriResolver(options.BaseIri);
        _frame = _frames[0];
    }

    public void Parse(InputBuffer input)
    {
        _input = input;
        while (true)
        {
            var lexer = new TurtleLexer(input.Pending, input.IsLast);
            ParseTokens(ref lexer);
            input.Consume(lexer.Start);
            if (input.StopsAtInvalidByte)
                ReplaceInvalidByte();
            else if (input.Pending.Length > _options.MaxTokenLength)
                SkipEndlessToken();
            else
                return;
        }
    }

    private void ParseTokens(ref TurtleLexer lexer)
    {
        while (lexer.Next() is { Kind: not TokenKind.NeedMore } token)
        {
            if (token.Kind == TokenKind.End)
            {
                End(token);
                return;
            }

            if (token.Kind == TokenKind.Error)
            {
                ReportUnlessRecovering(lexer.ErrorAt, lexer.ErrorAt, lexer.Error!);
                lexer.SkipError();
            }
            else
            {
                Take(token);
            }
        }
    }

    private void Take(in Token token)
    {
        _state = token.End - token.Start > _options.MaxTokenLength ? FailTooLong(token) : Step(_state, token);
        if (_state == State.Failed)
        {
            ReportUnlessRecovering(_errorStart, _errorEnd, _error!);
            _state = Recovering(token);
        }
    }

    private State Step(State state, in Token token) => state switch
    {
        State.Document => Document(token),
        State.InGraph => InGraph(token),
        State.AfterSubjectNode => AfterSubjectNode(token),
        State.AfterLabel => AfterLabel(token),
        State.SubjectBracket => SubjectBracket(token),
        State.SubjectParenthesis => SubjectParenthesis(token),
        State.Verb => Verb(token),
        State.VerbOrEnd => VerbOrEnd(token),
        State.Object => Object(token),
        State.ObjectEnd => ObjectEnd(token),
        State.AfterString => AfterString(token),
        State.Datatype => Datatype(token),
        State.ObjectBracket => ObjectBracket(token),
        State.ObjectParenthesis => ObjectParenthesis(token),
        State.Collection => Collection(token),
        State.TripleSubject => TripleSubject(token),
        State.TripleSubjectBracket => TripleSubjectBracket(token),
        State.TripleEnd => TripleEnd(token),
        State.Reifier => Reifier(token),
        State.ReifierBracket => ReifierBracket(token),
        State.AfterAnnotation => AfterAnnotation(token),
        State.Version => Version(token),
        State.PrefixName => PrefixName(token),
        State.PrefixNamespace => PrefixNamespace(token),
        State.BaseIri => BaseIri(token),
        State.DirectiveEnd => DirectiveEnd(token),
        State.GraphName => GraphName(token),
        State.GraphBracket => GraphBracket(token),
        State.GraphOpen => GraphOpen(token),
        _ => Recovering(token),
    };

    private void End(in Token token)
    {
        if (_state is State.Document or State.Recovering && !_inGraph)
            return;

        var within = _inGraph ? "a graph: '}' is missing" : "a statement";
        ReportUnlessRecovering(token.Start, token.Start, $"The document ends within {within}.");
    }

    private ReadOnlySpan<byte> Text(int start, int end) => _input.Pending[start..end];

    private ReadOnlySpan<byte> Body(in Token token) => Text(token.BodyStart, token.BodyEnd);

    private void Emit(in TermView @object) =>
        _handler.HandleQuad(new QuadView(_frame.Subject.View, _frame.Predicate.View, @object, _graph.View));
}
