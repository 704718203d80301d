namespace Standfirst.CopyDesk.Analysis;

/// <summary>Given names that a reader of English takes for such. They tell a person from a place or a company, and nothing about the person.</summary>
internal static class GivenNames
{
    public const string All = """
        aaron abby abdul abdullah abdulla abigail abraham ada adam adel adriana adrian agnes ahmad ahmed aidan aisha akira alan albert alejandro aleksandr alessandro alex
        alexander alexandra alexei alexis alfred ali alice alicia alison allan allen allison amanda amara amber amelia amina amir amy ana anastasia anders andre andrea andreas andrei andrew
        andrzej andy angel angela angelina angus anita ann anna anne annette annie anthony antonio antony anwar arjun arnold arthur arturo asha ashley ashraf asma audrey ayesha aziz barack
        barbara barry bashar bashir basil beatrice becky ben benjamin bernard bernie beth betty bill billy bob boris brad bradley brandon brenda brendan brett brian bridget bruce bruno bryan
        caleb cameron camila carl carla carlos carmen carol caroline carolyn carrie catherine cathy cecilia charles charlie charlotte chelsea chen cheryl chloe chris christian christina christine
        christopher chuck cindy claire clara clarence claude claudia clint colin colleen connor constance corey craig crystal curtis cynthia daisy dale damian dan dana daniel daniela danielle
        danny darren dave david dawn dean deborah debra denis denise dennis derek diana diane diego dimitri dmitry dolores dominic don donald donna doris dorothy doug douglas duncan dylan earl ed
        eddie edgar edith eduardo edward edwin eileen elaine eleanor elena elias elijah elisabeth elizabeth ella ellen emily emma emmanuel enrique eric erica erik erin ernest esther ethan eugene eva
        evan evelyn fatima felix fernando fiona florence frances francesca francesco francis francisco francois frank franz fred frederick friedrich gabriel gabriela gail gary gavin geoff geoffrey
        george gerald gerard gilbert gina giovanni giulia gladys glenn gloria gordon grace graham greg gregory greta guillermo gustavo guy gwen hamid hamza hannah hans harold harriet harry hassan heather
        hector heidi helen henri henry herbert hillary hiroshi holly howard hugh hugo hussein ian ibrahim igor imran ines ingrid irene iris isaac isabel isabella ismail ivan jack jackie jackson jacob
        jacqueline jacques jaime jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy
        joan joanna joanne joe joel johan johann john johnny jon jonas jonathan jorge jose joseph josh joshua joy joyce juan judith judy julia julian julie julio justin kamala karen karim karl kate katherine
        kathleen kathryn kathy katie keith kelly ken kenneth kenji kerry kevin khalid kim kimberly kirsten kristen kristin kurt kyle lance larry laura lauren laurence lawrence leah lee leila leo leon leonard
        leonardo leslie leticia lewis liam linda lisa liz lloyd lois lorenzo lori louis louise lucas lucia lucy luis luke lydia lynn madeleine mahmoud malcolm malik manuel marc marcel marco marcus margaret maria
        mariam marie marilyn mario marion marjorie mark marsha martha martin marvin mary maryam matt matthew maureen maurice max megan melanie melissa mia michael michel michelle miguel mike mikhail milton
        miriam mitch mohamed mohammad mohammed moira molly monica morgan muhammad mustafa myra nadia nancy naomi natalia natalie natasha nathan neil nelson nicholas nick nicola nicolas nicole nigel nikita
        nina noah noam nora norma norman oleg oliver olivia olga omar oscar otto owen pablo pamela parker pat patricia patrick paul paula pauline pavel pedro peggy penny perry pete peter petra phil philip
        phillip phyllis pierre priya rachel rafael raj rajesh ralph ramon randall randy raul ravi ray raymond rebecca rene ricardo richard rick rishi rita rob robert roberta roberto robin rod rodney roger roland
        ron ronald rosa rose rosemary ross roy ruby rudolf russell ruth ryan sabrina sally salman sam samantha samir samuel sandra sanjay sara sarah saul scott sean sebastian serge sergei sergey sergio seth shane
        shannon sharon shawn sheila shirley sidney silvia simon simone sofia sonia sophia sophie stacy stan stanley stefan stella stephanie stephen steve steven stuart sue sunil susan suzanne sven sylvia
        tamara tania tanya tara tariq ted teresa terrence terry thelma theo theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trevor troy tyler ursula valerie vanessa
        vera vernon veronica victor victoria vikram vincent viola virginia vivian vladimir volodymyr wallace walter wanda warren wayne wendy wesley wilhelm will william willie winston xavier yasmin yitzhak yolanda
        yousef yuri yusuf yvonne zachary zainab zoe
        """;
}
