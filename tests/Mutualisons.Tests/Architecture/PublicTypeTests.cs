using System.Reflection;
using Xunit;

namespace Mutualisons.Tests.Architecture;

public sealed class PublicTypeTests
{
    // Every project that this one references, by its assembly beside the tests.
    private static readonly Type[] PublicTypes =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Mutualisons.*.dll")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => Directory.Exists(RepositoryFiles.FullPath($"src/{name}")))
            .SelectMany(name => Assembly.Load(name).GetExportedTypes()),
    ];

    [Fact]
    public void The_projects_are_found() => Assert.Contains(typeof(Mutualisons.Rdf.Term), PublicTypes);

    [Fact]
    public void A_class_is_sealed_unless_it_is_abstract() =>
        Assert.DoesNotContain(PublicTypes, type => type is { IsClass: true, IsAbstract: false, IsSealed: false });

    [Fact]
    public void A_type_that_is_equatable_has_the_operator() =>
        Assert.DoesNotContain(PublicTypes, type => Implements(type, typeof(IEquatable<>)) && !HasOperator(type, "op_Equality"));

    [Fact]
    public void A_type_that_is_comparable_has_the_operators() =>
        Assert.DoesNotContain(PublicTypes, type => Implements(type, typeof(IComparable<>)) && !HasOperator(type, "op_LessThan"));

    [Fact]
    public void A_type_is_not_named_like_its_namespace() =>
        Assert.DoesNotContain(PublicTypes, type => !type.IsNested && type.Namespace!.Split('.').Contains(type.Name));

    private static bool Implements(Type type, Type definition) => !type.IsInterface && !type.IsEnum && type.GetInterfaces().Any(found =>
        found.IsGenericType && found.GetGenericTypeDefinition() == definition && found.GenericTypeArguments[0] == type);

    private static bool HasOperator(Type type, string name) =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [type, type]) is not null;
}
