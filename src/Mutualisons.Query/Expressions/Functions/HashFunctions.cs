using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Digests in lower-case hexadecimal (<see href="https://www.w3.org/TR/sparql11-query/#func-hash">section 17.4.6</see>).</summary>
internal static class HashFunctions
{
    [SuppressMessage("Security", "CA5350", Justification = "SPARQL has SHA1 as a function; nothing is secured with it here.")]
    [SuppressMessage("Security", "CA5351", Justification = "SPARQL has MD5 as a function; nothing is secured with it here.")]
    public static FunctionEntry[] Table { get; } =
    [
        new(BuiltInFunction.Md5, 1, static (e, a) => Digest(e, a[0], MD5.HashData)),
        new(BuiltInFunction.Sha1, 1, static (e, a) => Digest(e, a[0], SHA1.HashData)),
        new(BuiltInFunction.Sha256, 1, static (e, a) => Digest(e, a[0], SHA256.HashData)),
        new(BuiltInFunction.Sha384, 1, static (e, a) => Digest(e, a[0], SHA384.HashData)),
        new(BuiltInFunction.Sha512, 1, static (e, a) => Digest(e, a[0], SHA512.HashData)),
    ];

    private delegate byte[] HashData(ReadOnlySpan<byte> source);

    private static ulong Digest(Evaluation evaluation, ulong argument, HashData hash)
    {
        var text = evaluation.View(argument);
        return Texts.IsSimple(text)
            ? Texts.Make(evaluation, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash(text.Value))))
            : 0;
    }
}
