namespace Standfirst.Sample;

/// <summary>The world of seeded stories: invented people, places and bodies, and what each section writes about.</summary>
internal static class SeedWords
{
    public static readonly string[] First = Words("""
        Ada Tomas Ruth Karim Ingrid Peter Nadia Colm Beatrice Yusuf Helen Marek Sofia Daniel Amara Victor Lucia Hamid Greta Owen Priya Stefan
        Leila Martin Joan Idris Clara Andrei Naomi Felix Zainab Hugo Eleanor Rashid Petra Simon Marta Kwame Alice Dmitri Rosa Farid Judith
        Anton Miriam Callum Elena Tariq Frances Jonas Vera Malik Agnes Luca Hannah Omar Edith Pavel Salma Theo Irene Nikos Dora Samir Harriet
        """);

    public static readonly string[] Last = Words("""
        Novak Ashdown Keller Mirza Lindqvist Okafor Hartley Petrov Moreau Delgado Brennan Sato Whitlock Farouk Vance Kowalski Adeyemi Sterling
        Marchetti Holm Rahman Castle Dubois Ferreira Quill Baptiste Nielsen Harrow Pereira Aldous Yilmaz Cartwright Ivanova Thorne Mensah Vogel
        Lockwood Haddad Bright Sorensen Malone Chaudhry Fairweather Ricci Tremblay Osei Penrose Kaur Winter Dragan Maddox Ruiz Eastman Bello
        Costa Rowntree Achebe Larkin Sandoval Merrick Zeller Oduya Blackwood Tanner Esposito Gale Nasser Hollis Varga Strand Munro Abbott
        Carvalho Finch Said Thackeray Doyle Lund Marsh Pavlov Quayle Sharma Trent Underhill Vasquez Wren Yates Zimmer Barlow Crane Dunmore
        """);

    public static readonly string[] Places =
    [
        .. from start in Words("Ald Brack Carn Dun East Fal Green Hal Iver Kel Lang Mar Nor Oak Pen Red Sal Thorn Up West Winter Ash Black Cold")
           from end in Words("wick ford haven bridge mouth stead combe field minster borough")
           select start + end,
    ];

    public static readonly string[] Bodies =
    [
        "the county council", "the harbour authority", "the regional hospital", "the water company", "the teachers’ union", "the chamber of commerce",
        "the housing association", "the rail operator", "the university", "the police authority", "the planning committee", "the growers’ cooperative",
        "the environment agency", "the national audit office", "the bus company", "the food bank", "the fire service", "the arts council",
        "the football federation", "the energy regulator", "the savings bank", "the port workers’ union", "the ambulance trust", "the public library",
        "the court of appeal", "the electoral commission", "the ministry of transport", "the ministry of health", "the fisheries board", "the museum trust",
        "the shipping line", "the steelworks", "the brewery", "the airport", "the observatory", "the orchestra",
    ];

    public static readonly string[] Roles = Words("""
        councillor|headteacher|engineer|surgeon|union organiser|farmer|shopkeeper|solicitor|former minister|economist|harbour master|nurse|bus driver|
        historian|biologist|coach|curator|accountant|architect|fire officer|police inspector|auditor|campaigner|pharmacist|planner|skipper|postmaster|
        librarian|researcher|electrician|magistrate|student|pensioner|volunteer|mayor|deputy mayor|treasurer|chief executive|spokeswoman|spokesman
        """, '|');

    /// <summary>Name, part of the address, and what its stories are about.</summary>
    public static readonly (string Name, string Slug, string[] Subjects)[] Sections =
    [
        ("News", "news", Words("""
            the new flood barrier|the closure of the swimming pool|repairs to the old bridge|the rise in council tax|the shortage of school places|
            the plan for a ring road|the contaminated well|the missing pension records|the cancelled bus routes|the election of a new mayor|
            the fire at the market hall|the strike of refuse collectors|the sale of the town hall|the late ambulances|the merger of two hospitals|
            the inquiry into the dam|the ban on wood stoves|the rent freeze|the new prison|the border checks at the harbour|the storm damage|
            the outbreak of measles|the data breach at the registry|the unpaid parking fines
            """, '|')),
        ("Business", "business", Words("""
            the takeover of the brewery|falling orders at the steelworks|the new container terminal|the bankruptcy of a builder|record exports of apples|
            the interest rate rise|the wage agreement in retail|the loss of a defence contract|the opening of a battery plant|the price of milk|
            the listing of a software maker|the fine for price fixing|the empty shops in the high street|the shortage of lorry drivers|
            the insolvency of the airline|the pension fund’s losses|the new tourist tax|the closure of bank branches|the offshore wind lease|
            the recall of electric kettles
            """, '|')),
        ("Sport", "sport", Words("""
            the cup final|the relegation battle|the coach’s departure|the new stadium|the marathon|the doping case|the rowing championship|
            the injury of the captain|the transfer of a goalkeeper|the rugby tour|the chess olympiad|the cycling race over the pass|
            the derby|the ticket prices|the youth academy|the swimming record|the referee’s mistake|the abandoned cricket match|the sailing regatta|
            the women’s league
            """, '|')),
        ("Culture", "culture", Words("""
            the reopening of the opera house|the stolen altarpiece|the poetry festival|a novel about the lighthouse|the film shot in the valley|
            the orchestra’s new conductor|the exhibition of woodcuts|the restored mosaic|the jazz weekend|the school theatre prize|
            the closing of the last cinema|a history of the canal|the folk song archive|the disputed sculpture|the pottery collection|
            the new translation of the chronicle|the museum’s free Sundays|the radio play|the biography of a botanist|the mural under the viaduct
            """, '|')),
        ("Science", "science", Words("""
            the return of the otters|the new telescope|a vaccine against tick fever|the melting of the glacier|the earthquake swarm|
            the fossil found in the quarry|the decline of bees|a cheaper battery|the study of sleep in nurses|the algae in the reservoir|
            the map of the seabed|the trial of driverless trams|the noise of ships and whales|the drought records in tree rings|
            the comet of the winter|the resistant wheat|the plastic in the estuary|the gene bank|the air quality sensors|the bats of the old mine
            """, '|')),
        ("Opinion", "opinion", Words("""
            the use of public squares|the meaning of a fair rent|the manners of debate|the future of the railway|the price of free parking|
            the length of the school day|the case for a second bridge|the duty of the press|the vote at sixteen|the trouble with targets|
            the lost art of queueing|the right to repair|the limits of surveillance|the value of trees|the honesty of statistics|
            the four-day week|the names of streets|the cost of closing libraries|the promise of tidal power|the silence of the council
            """, '|')),
    ];

    public static readonly string[] Topics = Words("""
        Housing|Public transport|Schools|Health service|Local elections|Courts|Policing|Flooding|Energy|Water|Farming|Fishing|Harbour|Trade|Jobs|
        Wages|Pensions|Taxes|Banking|Retail|Tourism|Technology|Privacy|Climate|Wildlife|Space|Medicine|Universities|Museums|Music|Theatre|Film|Books|
        Architecture|Football|Rugby|Cricket|Cycling|Athletics|Sailing|Rail|Roads|Aviation|Shipping|Planning|Heritage|Migration|Charities|Food|Weather|
        Elections|Parliament|Public spending|Corruption|Fire service|Libraries|Media|Religion|Young people|Older people
        """, '|');

    public static readonly string[] Verbs = Words("welcomed|rejected|questioned|defended|delayed|approved|criticised|examined|reversed|postponed|supported|challenged|reviewed|opposed", '|');

    public static readonly string[] Things = Words("""
        report|budget|contract|survey|timetable|permit|appeal|petition|loan|grant|audit|lease|promise|estimate|inspection|ballot|refund|warning|deadline|
        pilot scheme|consultation|agreement|forecast|licence|complaint|statement|register|invoice|blueprint|ledger|witness list|repair bill|insurance claim
        """, '|');

    public static readonly string[] Qualities = Words("""
        careful|expensive|unusual|overdue|modest|generous|narrow|steady|sudden|quiet|reluctant|bitter|practical|patchy|thorough|hasty|fragile|costly|
        popular|awkward|sensible|ambitious|temporary|unexpected|familiar|honest|difficult|cautious|stubborn|welcome
        """, '|');

    public static readonly string[] Details = Words("""
        brick walls|drains|beams|ledgers|turbines|ferries|classrooms|wards|allotments|pavements|signals|culverts|orchards|warehouses|lifts|boilers|
        footpaths|vaccines|microscopes|violins|nets|ballot papers|invoices|sandbags|cables|windows|engines|quays|terraces|greenhouses|archives|
        tram lines|wells|hedges|roofs|chimneys|kilns|looms|lanterns|anchors|barges|stalls|saddles|trophies|scoreboards|telescopes|samples|sensors
        """, '|');

    public static readonly string[] Days = Words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    public static readonly string[] Months = Words("January February March April May June July August September October November December");

    private static string[] Words(string list, char parted = ' ')
        => [.. list.Split(parted == ' ' ? [' ', '\n'] : [parted, '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
