using Xunit;

namespace Mutualisons.Web.Tests.Clients;

/// <summary>A fact that needs Apache Jena, and is skipped with a reason without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JenaFactAttribute : FactAttribute
{
    public JenaFactAttribute() => Skip = Jena.SkipReason;
}
