namespace Standfirst.Themes.Views;

/// <summary>
/// A moment in every form that a page needs, in the page's language and the publication's zone; made by <see cref="Times"/>.
/// A form is written when a template asks for it, so a list pays only for what it shows.
/// </summary>
public sealed record TimeView
{
    private readonly Times _times;
    private readonly DateTimeOffset _at;

    internal TimeView(Times times, DateTimeOffset at) => (_times, _at) = (times, at);

    /// <summary>For <c>datetime</c>: ISO 8601 with the zone's offset.</summary>
    public string Iso => Times.Iso(_at);

    /// <summary>Date, time and zone in full, as over a story.</summary>
    public string Text => _times.Write(TimeForm.Full, _at);

    /// <summary>The day for <c>datetime</c>: <c>2025-06-03</c>.</summary>
    public string DayIso => Times.DayIso(_at);

    /// <summary>The date with its weekday.</summary>
    public string WeekdayDate => _times.Write(TimeForm.Weekday, _at);

    /// <summary>The date alone.</summary>
    public string Date => _times.Write(TimeForm.Date, _at);

    /// <summary>Hour and minute alone.</summary>
    public string Clock => _times.Write(TimeForm.Clock, _at);

    /// <summary>
    /// As short as it can be in a list: minutes where it is under an hour ago, hours within a day, then the day. True for as long as
    /// the page that says it is kept, so pages that show it should not be kept longer than a minute or two.
    /// </summary>
    public string Brief => _times.Brief(_at);

    /// <summary>Whether it is less than a day ago: beyond that a list need not say.</summary>
    public bool IsFresh => _times.IsFresh(_at);

    public string Year => _times.Write(TimeForm.Year, _at);

    public override string ToString() => Text;
}
