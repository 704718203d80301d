using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>What a template may ask of a view: its properties, spelled with underscores (<c>is_developing</c>).</summary>
internal static class ViewMembers
{
    private static readonly HashSet<Type> Views =
        [.. typeof(View).Assembly.GetTypes().Where(type => type.Namespace == typeof(View).Namespace && type is { IsClass: true, IsAbstract: false, IsPublic: true }), typeof(ThemeView)];

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Known = [];

    public static bool IsView(Type type) => Views.Contains(type);

    public static IReadOnlyDictionary<string, PropertyInfo> Of(Type type) => Known.GetOrAdd(type, static type => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetMethod is not null && property.GetIndexParameters().Length == 0)
        .ToDictionary(property => Spell(property.Name), StringComparer.Ordinal));

    private static string Spell(string name)
    {
        var spelled = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && spelled.Length > 0)
            {
                spelled.Append('_');
            }

            spelled.Append(char.ToLowerInvariant(letter));
        }

        return spelled.ToString();
    }
}
