using Mutualisons.Conformance;

// counts [suite …]       passed and total per suite, and what fails
return args switch
{
    ["counts", .. var names] => new Counts(Console.Out).Run(Select(names)) ? 0 : 1,
    _ => Usage(),
};

static IEnumerable<Suite> Select(string[] names) =>
    Suites.All.Where(suite => names.Length == 0 || names.Any(name => suite.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

static int Usage()
{
    Console.Error.WriteLine("usage: counts [suite …]");
    return 2;
}
