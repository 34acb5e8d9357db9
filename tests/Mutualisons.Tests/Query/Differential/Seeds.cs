using System.Globalization;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>The seeds that property tests run with; the same ones each time unless the environment asks for others.</summary>
internal static class Seeds
{
    private static readonly int CasesPerBatch = Read("MUTUALISONS_DIFFERENTIAL_CASES", 25);
    private static readonly int First = Read("MUTUALISONS_DIFFERENTIAL_SEED", 1);

    /// <summary>Every engine with every batch.</summary>
    public static TheoryData<EngineKind, int> Batches(int count)
    {
        var data = new TheoryData<EngineKind, int>();
        foreach (var kind in TestEngines.All)
        {
            for (var batch = 0; batch < count; batch++)
            {
                data.Add(kind, batch);
            }
        }

        return data;
    }

    /// <summary>The seeds of a batch.</summary>
    public static IEnumerable<int> Of(int batch) => Enumerable.Range(First + (batch * CasesPerBatch), CasesPerBatch);

    private static int Read(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
