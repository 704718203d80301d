using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sample;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Tests.Quotations;
using Standfirst.Topics;

namespace Standfirst.Tests.Machines;

/// <summary>The sample edition, and what it lacks of the odd and the hostile.</summary>
public sealed class EnglishPaper : FilledPaper
{
    internal override async Task Fill()
    {
        await using (var db = Paper.Open())
        {
            Assert.True(await SampleEdition.Fill(db, Plain, Paper.Clock, Stop));
        }

        var icon = await Icon();
        // Its name begins as the search's does, and is no search.
        var rescue = new Section("Search & rescue", "search-and-rescue") { Description = string.Concat(Enumerable.Repeat("Who is looked for, and who looks. ", 9)), Position = 9 };
        var bo = new Writer("Bo “Ink” O’Well & <Sons>", "bo-inkwell") { Title = "Harbour & <sea>", Biography = "Born in a boat.\n\nStayed.", Website = "https://bo.example/" };
        Topic[] topics = [new("Tides & <waves>", "tides-and-waves") { Description = new string('w', 250) }, new("Rosa Vole", "rosa-vole", TopicKind.Person), new("Gull Point", "gull-point-place", TopicKind.Place), new("Rope Board", "rope-board", TopicKind.Organisation)];
        await Paper.Change(db => db.AddRange(Hostile.Headlines.Select((headline, n) =>
            Make.Story(headline, rescue, $"/search-and-rescue/hostile-{n}", TestPaper.Start.AddHours(-3 - n), dek: headline, by: [bo], topics: topics))));
        await Paper.Change(db =>
        {
            var analysis = Make.Story("Why the lamp went out", null, "/lamp", TestPaper.Start.AddHours(-8), body: Said.Body(("“It was the wick,”", "Rosa Vole", "in a letter")));
            (analysis.Kind, analysis.NoBylineReason, analysis.CanonicalAddress) = (StoryKind.Analysis, "Agency report", "https://elsewhere.example/lamp");
            analysis.Correct(CorrectionKind.Update, "The lamp is lit again.", "The editor", TestPaper.Start.AddHours(-7));
            analysis.Correct(CorrectionKind.EditorsNote, "Rosa Vole is a friend of the editor’s.", "The editor", TestPaper.Start.AddHours(-6), NotePlace.Head);
            db.Add(analysis);
            db.Add(Make.Story("Never so", null, "/never-so", status: Status.Killed));
            db.Add(Make.Topic("Nothing yet"));
            db.Add(Make.Writer("Nobody Yet"));
        });
        await Paper.Change(db =>
        {
            Discuss(db, db.Stories.Include(story => story.Counts).Single(story => story.Path == "/lamp"), "Ann <i>", "First & foremost");
            db.Papers.Single().Particulars = new Particulars
            {
                Icon = icon,
                LegalName = "The Paper & Sons Ltd",
                Founded = 1894,
                Contact = "news@paper.example",
                SecurityContact = "security@paper.example",
                Profiles = ["https://social.example/@paper"],
                TrustLines = ["belongto=https://guild.example/"],
                AllowsTraining = false,
                Policies = Policies(db),
            };
        });
    }
}
