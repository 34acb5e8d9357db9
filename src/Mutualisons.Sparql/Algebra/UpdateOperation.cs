using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>One operation of an update request (SPARQL 1.1 Update, section 3).</summary>
public abstract record UpdateOperation
{
    private protected UpdateOperation()
    {
    }
}

/// <summary>INSERT DATA, or a part of it; blank nodes (variables whose name starts with <c>_:</c>) are fresh, one each for the whole request.</summary>
public sealed record InsertData(ValueList<QuadPattern> Quads) : UpdateOperation;

/// <summary>DELETE DATA, or a part of it.</summary>
public sealed record DeleteData(ValueList<QuadPattern> Quads) : UpdateOperation;

/// <summary>DELETE/INSERT WHERE, and DELETE WHERE with its pattern as template (section 3.1.3).</summary>
/// <param name="Delete">Templates of quads to delete; deletes go before inserts.</param>
/// <param name="Insert">Templates of quads to insert, blank nodes fresh for each solution.</param>
/// <param name="Pattern">The WHERE pattern.</param>
/// <param name="With">WITH: the graph of templates without GRAPH and, without USING, of the pattern.</param>
/// <param name="Using">USING and USING NAMED; null when the request has neither.</param>
public sealed record DeleteInsert(
    ValueList<QuadPattern> Delete,
    ValueList<QuadPattern> Insert,
    AlgebraNode Pattern,
    Iri? With,
    DatasetClause? Using) : UpdateOperation
{
    /// <summary>The base IRI in force where the operation stands, for IRI(); null when there is none.</summary>
    public Iri? BaseIri { get; init; }
}

/// <summary>LOAD source INTO GRAPH target; a null target is the unnamed graph.</summary>
public sealed record LoadDocument(Iri Source, Iri? Target, bool IsSilent) : UpdateOperation;

/// <summary>CLEAR.</summary>
public sealed record ClearGraphs(GraphTarget Target, bool IsSilent) : UpdateOperation;

/// <summary>DROP; the store keeps no empty graphs, so it does what CLEAR does.</summary>
public sealed record DropGraphs(GraphTarget Target, bool IsSilent) : UpdateOperation;

/// <summary>CREATE GRAPH; an error without SILENT when the graph has quads.</summary>
public sealed record CreateGraph(Iri Graph, bool IsSilent) : UpdateOperation;

/// <summary>COPY source TO destination; null is the unnamed graph.</summary>
public sealed record CopyGraph(Iri? Source, Iri? Destination, bool IsSilent) : UpdateOperation;

/// <summary>MOVE source TO destination; null is the unnamed graph.</summary>
public sealed record MoveGraph(Iri? Source, Iri? Destination, bool IsSilent) : UpdateOperation;

/// <summary>ADD source TO destination; null is the unnamed graph.</summary>
public sealed record AddGraph(Iri? Source, Iri? Destination, bool IsSilent) : UpdateOperation;
