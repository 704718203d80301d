using Standfirst.Themes;

namespace Standfirst.Tests.Themes;

/// <summary>Writes the gallery as a folder that any web server can serve.</summary>
internal static class GalleryFiles
{
    public static void Write(string folder)
    {
        foreach (var called in Theme.BuiltInNames)
        {
            var theme = Theme.BuiltInCalled(called)!;
            Put(folder, theme.Assets.StyleUrl.TrimStart('/'), theme.Assets.Style.Bytes);
            foreach (var language in (string[])["en", "ar"])
            {
                foreach (var (name, (page, view)) in new ThemeGallery(language).Pages())
                {
                    Put(folder, $"{called}/{language}/{name}.html", System.Text.Encoding.UTF8.GetBytes(ThemeGallery.Render(theme, page, view)));
                }
            }
        }

        foreach (var face in Embedded.Names("theme/faces/"))
        {
            Put(folder, face["theme/".Length..], Embedded.Bytes(face));
        }

        for (var i = 0; i < 4; i++)
        {
            Put(folder, $"pictures/{i}.svg", System.Text.Encoding.UTF8.GetBytes(Picture(i)));
        }
    }

    private static void Put(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private static string Picture(int i)
    {
        string[] skies = ["#b9c7cf", "#d9cdb8", "#8fa3b0", "#c7b7a5"], seas = ["#5d7480", "#7d8a80", "#3e5362", "#6a5d52"];
        var houses = string.Concat(Enumerable.Range(0, 14).Select(n =>
            $"<path fill='#{(n % 3 == 0 ? "4a423c" : n % 3 == 1 ? "6b5a4c" : "857565")}' d='M{n * 88} {520 - (n * 37 + i * 53) % 120}l44 -46 44 46v120h-88z'/>"));
        return $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 800' width='1200' height='800'><path fill='{skies[i]}' d='M0 0h1200v800H0z'/><circle cx='{260 + i * 190}' cy='190' r='70' fill='#f4ecd8'/>"
            + $"<path fill='#8d9385' d='M0 430q300-160 620-40t580-90v300H0z'/>{houses}<path fill='{seas[i]}' d='M0 600h1200v200H0z'/><path fill='#eee6d6' d='M700 690l60-130 60 130z'/><path fill='#3b3430' d='M660 700h200l-30 34H690z'/></svg>";
    }
}
