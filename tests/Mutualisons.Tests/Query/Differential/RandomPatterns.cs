namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random group graph patterns over the whole algebra, as text.</summary>
internal sealed class RandomPatterns
{
    private static readonly string[] Variables = ["?a", "?b", "?c", "?d", "?e", "?f", "?g"];

    private readonly RandomSource _random;
    private readonly string _labels;
    private readonly List<string> _bound = [.. Variables];
    private int _fresh;

    /// <param name="random">Where choices come from.</param>
    /// <param name="labels">What blank node labels begin with, since an update's operations share none.</param>
    public RandomPatterns(RandomSource random, string labels = "n")
    {
        _random = random;
        _labels = labels;
        Expressions = new RandomExpressions(random, Variable) { Exists = Exists };
    }

    /// <summary>Expressions over the variables that patterns use.</summary>
    public RandomExpressions Expressions { get; }

    /// <summary>A variable that patterns use.</summary>
    public string Variable() => _random.Pick(_bound);

    /// <summary>A variable that nothing has used yet.</summary>
    public string FreshVariable() => $"?x{_fresh++}";

    /// <summary>A group in braces.</summary>
    public string Group(int depth)
    {
        var elements = new List<string>();
        var startsWithTriples = _random.Chance(80);
        if (startsWithTriples)
        {
            elements.Add(Triples());
        }

        for (var more = depth <= 0 ? 0 : _random.Below(4); more > 0; more--)
        {
            elements.Add(Element(depth - 1));
        }

        if (!startsWithTriples)
        {
            elements.Add(Triples());
        }

        return $"{{ {string.Join(' ', elements)} }}";
    }

    // Mostly what keeps rows, since a query that nothing answers compares nothing.
    private string Element(int depth) => _random.Below(16) switch
    {
        < 3 => $"OPTIONAL {Group(depth)}",
        < 5 => $"{Group(depth)} UNION {Group(depth)}",
        5 => $"MINUS {Group(depth)}",
        6 => $"FILTER {Bracketted(Expressions.Condition(2))}",
        7 => Exists("FILTER "),
        8 or 9 => Bind(),
        10 => Values(),
        11 or 12 => $"GRAPH {(_random.Chance(60) ? Variable() : _random.Pick(RandomTerms.Graphs))} {Group(depth)}",
        13 => SubSelect(depth),
        14 => Path(),
        _ => Triples(),
    };

    private static string Bracketted(string condition) => condition.StartsWith('(') ? condition : $"({condition})";

    private string Exists() => Exists(string.Empty);

    private string Exists(string prefix) => $"{prefix}{(_random.Chance(50) ? "NOT " : string.Empty)}EXISTS {Group(_random.Below(2))}";

    // BIND's variable must be new to its group.
    private string Bind()
    {
        var variable = FreshVariable();
        var bind = $"BIND ({Expressions.Value(2)} AS {variable})";
        _bound.Add(variable);
        return bind;
    }

    private string Values()
    {
        if (_random.Chance(50))
        {
            return $"VALUES {Variable()} {{ {Cell()} {Cell()} {Cell()} }}";
        }

        var first = Variable();
        var second = _random.Pick([.. _bound.Where(v => v != first)]);
        return $"VALUES ({first} {second}) {{ ({Cell()} {Cell()}) ({Cell()} {Cell()}) }}";
    }

    private string Cell() => _random.Below(6) switch
    {
        < 2 => "UNDEF",
        5 => RandomData.TripleTerm(_random),
        2 => _random.Pick(RandomTerms.Literals),
        _ => _random.Pick(RandomTerms.Resources),
    };

    private string SubSelect(int depth)
    {
        var first = Variable();
        if (_random.Chance(30))
        {
            var count = FreshVariable();
            var text = $"{{ SELECT {first} (COUNT({Variable()}) AS {count}) WHERE {Group(depth)} GROUP BY {first} }}";
            _bound.Add(count);
            return text;
        }

        var second = _random.Pick([.. _bound.Where(v => v != first)]);
        return $"{{ SELECT {(_random.Chance(40) ? "DISTINCT " : string.Empty)}{first} {second} WHERE {Group(depth)} }}";
    }

    private string Triples()
    {
        var subject = Subject();
        var first = $"{subject} {Verb()} {Object(subject)} .";
        if (_random.Chance(12))
        {
            return Reified();
        }

        return _random.Chance(40) ? $"{first} {(_random.Chance(50) ? subject : Subject())} {Verb()} {Object(subject)} ." : first;
    }

    private string Reified()
    {
        var reifier = _random.Below(3) switch
        {
            0 => string.Empty,
            1 => $"~ {_random.Pick(RandomTerms.Resources)}",
            _ => $"~ {Variable()}",
        };
        var triple = $"{Subject()} {Verb()} {Object(string.Empty)} {reifier}";
        return _random.Below(3) switch
        {
            0 => $"<< {triple} >> .",
            1 => $"<< {triple} >> {Verb()} {Object(string.Empty)} .",
            _ => $"{triple} {{| {Verb()} {Object(string.Empty)} |}} .",
        };
    }

    private string TripleTerm() => $"<<( {Subject()} {Verb()} {(_random.Chance(15) ? TripleTerm() : Object(string.Empty))} )>>";

    private string Path() => $"{Subject()} {PathText(2)} {Object(string.Empty)} .";

    private string PathText(int depth)
    {
        if (depth <= 0)
        {
            return _random.Pick(RandomTerms.Predicates);
        }

        return _random.Below(9) switch
        {
            0 => $"({PathText(depth - 1)})*",
            1 => $"({PathText(depth - 1)})+",
            2 => $"({PathText(depth - 1)})?",
            3 => $"({PathText(depth - 1)}/{PathText(depth - 1)})",
            4 => $"({PathText(depth - 1)}|{PathText(depth - 1)})",
            5 => $"^({PathText(depth - 1)})",
            6 => $"!({_random.Pick(RandomTerms.Predicates)}|^{_random.Pick(RandomTerms.Predicates)})",
            7 => $"!{_random.Pick(RandomTerms.Predicates)}",
            _ => $"{_random.Pick(RandomTerms.Predicates)}*",
        };
    }

    private string Verb() => _random.Chance(85) ? _random.Pick(RandomTerms.Predicates) : Variable();

    private string Subject() => _random.Below(20) switch
    {
        < 16 => Variable(),
        < 19 => _random.Pick(RandomTerms.Resources),
        _ => $"_:{_labels}{_fresh++}",
    };

    // Seldom the subject again, since few triples have it twice.
    private string Object(string subject) => _random.Below(20) switch
    {
        < 16 => _random.Chance(95) ? _random.Pick([.. _bound.Where(v => v != subject)]) : Variable(),
        < 18 => _random.Pick(RandomTerms.Resources),
        18 => TripleTerm(),
        _ => _random.Pick(RandomTerms.Literals),
    };
}
