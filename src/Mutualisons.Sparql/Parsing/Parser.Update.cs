using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <content>Update requests (<see href="https://www.w3.org/TR/sparql11-query/#rUpdateUnit">productions 3 and 29 to 47</see>).</content>
internal ref partial struct Parser
{
    private const string OperationExpected =
        "INSERT, DELETE, WITH, LOAD, CLEAR, CREATE, DROP, ADD, MOVE, COPY, PREFIX, BASE or the end of the request";

    // UpdateUnit ::= Update
    // Update ::= Prologue ( Update1 ( ';' Update )? )?
    /// <summary>Pushes each operation as soon as it is read; of data, each <paramref name="blockSize"/> quads or little more.</summary>
    public void ParseUpdate(Action<UpdateOperation> handle, int blockSize)
    {
        (_handle, _blockSize) = (handle, blockSize);
        var isEmpty = true;
        do
        {
            ParsePrologue();
            if (_token.Kind == TokenKind.End)
            {
                break;
            }

            handle(ParseUpdateOperation());
            isEmpty = false;
        }
        while (TryTake(TokenKind.Semicolon));
        ExpectEnd(isEmpty ? OperationExpected : "';' or the end of the request");
    }

    // Update1 ::= Load | Clear | Drop | Add | Move | Copy | Create | InsertData | DeleteData | DeleteWhere | Modify
    private UpdateOperation ParseUpdateOperation() => _token.Keyword switch
    {
        Keyword.Load => ParseLoad(),
        Keyword.Clear => ParseClear(),
        Keyword.Drop => ParseDrop(),
        Keyword.Create => ParseCreate(),
        Keyword.Add or Keyword.Move or Keyword.Copy => ParseTransfer(),
        Keyword.Insert or Keyword.Delete or Keyword.With => ParseModification(),
        _ => throw Unexpected(OperationExpected),
    };

    // Load ::= 'LOAD' 'SILENT'? iri ( 'INTO' GraphRef )?
    private LoadDocument ParseLoad()
    {
        Take();
        var isSilent = TryTake(Keyword.Silent);
        var source = ParseIri();
        return new LoadDocument(source, TryTake(Keyword.Into) ? ParseGraphReference() : null, isSilent);
    }

    // Clear ::= 'CLEAR' 'SILENT'? GraphRefAll
    private ClearGraphs ParseClear()
    {
        Take();
        var isSilent = TryTake(Keyword.Silent);
        return new ClearGraphs(ParseGraphReferenceAll(), isSilent);
    }

    // Drop ::= 'DROP' 'SILENT'? GraphRefAll
    private DropGraphs ParseDrop()
    {
        Take();
        var isSilent = TryTake(Keyword.Silent);
        return new DropGraphs(ParseGraphReferenceAll(), isSilent);
    }

    // Create ::= 'CREATE' 'SILENT'? GraphRef
    private CreateGraph ParseCreate()
    {
        Take();
        var isSilent = TryTake(Keyword.Silent);
        return new CreateGraph(ParseGraphReference(), isSilent);
    }

    // Add ::= 'ADD' 'SILENT'? GraphOrDefault 'TO' GraphOrDefault
    // Move ::= 'MOVE' …
    // Copy ::= 'COPY' …
    private UpdateOperation ParseTransfer()
    {
        var keyword = Take().Keyword;
        var isSilent = TryTake(Keyword.Silent);
        var source = ParseGraphOrDefault();
        Expect(Keyword.To, "TO");
        var destination = ParseGraphOrDefault();
        return keyword switch
        {
            Keyword.Add => new AddGraph(source, destination, isSilent),
            Keyword.Move => new MoveGraph(source, destination, isSilent),
            _ => new CopyGraph(source, destination, isSilent),
        };
    }

    // GraphOrDefault ::= 'DEFAULT' | 'GRAPH'? iri
    private Iri? ParseGraphOrDefault()
    {
        if (TryTake(Keyword.Default))
        {
            return null;
        }

        return TryTake(Keyword.Graph) ? ParseIri() : ParseIri("DEFAULT, GRAPH or an IRI");
    }

    // GraphRef ::= 'GRAPH' iri
    private Iri ParseGraphReference()
    {
        Expect(Keyword.Graph, "GRAPH");
        return ParseIri();
    }

    // GraphRefAll ::= GraphRef | 'DEFAULT' | 'NAMED' | 'ALL'
    private GraphTarget ParseGraphReferenceAll()
    {
        if (TryTake(Keyword.Default))
        {
            return GraphTarget.Default;
        }

        if (TryTake(Keyword.Named))
        {
            return GraphTarget.AllNamed;
        }

        if (TryTake(Keyword.All))
        {
            return GraphTarget.All;
        }

        Expect(Keyword.Graph, "GRAPH, DEFAULT, NAMED or ALL");
        return new NamedGraphTarget(ParseIri());
    }
}
