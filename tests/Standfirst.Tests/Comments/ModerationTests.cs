using System.Net;
using Microsoft.Extensions.Time.Testing;
using Standfirst.Comments;
using Standfirst.Publication;

namespace Standfirst.Tests.Comments;

public sealed class ModerationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly Standing Plain = new()
    {
        Now = Now,
        Rules = new CommentRules(),
        Hold = Hold.None,
        HeldWords = new WordList(["casino"]),
        RefusedWords = new WordList(["scum", "go home"]),
    };

    [Fact]
    public void What_nobody_objects_to_is_published() => Assert.Empty(Moderation.Judge(Sent("Well said."), Plain));

    [Fact]
    public void The_first_objection_decides_in_the_order_of_the_list()
    {
        // Everything is wrong at once; one fault after the other is put right, and the next step speaks.
        const string Bad = "scum casino http://x.y";
        var at = (Reply: Sent(new string('x', 20_001), name: "", email: "x", parent: 5, trap: "y"), Standing: Plain with
        {
            Rules = new CommentRules { Open = false },
            Hold = Hold.First,
            ParentStands = false,
            Same = new Kept(1, CommentState.Published),
            Pace = () => TimeSpan.FromSeconds(3),
            Ban = new Ban(BanOf.Name, "ann", "Ed", "Threats.", Now, null),
        });
        (string Step, Func<(Reply, Standing)> Mended)[] faults =
        [
            ("closed", () => (at.Reply, at.Standing with { Rules = new CommentRules { MaxLinks = 0 } })),
            ("too-long", () => (Sent(" ", name: "", email: "x", parent: 5, trap: "y"), at.Standing)),
            ("empty-body", () => (Sent(Bad, name: "", email: "x", parent: 5, trap: "y"), at.Standing)),
            ("empty-name", () => (Sent(Bad, email: "x", parent: 5, trap: "y"), at.Standing)),
            ("email", () => (Sent(Bad, parent: 5, trap: "y"), at.Standing)),
            ("parent", () => (at.Reply, at.Standing with { ParentStands = true })),
            ("repeat", () => (at.Reply, at.Standing with { Same = null })),
            ("too-fast", () => (at.Reply, at.Standing with { Pace = () => null })),
            ("banned", () => (at.Reply, at.Standing with { Ban = null })),
            ("trap", () => (Sent(Bad), at.Standing)),
            ("refused-words", () => (Sent("casino http://x.y"), at.Standing)),
            ("links", () => (Sent("casino"), at.Standing)),
            ("held-words", () => (Sent("Hello"), at.Standing)),
            ("first", () => (at.Reply, at.Standing with { Hold = Hold.All })),
            ("all", () => (at.Reply, at.Standing with { Hold = Hold.None })),
        ];
        foreach (var (step, mended) in faults)
        {
            var found = Moderation.Judge(at.Reply, at.Standing)[0];
            Assert.Equal(step, found.Step);
            Assert.NotEqual("", found.Reason);
            at = mended();
        }

        Assert.Empty(Moderation.Judge(at.Reply, at.Standing));
        Assert.Equal(Moderation.Steps.Select(step => step.Name), faults.Select(fault => fault.Step));
    }

    [Fact]
    public void A_form_hears_all_that_is_wrong_with_it_and_is_not_counted()
    {
        var found = Moderation.Judge(Sent(" ", name: "", email: "x"), Plain with { Pace = () => throw new InvalidOperationException("counted") });
        Assert.Equal(["empty-body", "empty-name", "email"], found.Select(objection => objection.Step));
    }

    [Theory]
    [InlineData("You SCUM!", true)]
    [InlineData("scümmy", false)]
    [InlineData("s\u200Bcum", true)]
    [InlineData("ｓｃｕｍ", true)]
    [InlineData("šçum", true)]
    [InlineData("scummy scumbag", false)]
    [InlineData("Go,   home", true)]
    [InlineData("go to a home", false)]
    public void Words_are_found_whole_whatever_their_case_and_accents(string text, bool isFound)
        => Assert.Equal(isFound, Plain.RefusedWords.Find(text) is not null);

    [Fact]
    public void Arabic_words_are_found_with_and_without_their_vowels()
    {
        var list = new WordList(["كذاب"]);
        Assert.NotNull(list.Find("أنت كَذَّاب!"));
        Assert.NotNull(list.Find("كـــذاب"));
        Assert.Null(list.Find("الكذابون"));
    }

    [Fact]
    public void More_links_than_allowed_hold_a_comment()
    {
        Assert.Empty(Moderation.Judge(Sent("http://a.example www.b.example"), Plain));
        Assert.Equal("links", Moderation.Judge(Sent("http://a.example www.b.example https://www.c.example"), Plain)[0].Step);
    }

    [Fact]
    public void The_pace_is_counted_by_address_exactly_and_in_bounded_memory()
    {
        var clock = new FakeTimeProvider(Now);
        var pace = new Pace(clock, maxAddresses: 100);
        Assert.Null(pace.Wait("a", 2));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(pace.Wait("a", 2));
        Assert.Null(pace.Wait("b", 2));
        Assert.Equal(TimeSpan.FromSeconds(40), pace.Wait("a", 2));
        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Null(pace.Wait("a", 2));
        Assert.Equal(TimeSpan.FromSeconds(20), pace.Wait("a", 2));
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Null(pace.Wait($"flood {i}", 2));
        }

        Assert.True(pace.Count <= 100);
    }

    [Fact]
    public void The_same_words_at_the_same_place_have_one_print()
    {
        Assert.Equal(Sent("a  b\r\n").Fingerprint, Sent(" a b").Fingerprint);
        Assert.NotEqual(Sent("a b").Fingerprint, Sent("a c").Fingerprint);
        Assert.NotEqual(Sent("a b").Fingerprint, Sent("a b", name: "Bea").Fingerprint);
        Assert.NotEqual(Sent("a b").Fingerprint, Sent("a b", parent: 3).Fingerprint);
    }

    [Fact]
    public void An_address_is_hashed_by_its_network_and_with_the_key_of_this_paper()
    {
        var (one, other) = (Directory.CreateTempSubdirectory(), Directory.CreateTempSubdirectory());
        try
        {
            var key = AddressKey.In(one.FullName);
            Assert.Equal(key.Hash(IPAddress.Parse("192.0.2.1")), AddressKey.In(one.FullName).Hash(IPAddress.Parse("::ffff:192.0.2.1")));
            Assert.Equal(key.Hash(IPAddress.Parse("2001:db8::1")), key.Hash(IPAddress.Parse("2001:db8::ffff:2")));
            Assert.NotEqual(key.Hash(IPAddress.Parse("2001:db8::1")), key.Hash(IPAddress.Parse("2001:db8:0:1::1")));
            Assert.NotEqual(key.Hash(IPAddress.Parse("192.0.2.1")), AddressKey.In(other.FullName).Hash(IPAddress.Parse("192.0.2.1")));
            File.WriteAllText(Path.Combine(one.FullName, "keys", "address.key"), "short");
            Assert.Contains("address.key", Assert.Throws<IOException>(() => AddressKey.In(one.FullName)).Message, StringComparison.Ordinal);
        }
        finally
        {
            one.Delete(recursive: true);
            other.Delete(recursive: true);
        }
    }

    private static Reply Sent(string text, string name = "Ann", string email = "", long? parent = null, string trap = "")
        => Reply.From(1, parent, name, email, text, trap, "address");
}
