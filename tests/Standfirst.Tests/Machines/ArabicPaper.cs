using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Pages;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Tests.Machines;

/// <summary>A paper in Arabic, in a zone that is not Greenwich's, with addresses in its own letters.</summary>
public sealed class ArabicPaper : FilledPaper
{
    private static readonly string[] Odd =
    [
        "</script><script>alert(1)</script> «مقتبس» \"نص\" & <b>غامق</b> ]]>",
        "الميناء &amp; البحر &lt;موجة&gt;، بـ١٢٪ و٣ < ٥",
        "نورسٌ 😀 فوق الـ wall\u200F، ثم عاد\u200E أمس",
        string.Concat(Enumerable.Repeat("المرفأ و«الرصيف» ", 20))[..300],
    ];

    internal override async Task Fill()
    {
        var icon = await Icon();
        var picture = await Plain("wall", Stop);
        (picture.Caption, picture.Alt, picture.Credit) = ("الرصيف & الموج «العالي» <صباحا>", "رصيف حجري", "ليلى «العدسة»");
        var news = new Section("أخبار", "أخبار") { Description = "ما جرى في المرفأ" };
        var courts = new Section("محاكم & قضايا", "محاكم", news) { Description = string.Concat(Enumerable.Repeat("قضايا المدينة وما حولها، ", 12)), Position = 1 };
        var layla = new Writer("ليلى حدّاد", "ليلى-حداد") { Title = "مراسلة «المرفأ»", Biography = "ولدت في قارب.\n\nوبقيت." };
        var omar = new Writer("عمر <البحّار> & أبناؤه", "omar");
        Topic[] topics = [new("المدّ & الجزر", "المد") { Description = "عن البحر" }, new("سلمى الراوي", "سلمى", TopicKind.Person), new("رأس النورس", "raas", TopicKind.Place), new("هيئة «الحبال»", "هيئة", TopicKind.Organisation)];
        await Paper.Change(db =>
        {
            var paper = db.Papers.Single();
            (paper.Name, paper.Tagline, paper.Language, paper.TimeZone) = ("صحيفة المرفأ", "كلّ يوم، من الرصيف", "ar", "Asia/Dubai");
            db.Add(new StaticPage("من نحن", Body("نطبع منذ ١٨٩٤."), "/من-نحن", Make.Yesterday) { IsPublic = true, MenuPosition = 1, SearchDescription = "من يكتب هنا" });
            db.Add(new StaticPage("About us", Body("We print in Arabic."), "/about", Make.Yesterday) { IsPublic = true, Language = "en" });
        });
        await Paper.Change(db => db.AddRange(Odd.Select((headline, n) => Written(headline, courts, $"/أخبار/محاكم/غريب-{n}", -4 - n, StoryKind.News, [layla, omar], topics))));
        await Paper.Change(db =>
        {
            db.AttachRange(news, courts, layla, omar);
            db.AttachRange(topics.AsEnumerable<object>());
            foreach (var kind in Enum.GetValues<StoryKind>())
            {
                var story = Written($"قصّة من نوع {(int)kind}", news, $"/أخبار/نوع-{(int)kind}", -20 - (int)kind, kind, [layla], topics[..2]);
                story.Dateline = "المرفأ";
                db.Add(story);
            }

            var wall = Written("جدار الميناء «يصمد»", news, "/أخبار/جدار", -9, StoryKind.News, [layla], topics, Body("بُني الجدار عام ١٩١١.", "ولم يتحرّك منذ ذلك الحين."));
            wall.Show(picture);
            wall.Revise(wall.Headline, wall.Dek, Body("بُني الجدار عام ١٩١٢.", "ولم يتحرّك منذ ذلك الحين."), "المحرّر", TestPaper.Start.AddHours(-3));
            wall.Correct(CorrectionKind.Correction, "بُني الجدار عام ١٩١٢، لا ١٩١١ & السلام.", "المحرّر", TestPaper.Start.AddHours(-3));
            wall.Correct(CorrectionKind.Update, "أُضيف رأي الهيئة.", "المحرّر", TestPaper.Start.AddHours(-2));
            db.Add(wall);
            db.Add(Written("ما قالته سلمى", news, "/أخبار/قول", -11, StoryKind.News, [], topics[1..2], Saying("«لن يسقط الجدار»", "سلمى الراوي")));
            db.Add(Make.Story("لم يكن", news, "/أخبار/لم-يكن", body: Body("خطأ."), status: Status.Killed));
        });
        await Paper.Change(db =>
        {
            var wall = db.Stories.Include(story => story.Counts).Single(story => story.Path == "/أخبار/جدار");
            var english = Make.Story("Harbour wall “holds”", null, "/wall", TestPaper.Start.AddHours(-1));
            (english.Language, english.TranslationOfId, english.NoBylineReason) = ("en", wall.Id, "Agency");
            db.Add(english);
            Discuss(db, wall, "قارئ", "رأي & تعليق");
            db.Papers.Single().Particulars = new Particulars { Icon = icon, Founded = 1894, Contact = "https://paper.example/contact", SecurityContact = "https://paper.example/security", Policies = Policies(db) };
        });
        await Paper.Change(db =>
        {
            var english = db.Stories.Include(story => story.Counts).Single(story => story.Path == "/wall");
            var comment = new Comment(english.Id, null, "Ann", "In English, too.", TestPaper.Start.AddMinutes(-30));
            comment.Decide(new Verdict(CommentState.Published, "test", "", TestPaper.Start));
            db.Add(comment);
            (english.Counts.Comments, english.Counts.Threads) = (1, 1);
        });
    }

    private static Story Written(string headline, Section section, string path, int hours, StoryKind kind, Writer[] by, Topic[] topics, string? body = null)
    {
        var story = Make.Story(headline, section, path, TestPaper.Start.AddHours(hours), dek: headline.Length > 250 ? headline : "وصل البحر إلى آخر حجر & عاد.", body: body ?? Body("في الصباح عاد البحر.", "وفي المساء هدأ."), by: by, topics: topics);
        story.Kind = kind;
        return story;
    }

    private static string Body(params string[] paragraphs) => Make.Body(paragraphs);

    private static string Saying(string words, string speaker) => JsonSerializer.Serialize(new
    {
        type = "doc",
        content = new[]
        {
            new
            {
                type = "paragraph",
                content = new object[]
                {
                    new { type = "text", text = words, marks = new[] { new { type = "quotation", attrs = new Dictionary<string, string> { ["speaker"] = speaker } } } },
                    new { type = "text", text = $" قالت {speaker}." },
                },
            },
        },
    });
}
