using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Parsing;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql;

/// <summary>Reads SPARQL 1.2 queries and updates into algebra (<see href="https://www.w3.org/TR/sparql12-query/#grammar">section 19</see>); thread-safe.</summary>
public static class SparqlParser
{
    /// <summary>The predicates that are property functions: triples with them call a function instead of matching statements.</summary>
    public static ValueList<Iri> PropertyFunctions => PropertyFunctionTable.Names;

    /// <summary>Reads a query.</summary>
    /// <exception cref="SparqlSyntaxException">The text is malformed, or larger or deeper than the options allow.</exception>
    public static SparqlQuery ParseQuery(string text, SparqlParserOptions? options = null)
    {
        var bytes = Encode(text, options ??= SparqlParserOptions.Default, out var length);
        try
        {
            return ReadQuery(bytes.AsSpan(0, length), options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads a query given as UTF-8.</summary>
    /// <exception cref="SparqlSyntaxException">The text is malformed, or larger or deeper than the options allow.</exception>
    public static SparqlQuery ParseQuery(ReadOnlySpan<byte> text, SparqlParserOptions? options = null)
    {
        Check(text, options ??= SparqlParserOptions.Default);
        return ReadQuery(text, options);
    }

    /// <summary>Reads an update request.</summary>
    /// <exception cref="SparqlSyntaxException">The text is malformed, or larger or deeper than the options allow.</exception>
    public static SparqlUpdate ParseUpdate(string text, SparqlParserOptions? options = null)
    {
        var bytes = Encode(text, options ??= SparqlParserOptions.Default, out var length);
        try
        {
            return ReadWhole(bytes.AsSpan(0, length), options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads an update request given as UTF-8.</summary>
    /// <exception cref="SparqlSyntaxException">The text is malformed, or larger or deeper than the options allow.</exception>
    public static SparqlUpdate ParseUpdate(ReadOnlySpan<byte> text, SparqlParserOptions? options = null)
    {
        Check(text, options ??= SparqlParserOptions.Default);
        return ReadWhole(text, options);
    }

    /// <summary>Reads an update request given as UTF-8, and pushes its operations as they are read: INSERT DATA and DELETE DATA in parts, so that only the text is in memory.</summary>
    /// <remarks>Errors show when they are reached. Who may not act on half of a request calls twice: first to see that the text is right, then to use it.</remarks>
    /// <exception cref="SparqlSyntaxException">The text is malformed, or larger or deeper than the options allow.</exception>
    public static void ReadUpdate(ReadOnlySpan<byte> text, Action<UpdateOperation> handle, SparqlParserOptions? options = null)
    {
        Check(text, options ??= SparqlParserOptions.Default);
        Push(text, handle, options, options.DataBlockSize);
    }

    private static SparqlQuery ReadQuery(ReadOnlySpan<byte> text, SparqlParserOptions options)
    {
        try
        {
            return new Parser(text, options).ParseQuery();
        }
        catch (PropertyArgumentException refusal)
        {
            // Translation knows the token, and only here the text is at hand to count its lines.
            throw TextPositions.Error(text, refusal.Verb.Start, refusal.Verb.End, refusal.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            // Within the limits, but this thread's stack is smaller than they expect.
            throw TooDeep();
        }
    }

    private static SparqlUpdate ReadWhole(ReadOnlySpan<byte> text, SparqlParserOptions options)
    {
        List<UpdateOperation> operations = [];
        Push(text, operations.Add, options, int.MaxValue);
        return new SparqlUpdate(operations.ToValueList());
    }

    private static void Push(ReadOnlySpan<byte> text, Action<UpdateOperation> handle, SparqlParserOptions options, int blockSize)
    {
        var isHandling = false;
        try
        {
            new Parser(text, options).ParseUpdate(Handle, blockSize);
        }
        catch (PropertyArgumentException refusal)
        {
            // Translation knows the token, and only here the text is at hand to count its lines.
            throw TextPositions.Error(text, refusal.Verb.Start, refusal.Verb.End, refusal.Message);
        }
        catch (InsufficientExecutionStackException) when (!isHandling)
        {
            // Within the limits, but this thread's stack is smaller than they expect.
            throw TooDeep();
        }

        void Handle(UpdateOperation operation)
        {
            isHandling = true;
            handle(operation);
            isHandling = false;
        }
    }

    // The bytes come from the pool (saves an array of the text's size per parse) and go back to it by the caller.
    private static byte[] Encode(string text, SparqlParserOptions options, out int length)
    {
        CheckLength(text.Length, options);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var status = Utf8.FromUtf16(text, bytes, out _, out length, replaceInvalidSequences: false);
        if (status == OperationStatus.Done && length <= options.MaxLength)
        {
            return bytes;
        }

        var error = status == OperationStatus.Done
            ? TooLong(length, options)
            : TextPositions.Error(bytes.AsSpan(0, length), length, length, "a lone surrogate is not a character");
        ArrayPool<byte>.Shared.Return(bytes);
        throw error;
    }

    private static void Check(ReadOnlySpan<byte> text, SparqlParserOptions options)
    {
        CheckLength(text.Length, options);
        if (!Utf8.IsValid(text))
        {
            var start = 0;
            while (Rune.DecodeFromUtf8(text[start..], out _, out var consumed) == OperationStatus.Done)
            {
                start += consumed;
            }

            throw TextPositions.Error(text[..start], start, start, "the bytes here are not UTF-8");
        }
    }

    private static void CheckLength(int length, SparqlParserOptions options)
    {
        if (length > options.MaxLength)
        {
            throw TooLong(length, options);
        }
    }

    private static SparqlSyntaxException TooDeep() => new("this is nested too deep for the stack of this thread", default);

    private static SparqlSyntaxException TooLong(int length, SparqlParserOptions options) =>
        new($"the text has {length} bytes or more, and {options.MaxLength} are allowed", default(TextRange));
}
