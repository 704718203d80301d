namespace Standfirst.CopyDesk.Analysis;

/// <summary>The words of each class, in lower case, without the full stop of an abbreviation.</summary>
internal static class WordLists
{
    public static readonly (WordClass Kind, string Words)[] All =
    [
        (WordClass.Month, "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"),
        (WordClass.Weekday, "monday tuesday wednesday thursday friday saturday sunday"),
        (WordClass.NumberWord, """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
            twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
            """),
        (WordClass.TitleAbbreviation, """
            mr mrs ms mx dr prof rev hon gen lt col maj capt cmdr cpl sgt pvt adm brig sen rep gov pres supt det insp st ste mt ft msgr fr sr
            ald atty asst assoc dept sheik mme mlle vs v messrs
            """),
        (WordClass.Abbreviation, "inc co corp ltd llc jr sr bros etc al ave blvd rd hwy sq est approx ed eds vol dept univ jan feb mar apr jun jul aug sep sept oct nov dec calif conn mass ala ariz ark colo fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo"),
        (WordClass.NumberAbbreviation, "no nos fig figs p pp ch sec art para vol approx ca nr jan feb mar apr jun jul aug sep sept oct nov dec"),
        (WordClass.Starter, """
            the a an this that these those he she it they we i you his her its their our my your there here in on at for with from to by as
            but and or so yet if when while after before since because although though however meanwhile moreover still then now once
            who what why how where which not no all some many most more both each every other another such only even just also
            according during under over about between among through until unless despite instead later earlier today yesterday
            """),
        (WordClass.EnglishFunction, "the and of to that is was with as are be have has had from which this were been it he she they his her their will would not by who at but or an into than when what there these those its you your our we i do did can my me so if up out about all just like get know i'm it's don't that's very more some how why where good time people"),
        (WordClass.GermanFunction, "der die das und nicht ist ein eine einer eines einem einen dem den des mit von zu auf für sich auch als wird sind wurde nach bei über aus sein hat dass im am zum zur oder aber noch nur wie kann"),
        (WordClass.FrenchFunction, "le les des une et est dans pour que qui sur pas avec ce cette au aux du sont par plus ne se leur nous vous mais ou il elle ils"),
        (WordClass.SpanishFunction, "el los las una del y que por con para se su al lo como más pero sus le ya este sí porque esta son entre cuando muy sin sobre también fue"),
        (WordClass.OtherFunction, "il gli della di che non sono nel dei delle alla het een van niet dat voor zijn op aan met och att det är som på av ikke på til jeg og er en w nie się na jest do é não um uma os dos da em com"),
        (WordClass.Reporting, """
            said says say saying told tells tell telling asked asks ask added adds add replied replies wrote writes write stated states
            announced announces argued argues claimed claims explained explains insisted insists noted notes reported reports warned warns
            declared declares remarked commented comments observed recalled recalls responded responds answered admitted admits confirmed
            confirms denied denies suggested suggests stressed stresses continued continues concluded concludes exclaimed shouted whispered
            tweeted posted promised promises vowed quipped joked lamented acknowledged acknowledges emphasized emphasised praised described
            describes called calls
            """),
        (WordClass.Pronoun, "i you he she it we they me him her us them who whom which that this these those himself herself itself themselves myself yourself ourselves"),
        (WordClass.Preposition, """
            of in to for with on at from by about as into through after over between out against during without before under around among
            within along across behind toward towards upon near off above below beside besides beyond despite inside outside onto per since
            until till via amid throughout like unlike
            """),
        (WordClass.Determiner, "the a an this that these those my your his her its our their some any no every each either neither both all many much few several most other another such what which whose"),
        (WordClass.Conjunction, "and or but nor so yet because although though while if unless whereas than when whenever where wherever since until after before as that"),
        (WordClass.Auxiliary, """
            be am is are was were been being have has had having do does did doing can could will would shall should may might must ought
            isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't shan't shouldn't mustn't
            """),
        (WordClass.Title, """
            president minister senator representative governor mayor secretary chancellor king queen prince princess duke pope bishop archbishop
            cardinal rabbi imam sheikh judge justice general colonel major captain lieutenant sergeant admiral commander officer detective inspector
            constable professor doctor chief director chairman chairwoman chair ambassador attorney commissioner councilman councilwoman councillor
            councilmember congressman congresswoman speaker deputy treasurer superintendent coach spokesman spokeswoman spokesperson
            """),
        (WordClass.GivenName, GivenNames.All),
        (WordClass.Elision, "em tis twas til till n cause bout round cuz neath nother ere oer twould twill"),
        .. Quotations.Lexicon.Lists,
    ];
}
