using System.Buffers;
using Mutualisons.Conformance;
using Mutualisons.Conformance.Http;
using Mutualisons.Formats;
using Mutualisons.Rdf;

// counts [suite …]       passed and total per suite, and what fails
// counts --endpoint URL [suite …]   the same for a server that runs with --open-writes --empty --default-graph unnamed and URL as base; what it holds is dropped
// earl FILE [suite …]    the same, and an EARL report in Turtle
return args switch
{
    ["counts", "--endpoint", var address, .. var names] => RunEndpoint(new Uri(address), names),
    ["counts", .. var names] => Run(names, null),
    ["earl", var file, .. var names] => Run(names, file),
    _ => Usage(),
};

static int Run(string[] names, string? earlFile)
{
    var suites = Select(Suites.All, names);
    if (earlFile is null)
        return new Counts(Console.Out).Run(suites) ? 0 : 1;

    var report = new ArrayBufferWriter<byte>();
    var writer = new TurtleWriterFactory().Create(report, new RdfWriterOptions { Prefixes = EarlReport.Prefixes });
    var good = new Counts(Console.Out).Run(suites, new EarlReport(writer).Add);
    writer.Complete();
    File.WriteAllBytes(earlFile, report.WrittenSpan.ToArray());
    return good ? 0 : 1;
}

static int RunEndpoint(Uri address, string[] names)
{
    using var endpoint = new Endpoint(address);
    return new Counts(Console.Out).Run(Select([.. EndpointSuites.MakeProtocols(endpoint), .. EndpointSuites.MakeLanguages(endpoint)], names)) ? 0 : 1;
}

static IEnumerable<Suite> Select(IEnumerable<Suite> suites, string[] names) =>
    suites.Where(suite => names.Length == 0 || names.Any(name => suite.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

static int Usage()
{
    Console.Error.WriteLine("usage: counts [--endpoint URL] [suite …] | earl FILE [suite …]");
    return 2;
}
