namespace Standfirst.Themes.Views;

/// <summary>
/// What one kind of page shows. Its template and the name under which the template sees it follow from its type:
/// <see cref="FrontView"/> is <c>front</c> in <c>front.liquid</c>.
/// </summary>
public abstract record View;
