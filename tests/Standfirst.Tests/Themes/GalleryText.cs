namespace Standfirst.Tests.Themes;

/// <summary>Words of two invented papers for the gallery.</summary>
internal sealed record GalleryText
{
    public required string Paper { get; init; }

    public required string Tagline { get; init; }

    public required string Home { get; init; }

    public required string[] Sections { get; init; }

    public required string Courts { get; init; }

    public required string Schools { get; init; }

    public required string About { get; init; }

    public required string Contact { get; init; }

    public required string[] Headlines { get; init; }

    public required string ShortHeadline { get; init; }

    public required string LongHeadline { get; init; }

    public required string[] Deks { get; init; }

    public required string[] Writers { get; init; }

    public required string Topic { get; init; }

    public required string Dateline { get; init; }

    public required string Correction { get; init; }

    public required string Body { get; init; }

    public string WideTable { get; } = "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Wards\"><table><caption>Twelve wards</caption><thead><tr>"
        + string.Concat(Enumerable.Range(1, 12).Select(i => $"<th scope=\"col\">Ward {i}</th>")) + "</tr></thead><tbody>"
        + string.Concat(Enumerable.Range(1, 4).Select(row => "<tr>" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<td>{i * row * 1234:N0}</td>")) + "</tr>")) + "</tbody></table></div>";

    public static GalleryText English { get; } = new()
    {
        Paper = "The Merrow Courant",
        Tagline = "News of the estuary and the seven parishes, since 1871",
        Home = "Home",
        Sections = ["News", "Courts", "Harbour", "Opinion", "Culture", "Sport", "Obituaries"],
        Courts = "Magistrates",
        Schools = "Schools",
        About = "About the paper",
        Contact = "Contact",
        Headlines =
        [
            "Harbour board kept two reports on the sea wall from the council for a year",
            "Ferry stopped again as the swing bridge jams half open",
            "What the tide tables cannot tell us about next winter",
            "The library is not a luxury, and the numbers say so",
            "Why a town of nine thousand has eleven planning appeals",
            "Baker fined over flour sold as local that came by lorry from the docks",
            "Rovers hold out for a draw with ten men and a borrowed goalkeeper",
            "Edda Marsh, who drew every lighthouse on the coast, dies at 91",
            "School bus route saved, for one term",
            "Council tax to rise by 4.2 per cent, less than feared",
            "Lifeboat launched three times in a night",
        ],
        ShortHeadline = "The wall gave way",
        LongHeadline = "Councillors who voted for the harbour scheme were never shown the engineers’ second report, which said the wall would not outlast the decade",
        Deks =
        [
            "Engineers warned in March last year that the eastern section “cannot be relied upon beyond two winters”. The board says it was waiting for a better moment.",
            "Passengers were taken off by the pilot boat; the bridge is expected to close on Thursday.",
            "A surveyor’s notebooks from 1953, found in a shed, put the water a hand higher than the official record.",
            "Opening hours were cut by a third. Loans went up.",
        ],
        Writers = ["Ines Calloway", "Tom Adeyemi", "Ruth Vance", "Halima Osei"],
        Topic = "Sea wall",
        Dateline = "MERROW QUAY",
        Correction = "An earlier version of this story said that the second report was delivered in May. It was delivered on 14 March.",
        Body = """
            <p>The two reports lay in a cabinet on the first floor of the harbour office for thirteen months. One of them runs to four pages. “The eastern section cannot be relied upon beyond two winters,” it says in its second paragraph, and it says so twice.</p>
            <p>Neither was shown to the town council, which voted in October to spend <a href="https://example.org/">£3.1 million</a> on the western quay instead. The <em>Courant</em> has read both. They were written by the same two engineers, eleven weeks apart, and the later one is the shorter and the plainer.</p>
            <figure class="quote"><blockquote><p>Had I seen that page, I would have voted the other way. I believe six of us would.</p></blockquote><figcaption>Margaret Tull, councillor for Quayside, to the Courant</figcaption></figure>
            <p>The board does not dispute that it had them. Its chairman, Alec Drew, said on Monday 2 June that the board had wanted “to put the whole picture before members, at a moment when something could be done about it”. Asked when that would have been, he said that he could not say.</p>
            <h2>What the engineers saw</h2>
            <p>Between the slipway and the old customs house the wall leans out by 11 centimetres. In 1987, when it was last measured, it leaned by four. Behind it, water has carried away enough sand for a dog to have gone in after a ball, in February, and to have been dug out by the coastguard.</p>
            <aside class="pull-quote"><p>It is not a question of whether. It never was.</p><p class="speaker">Margaret Tull</p></aside>
            <figure class="picture"><img src="/pictures/1.svg" width="1200" height="800" alt="The wall between the slipway and the customs house"><figcaption>The eastern section at low water. The crack was marked by the engineers in March last year. <span class="credit">Ruth Vance</span></figcaption></figure>
            <p>The repair that the engineers asked for would have cost £740,000 and taken a summer. The same work now, according to a contractor who was asked to look at it last month and spoke on condition that he not be named, would cost “twice that, if anybody will take it on”.</p>
            <aside class="fact-box"><h2 class="fact-box-title">The wall in figures</h2><ul><li>Built in 1868 from stone of the Hale quarry</li><li>412 metres long, 6.3 metres high</li><li>Rebuilt after the flood of 1953, over 90 metres</li></ul></aside>
            <h3>A vote, and a second vote</h3>
            <p>The council meets again on Thursday 12 June. A motion to see every paper that the board holds on the wall has been signed by nine members of seventeen. The board is a body of its own, under an Act of 1864, and need not answer.</p>
            <div class="table" tabindex="0" role="region" aria-label="Spending"><table><caption>What was spent</caption><thead><tr><th scope="col">Year</th><th scope="col">East</th><th scope="col">West</th></tr></thead><tbody><tr><td>2023</td><td>12,400</td><td>310,000</td></tr><tr><td>2024</td><td>0</td><td>1,250,000</td></tr></tbody></table></div>
            <ul><li>The first report: nine pages, 30 December 2023</li><li>The second: four pages, 14 March 2024</li></ul>
            <hr>
            <p>In the harbour office the cabinet has since been moved to the ground floor. “For the damp,” a clerk said.</p>
            """,
    };

    public static GalleryText Arabic { get; } = new()
    {
        Paper = "بريد المرفأ",
        Tagline = "أخبار المصب والقرى السبع منذ عام 1871",
        Home = "الرئيسية",
        Sections = ["أخبار", "محاكم", "المرفأ", "رأي", "ثقافة", "رياضة", "وفيات"],
        Courts = "محكمة الصلح",
        Schools = "المدارس",
        About = "عن الصحيفة",
        Contact = "اتصل بنا",
        Headlines =
        [
            "مجلس المرفأ أخفى تقريرين عن جدار البحر عامًا كاملًا",
            "توقف العبّارة مرة أخرى بعد تعطل الجسر المتحرك",
            "ما لا تقوله جداول المد عن الشتاء المقبل",
            "المكتبة ليست ترفًا، والأرقام تشهد",
            "لماذا في بلدة من تسعة آلاف نسمة أحد عشر طعنًا في التخطيط",
            "تغريم خباز باع دقيقًا مستوردًا على أنه محلي",
            "تعادل ثمين بعشرة لاعبين وحارس معار",
            "رحيل رسامة المنارات عن 91 عامًا",
        ],
        ShortHeadline = "انهار الجدار",
        LongHeadline = "أعضاء المجلس الذين صوتوا لمشروع المرفأ لم يطّلعوا قط على تقرير المهندسين الثاني الذي قال إن الجدار لن يصمد حتى نهاية العقد الحالي",
        Deks =
        [
            "حذّر المهندسون في مارس من العام الماضي من أن الجزء الشرقي «لا يمكن الاعتماد عليه أكثر من شتاءين». ويقول المجلس إنه كان ينتظر وقتًا أنسب.",
            "نُقل الركاب بقارب الإرشاد، ويُنتظر إغلاق الجسر يوم الخميس.",
            "دفاتر مسّاح من عام 1953 وُجدت في كوخ تضع الماء أعلى من السجل الرسمي.",
        ],
        Writers = ["إيناس القاسم", "طارق العدني", "رنا فارس", "حليمة عيسى"],
        Topic = "جدار البحر",
        Dateline = "رصيف المرفأ",
        Correction = "ذكرت نسخة سابقة من هذا الخبر أن التقرير الثاني سُلّم في مايو. والصحيح أنه سُلّم في 14 مارس.",
        Body = """
            <p>بقي التقريران في خزانة بالطابق الأول من مكتب المرفأ ثلاثة عشر شهرًا. أحدهما في أربع صفحات، ويقول في فقرته الثانية: «لا يمكن الاعتماد على الجزء الشرقي أكثر من شتاءين»، ويقولها مرتين.</p>
            <p>ولم يُعرض أي منهما على مجلس البلدة الذي صوّت في أكتوبر لإنفاق <a href="https://example.org/">3.1 مليون</a> على الرصيف الغربي.</p>
            <figure class="quote"><blockquote><p>لو رأيت تلك الصفحة لصوّتُّ ضد المشروع، وأظن أن ستة منا كانوا سيفعلون.</p></blockquote><figcaption>مارغريت تال، عضو المجلس</figcaption></figure>
            <h2>ما رآه المهندسون</h2>
            <p>بين المنحدر ودار الجمارك القديمة يميل الجدار 11 سنتيمترًا، وكان ميله أربعة حين قيس آخر مرة عام 1987. وخلفه جرف الماء من الرمل ما يكفي لأن يسقط كلب خلف كرة.</p>
            <aside class="pull-quote"><p>لم يكن السؤال هل، بل متى.</p></aside>
            <p>وكان الإصلاح الذي طلبه المهندسون سيكلف 740 ألفًا ويستغرق صيفًا واحدًا. أما الآن فيقول مقاول إن الكلفة «ضعف ذلك، إن قبل بها أحد».</p>
            <aside class="fact-box"><h3>الجدار بالأرقام</h3><ul><li>بُني عام 1868</li><li>طوله 412 مترًا وارتفاعه 6.3 أمتار</li></ul></aside>
            <p>يجتمع المجلس مجددًا يوم الخميس 12 يونيو.</p>
            """,
    };
}
