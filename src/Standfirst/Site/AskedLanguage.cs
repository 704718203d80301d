using Standfirst.Themes;

namespace Standfirst.Site;

/// <summary>
/// The words for an answer that is no page: the paper's language is not known where its database does not answer, but the browser says
/// which languages its reader wants.
/// </summary>
internal static class AskedLanguage
{
    public static Words Words(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.Where(one => one.Quality is not 0).OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.ToString());
        return Themes.Words.For(wanted.FirstOrDefault(one => Themes.Words.Languages.Contains(one.Split('-')[0], StringComparer.OrdinalIgnoreCase)) ?? "en");
    }
}
