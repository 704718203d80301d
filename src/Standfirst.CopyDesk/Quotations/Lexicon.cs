using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>What the finder of quotations knows of words: verbs that report, nouns that speak, and the small words between.</summary>
internal static class Lexicon
{
    /// <summary>Report words, direct or not: "said", "said that".</summary>
    private const string Say = """
        say/said tell/told ask add admit+ advise affirm agree allege announce answer argue assert assure attest boast caution claim comment complain
        concede conclude confess confide confirm contend continue counter cry declare demand deny disclose emphasize emphasise estimate exclaim
        explain express hint inform inquire insist instruct interject joke lament maintain mention mumble murmur muse mutter note object observe
        opine plead pledge predict proclaim promise pronounce propose protest quip+ reaffirm reason recall reckon recount reflect reiterate relate
        remark remember remind repeat reply report request respond retort reveal scoff scream shout shriek snap+ speculate state stress suggest
        summarize summarise surmise swear/swore/sworn testify theorize tweet retweet urge utter vow warn whisper wonder worry yell write/wrote/written
        email argue point acknowledge apologize apologise clarify elaborate vent gripe grumble marvel implore beg+ assess underscore underline
        """;

    /// <summary>Judge or name something, with a few words in marks: "called him “a liar”".</summary>
    private const string Judge = """
        call describe label dub+ brand term characterize characterise hail decry slam+ blast mock ridicule accuse criticize criticise praise denounce
        blame refer+ condemn compare cite quote portray deem tout depict bemoan deride dismiss applaud tar+ rip+ knock lambaste deplore attack
        declare promise vow nickname denigrate chide reject consider credit deride oppose
        """;

    /// <summary>Carry words in marks only where they stand right beside them: "the letter began", "the sign read".</summary>
    private const string Soft = """
        read/read begin/began/begun start go/went/gone laugh chuckle smile nod+ shrug+ sigh lash fire hit+/hit shoot/shot chime weigh offer volunteer venture
        allow bark blurt enthuse fume rail rant crow gloat tease taunt deadpan+ intone beseech sing/sang/sung sign post text type chant roar thunder sneer snarl
        growl gush drawl moan groan sob+ weep/wept press push plead pray preach put+/put speak/spoke/spoken talk think/thought feel/felt believe blog+ joke rejoice
        interrupt prod+ follow close end finish open intervene conclude confide warn proclaim stammer sputter beam riff boom announce grouse crack rumble jeer echo mouth heckle holler bellow recite croon exhort counsel cheer react blare coo correct agree spit/spat hiss grin+ wail ad-lib+
        """;

    /// <summary>Forms of verbs that are nouns more often than verbs behind an article or a possessive.</summary>
    private const string Nouns = """
        answer answers ask asks claim claims comment comments complaint counter cry cries demand demands estimate estimates joke jokes lament note notes
        object objects pledge pledges promise promises protest protests question questions quip quips reason reasons remark remarks reply replies report
        reports request requests retort state states stress tweet tweets retweet retweets vow vows warning whisper wonder worry worries yell shout shouts
        call calls label labels brand brands term terms blast blame mock praise attack attacks credit start end close open offer offers fire hit hits
        post posts text texts type types sign signs chant chants laugh smile sigh press push talk talks read thought thoughts quote quotes release releases
        point points beam boom riff cheer cheers echo echoes mouth mouths caution hint hints scream screams email emails snap feel belief put puts rant rants crack cracks speak vent
        """;

    private const string People = """
        man woman boy girl person people men women lawyer attorney spokesman spokeswoman spokesperson spokesmen official officials aide aides adviser
        advisers advisor advisors critic critics supporter supporters voter voters analyst analysts expert experts professor historian strategist
        strategists pollster pollsters operative operatives donor donors leader leaders lawmaker lawmakers democrat democrats republican republicans
        conservative conservatives candidate candidates senator senators governor governors mayor president chairman chairwoman director manager
        reporter reporters journalist journalists moderator host anchor columnist author writer editor activist activists protester protesters
        delegate delegates resident residents neighbor neighbour friend friends wife husband mother father son daughter brother sister student
        students teacher teachers worker workers veteran veterans owner founder executive executives source sources judge justices prosecutor prosecutors
        investigator investigators officer officers sheriff soldier soldiers ally allies opponent opponents rival rivals colleague colleagues member
        members crowd audience heckler hecklers coach player doctor doctors nurse scientist scientists researcher researchers economist economists
        insider insiders staffer staffers minister secretary ambassador diplomat diplomats counsel boss mogul billionaire businessman nominee
        assistant administrator fellow panelist designer engineer developer specialist producer consultant commissioner principal actor actress singer
        artist musician novelist poet biologist physicist chemist psychologist psychiatrist nurse midwife pilot captain sailor driver
        front-runner frontrunner politician politicians congressman congresswoman farmer retiree commentator pundit witness witnesses
        """;

    private const string Organisations = """
        ministry department company campaign committee council court government university association group party agency bureau office commission
        police administration white house senate congress board bank union newspaper network team institute center centre foundation organization
        organisation corporation firm federation league embassy church coalition alliance times post journal news magazine
        """;

    private const string Documents = """
        statement letter memo report article ad advertisement commercial poster sign banner headline editorial email e-mail message note post tweet
        website page story document filing lawsuit complaint petition op-ed bill law resolution order ruling opinion text transcript book column
        video release survey poll study quote slogan caption blog placard shirt script platform plan entry account speech summary indictment affidavit
        """;

    private const string Time = """
        today yesterday tomorrow morning afternoon evening night week month year weekend day days weeks months years hour hours minute minutes noon
        midnight later earlier ago last next
        """;

    private const string Adverb = """
        also then later once again still just even ever never often always now already soon recently only simply too once twice earlier instead meanwhile
        however thus hence therefore perhaps maybe nonetheless nevertheless not n't further furthermore moreover else otherwise first finally yet
        actually repeatedly reportedly publicly privately here there back out up down on off in
        """;

    private const string Subordinator = """
        that as when while because although though if whether since after before until unless whereas where wherever than once how why so what whatever
        """;

    /// <summary>Verbs that report nothing, the commonest, to tell where a noun phrase ends.</summary>
    private const string Other = """
        come/came make/made take/took/taken get/got give/gave/given see/saw/seen know/knew/known want use find/found look seem try leave/left keep/kept let/let
        help show/showed/shown hear/heard play run/ran move live bring/brought happen hold/held turn become/became win/won lose/lost pay/paid meet/met include set/set
        learn change lead/led understand/understood watch create stand/stood appear buy/bought wait serve die send/sent expect build/built stay fall/fell/fallen cut/cut reach kill
        remain raise pass sell/sold require decide pull break/broke/broken thank receive join cause face draw/drew/drawn choose/chose/chosen grow/grew/grown
        spend/spent drop enter vote rise/rose/risen drive/drove/driven wear/wore/worn fight/fought throw/threw/thrown seek/sought point prefer refuse decline arrive return focus work plan
        lay/laid support endorse oppose defend defeat beat/beat visit attend campaign launch hope fear need like love hate agree walk sit/sat touch
        """;

    public static IEnumerable<(WordClass Kind, string Words)> Lists
    {
        get
        {
            foreach (var (kind, list) in new[] { (WordClass.CueSay, Say), (WordClass.CueJudge, Judge), (WordClass.CueSoft, Soft), (WordClass.Verb, Other) })
            {
                var (finite, plain, ing, participles) = Verbs.Forms(list);
                yield return (kind, finite);
                yield return (kind | WordClass.PlainForm, plain);
                yield return (kind | WordClass.IngForm, ing);
                yield return (kind | WordClass.Participle, participles);
            }

            yield return (WordClass.NounToo, Nouns);
            yield return (WordClass.PersonNoun, People);
            yield return (WordClass.OrganisationNoun, Organisations);
            yield return (WordClass.DocumentNoun, Documents);
            yield return (WordClass.TimeNoun, Time);
            yield return (WordClass.Adverb, Adverb);
            yield return (WordClass.Subordinator, Subordinator);
            yield return (WordClass.Relative, "who which whose whom");
            yield return (WordClass.SubjectPronoun, "he she they we i it you who everyone everybody someone somebody nobody anyone others many some one both another those few most several none neither all this that these");
            yield return (WordClass.NameParticle, "de la van von der den bin ibn al ben du di del da dos el st y");
        }
    }
}
