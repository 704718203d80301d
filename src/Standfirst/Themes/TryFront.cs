namespace Standfirst.Themes;

/// <summary>Answers with the front as a theme shows it that is not in use. The site does it; the newsroom asks for it.</summary>
internal delegate Task TryFront(HttpContext http, Theme tried);
