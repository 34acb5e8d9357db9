using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>A solution mapping μ (SPARQL 1.1 Query, section 18.1.8): immutable, compared by its bindings.</summary>
internal sealed class Solution : IEquatable<Solution>
{
    private readonly Dictionary<Variable, Term> _bindings;

    private Solution(Dictionary<Variable, Term> bindings, RowLabels labels)
    {
        _bindings = bindings;
        Labels = labels;
    }

    /// <summary>μ₀, which binds nothing.</summary>
    public static Solution Empty => new([], new RowLabels());

    /// <summary>dom(μ)</summary>
    public IReadOnlyCollection<Variable> Domain => _bindings.Keys;

    /// <summary>What BNODE(label) has made for this solution.</summary>
    public RowLabels Labels { get; }

    /// <summary>μ(v), or null.</summary>
    public Term? this[Variable variable] => _bindings.GetValueOrDefault(variable);

    /// <summary>A solution that binds the given variables.</summary>
    public static Solution Of(IEnumerable<KeyValuePair<Variable, Term>> bindings) => new(new(bindings), new RowLabels());

    /// <summary>A new solution: this one with one more binding.</summary>
    public Solution With(Variable variable, Term value) => new(new(_bindings) { [variable] = value }, new RowLabels());

    /// <summary>The same solution with one more binding, as Extend gives it; labels of BNODE stay those of the row.</summary>
    public Solution Extend(Variable variable, Term value) => new(new(_bindings) { [variable] = value }, Labels);

    /// <summary>The bindings of some variables only.</summary>
    public Solution Restrict(IEnumerable<Variable> variables) =>
        new(new(variables.Distinct().Where(_bindings.ContainsKey).Select(v => KeyValuePair.Create(v, _bindings[v]))), Labels);

    /// <summary>Section 18.1.8: compatible when every variable that both bind has the same term in both.</summary>
    public bool IsCompatibleWith(Solution other) =>
        _bindings.All(binding => other[binding.Key] is not { } term || term == binding.Value);

    /// <summary>Whether dom(μ) ∩ dom(μ′) is not empty.</summary>
    public bool SharesVariablesWith(Solution other) => _bindings.Keys.Any(other._bindings.ContainsKey);

    /// <summary>merge(μ, μ′) of two compatible solutions.</summary>
    public Solution Merge(Solution other)
    {
        var merged = new Dictionary<Variable, Term>(_bindings);
        foreach (var (variable, term) in other._bindings)
        {
            merged[variable] = term;
        }

        return new(merged, new RowLabels());
    }

    /// <inheritdoc/>
    public bool Equals(Solution? other) =>
        other is not null && _bindings.Count == other._bindings.Count && _bindings.All(binding => other[binding.Key] == binding.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Solution);

    /// <inheritdoc/>
    public override int GetHashCode() => _bindings.Aggregate(0, (hash, binding) => hash ^ HashCode.Combine(binding.Key, binding.Value));

    /// <summary>The bindings, for messages.</summary>
    public override string ToString() => $"{{{string.Join(", ", _bindings.Select(b => $"{b.Key}={b.Value}").Order(StringComparer.Ordinal))}}}";
}
