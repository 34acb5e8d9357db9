using System.Security.Cryptography;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Hash functions (section 17.4.6); null is the error value.</summary>
internal static class NaiveHashes
{
    public static Literal? Call(BuiltInFunction function, Term argument)
    {
        if (NaiveValues.SimpleString(argument) is not { } text)
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5350, CA5351 // SPARQL names these functions; nothing here is kept secret by them.
        var hash = function switch
        {
            BuiltInFunction.Md5 => MD5.HashData(bytes),
            BuiltInFunction.Sha1 => SHA1.HashData(bytes),
            BuiltInFunction.Sha256 => SHA256.HashData(bytes),
            BuiltInFunction.Sha384 => SHA384.HashData(bytes),
            BuiltInFunction.Sha512 => SHA512.HashData(bytes),
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
        };
#pragma warning restore CA5350, CA5351
        return new Literal(Convert.ToHexStringLower(hash));
    }
}
