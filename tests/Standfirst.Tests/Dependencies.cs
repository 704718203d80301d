using Mono.Cecil;

namespace Standfirst.Tests;

/// <summary>Who may use whom, as <c>docs/decisions/0001-order-of-subjects.md</c> has it, and who does in a built assembly. A folder is a namespace.</summary>
internal static class Dependencies
{
    /// <summary>Each may use those before it.</summary>
    public static readonly string[] Subjects = ["Publication", "Body", "Pictures", "Staff", "Sections", "Topics", "Stories", "Quotations", "Pages", "Readers", "Comments"];

    public static readonly string[] EntryPoints = ["Site", "Newsroom", "Api", "Jobs", "Cli"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Feeds"] = Subjects,
        ["Themes"] = Subjects,
        ["Mail"] = [],
        ["CopyDesk"] = Subjects,
        ["Storage"] = [.. Subjects, "Import.ImportedItem", "Import.FinishedImport", "Import.ImportCount", "Import.ImportRepair", "Import.ImportLoss"],
        ["Search"] = [.. Subjects, "Storage", "CopyDesk"],
        ["Import"] = [.. Subjects, "Storage"],
        ["Export"] = [.. Subjects, "Storage"],
        ["Sample"] = [.. Subjects, "Storage"],
        ["Site"] = [.. Subjects, "Storage", "Themes", "Feeds", "Search"],
        ["Newsroom"] = [.. Subjects, "Storage", "Themes", "Search", "Import", "Mail", "CopyDesk"],
        ["Api"] = [.. Subjects, "Storage", "Search", "Feeds"],
        ["Jobs"] = [.. Subjects, "Storage", "Search", "Import", "Export", "CopyDesk"],
        ["Cli"] = [.. Subjects, "Storage", "Search", "Import", "Export", "CopyDesk", "Sample", "Serving"],
    };

    /// <summary>One line for each use that the table does not allow, in order.</summary>
    public static IReadOnlyList<string> Violations(AssemblyDefinition assembly) =>
    [
        .. assembly.MainModule.GetTypes().Where(type => Folder(type) is { Length: > 0 })
            .SelectMany(type => Uses(type).Select(used => (By: type, Used: used)))
            .Where(use => !May(Folder(use.By)!, Outermost(use.Used)))
            .Select(use => $"{Outermost(use.By).FullName} uses {Outermost(use.Used).FullName}").Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Folders of the assembly that the table does not know.</summary>
    public static IReadOnlyList<string> Unknown(AssemblyDefinition assembly)
        => [.. assembly.MainModule.GetTypes().Select(Folder).OfType<string>().Where(folder => folder.Length > 0 && !Subjects.Contains(folder) && !Allowed.ContainsKey(folder)).Distinct()];

    private static bool May(string by, TypeReference used)
    {
        var isSubject = Subjects.Contains(by);
        if (isSubject && used.Namespace.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
        {
            return false;
        }

        var folder = Folder(used);
        if (folder is null || folder == by)
        {
            return true;
        }

        if (folder.Length == 0)
        {
            // The root holds the wiring, which is for nobody but the command that serves, and the operator's settings, which are for no subject.
            return used.Name == "Serving" ? by == "Cli" : !isSubject;
        }

        return isSubject
            ? Array.IndexOf(Subjects, folder) is >= 0 and var other && other < Array.IndexOf(Subjects, by)
            : Allowed.TryGetValue(by, out var allowed) && (allowed.Contains(folder) || allowed.Contains($"{folder}.{used.Name}"));
    }

    /// <summary>The first part of the namespace below Standfirst; empty for the root, null for what is not ours.</summary>
    private static string? Folder(TypeReference type)
    {
        var parts = Outermost(type).Namespace.Split('.');
        return parts[0] != "Standfirst" ? null : parts.Length == 1 ? "" : parts[1];
    }

    /// <summary>Closures and state machines stand for the type that they were made from.</summary>
    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } around ? Outermost(around) : type;

    private static IEnumerable<TypeReference> Uses(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType,
            .. type.Interfaces.Select(one => one.InterfaceType),
            .. type.GenericParameters.SelectMany(one => one.Constraints).Select(one => one.ConstraintType),
            .. type.Fields.Select(one => one.FieldType),
            .. type.Methods.SelectMany(Uses),
            .. type.CustomAttributes.Concat(type.Fields.SelectMany(one => one.CustomAttributes)).Concat(type.Properties.SelectMany(one => one.CustomAttributes))
                .Concat(type.Methods.SelectMany(one => one.CustomAttributes)).SelectMany(Uses),
        ];
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> Uses(CustomAttribute attribute)
        => [attribute.AttributeType, .. attribute.ConstructorArguments.Where(one => one.Value is TypeReference).Select(one => (TypeReference)one.Value)];

    private static IEnumerable<TypeReference?> Uses(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters)
        {
            yield return parameter.ParameterType;
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (var variable in method.Body.Variables)
        {
            yield return variable.VariableType;
        }

        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    yield return type;
                    break;
                case FieldReference field:
                    yield return field.DeclaringType;
                    yield return field.FieldType;
                    break;
                case MethodReference called:
                    yield return called.DeclaringType;
                    yield return called.ReturnType;
                    foreach (var argument in called is GenericInstanceMethod generic ? generic.GenericArguments : [])
                    {
                        yield return argument;
                    }

                    break;
            }
        }
    }

    /// <summary>The type itself, and those that it is put together from: <c>List&lt;Story&gt;[]</c> uses Story.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        // It has no name of its own, and no element.
        FunctionPointerType pointer => pointer.Parameters.Select(one => one.ParameterType).Append(pointer.ReturnType).SelectMany(Parts),
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification around => Parts(around.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
