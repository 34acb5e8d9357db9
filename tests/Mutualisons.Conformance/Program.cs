using System.Buffers;
using Mutualisons.Conformance;
using Mutualisons.Formats;
using Mutualisons.Rdf;

// counts [suite …]       passed and total per suite, and what fails
// earl FILE [suite …]    the same, and an EARL report in Turtle
return args switch
{
    ["counts", .. var names] => Run(names, null),
    ["earl", var file, .. var names] => Run(names, file),
    _ => Usage(),
};

static int Run(string[] names, string? earlFile)
{
    var suites = Suites.All.Where(suite => names.Length == 0 || names.Any(name => suite.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
    if (earlFile is null)
        return new Counts(Console.Out).Run(suites) ? 0 : 1;

    var report = new ArrayBufferWriter<byte>();
    var writer = new TurtleWriterFactory().Create(report, new RdfWriterOptions { Prefixes = EarlReport.Prefixes });
    var good = new Counts(Console.Out).Run(suites, new EarlReport(writer).Add);
    writer.Complete();
    File.WriteAllBytes(earlFile, report.WrittenSpan.ToArray());
    return good ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("usage: counts [suite …] | earl FILE [suite …]");
    return 2;
}
