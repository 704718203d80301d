namespace Standfirst.CopyDesk.Checks;

/// <summary>Misspellings that are no word of English, whatever the sentence.</summary>
internal sealed class Misspelt() : PhraseList(
    "misspelt",
    Severity.Error,
    "A word that is often misspelt is spelt right.",
    "Merriam-Webster's Collegiate Dictionary; Oxford Dictionary for Writers and Editors",
    """
    teh: the
    adn: and
    recieve: receive
    recieved: received
    recieves: receives
    recieving: receiving
    beleive: believe
    beleived: believed
    acheive: achieve
    acheived: achieved
    acheivement: achievement
    seperate: separate
    seperated: separated
    seperately: separately
    seperation: separation
    definately: definitely
    definitly: definitely
    occured: occurred
    occuring: occurring
    occurence: occurrence
    occurrance: occurrence
    untill: until
    goverment: government
    govermental: governmental
    enviroment: environment
    enviromental: environmental
    accomodate: accommodate
    accomodation: accommodation
    acommodate: accommodate
    acknowlege: acknowledge
    accross: across
    adress: address
    agressive: aggressive
    alot: a lot
    alledged: alleged
    apparant: apparent
    apparantly: apparently
    arguement: argument
    athiest: atheist
    attendence: attendance
    auxillary: auxiliary
    basicly: basically
    becuase: because
    begining: beginning
    buisness: business
    bussiness: business
    calender year: calendar year
    catagory: category
    cemetary: cemetery
    changable: changeable
    collegue: colleague
    collegues: colleagues
    comming: coming
    commitee: committee
    comittee: committee
    committment: commitment
    concensus: consensus
    concious: conscious
    copywrite law: copyright law
    critisism: criticism
    decieve: deceive
    dependance: dependence
    desparate: desperate
    develope: develop
    developement: development
    diffrent: different
    dilemna: dilemma
    disapear: disappear
    disapoint: disappoint
    dissapoint: disappoint
    dissapointed: disappointed
    eachother: each other
    embarass: embarrass
    embarassing: embarrassing
    embarassment: embarrassment
    equiptment: equipment
    exagerate: exaggerate
    excercise: exercise
    existance: existence
    experiance: experience
    familar: familiar
    febuary: February
    finaly: finally
    foriegn: foreign
    fourty: forty
    foward: forward
    freind: friend
    gaurd: guard
    gauranteed: guaranteed
    guage: gauge
    harrass: harass
    harrassed: harassed
    harrassment: harassment
    heighth: height
    heirarchy: hierarchy
    hinderance: hindrance
    humerous: humorous
    hygeine: hygiene
    idenity: identity
    immediatly: immediately
    incidently: incidentally
    independant: independent
    independance: independence
    indispensible: indispensable
    infact: in fact
    intresting: interesting
    irresistable: irresistible
    jewlery: jewelry
    knowlege: knowledge
    labratory: laboratory
    liason: liaison
    libary: library
    lightening strike: lightning strike
    maintainance: maintenance
    maintenence: maintenance
    managment: management
    millenium: millennium
    miniscule: minuscule
    mispell: misspell
    mispelled: misspelled
    neccessary: necessary
    neccesary: necessary
    necesary: necessary
    negociate: negotiate
    nieghbor: neighbor
    noone: no one
    noticable: noticeable
    ocasion: occasion
    occassion: occasion
    occassionally: occasionally
    offical: official
    officals: officials
    oppertunity: opportunity
    oppurtunity: opportunity
    orginal: original
    paralel: parallel
    parliment: parliament
    particularily: particularly
    pasttime: pastime
    percieve: perceive
    perseverence: perseverance
    persistant: persistent
    personel: personnel
    pharoah: pharaoh
    posession: possession
    possesion: possession
    posible: possible
    potatos: potatoes
    preceeding: preceding
    prefered: preferred
    prejudise: prejudice
    presance: presence
    privelege: privilege
    priviledge: privilege
    probaly: probably
    proccess: process
    profesional: professional
    proffesional: professional
    profesor: professor
    promiss: promise
    pronounciation: pronunciation
    publically: publicly
    questionaire: questionnaire
    reccomend: recommend
    reccommend: recommend
    recomend: recommend
    recomended: recommended
    refered: referred
    refering: referring
    relevent: relevant
    religous: religious
    remeber: remember
    repitition: repetition
    reponse: response
    responsability: responsibility
    restaraunt: restaurant
    resturant: restaurant
    rythm: rhythm
    sacreligious: sacrilegious
    secratary: secretary
    secretery: secretary
    seige: siege
    sieze: seize
    siezed: seized
    sentance: sentence
    similiar: similar
    sincerly: sincerely
    speach: speech
    sponser: sponsor
    succesful: successful
    successfull: successful
    succesfully: successfully
    sucess: success
    sucessful: successful
    supercede: supersede
    superceded: superseded
    suprise: surprise
    suprised: surprised
    suprising: surprising
    surveilance: surveillance
    temperture: temperature
    tendancy: tendency
    thier: their
    threshhold: threshold
    tommorow: tomorrow
    tommorrow: tomorrow
    tounge: tongue
    tradgedy: tragedy
    transfered: transferred
    truely: truly
    twelth: twelfth
    tyrany: tyranny
    unforseen: unforeseen
    unfortunatly: unfortunately
    unneccessary: unnecessary
    usefull: useful
    vaccum: vacuum
    vegtable: vegetable
    vehical: vehicle
    visable: visible
    wether: whether
    wich: which
    wierd: weird
    withold: withhold
    writting: writing
    yeild: yield
    atleast: at least
    aswell: as well
    everytime: every time
    incase: in case
    resourses: resources
    governement: government
    minsters: ministers
    presidental: presidential
    electorial: electoral
    millitary: military
    soliders: soldiers
    polical: political
    politican: politician
    politicans: politicians
    negotations: negotiations
    sanctons: sanctions
    agreeement: agreement
    profiency: proficiency
    """)
{
    protected override bool InQuotations => true;

    protected override string Message(string written, string[] replacements) => $"\"{written}\" is misspelt.";

    /// <summary>A name may be written so: Wether Down, Harrass.</summary>
    protected override bool Applies(in Analysis.PhraseHit hit)
    {
        var first = hit.Passage.Words[hit.At];
        var isName = first.Is(Analysis.Shape.Capital) && !first.Is(Analysis.Shape.Opens) && !first.Is(Analysis.Shape.AllCapitals) && hit.Text is not ("febuary" or "parliment" or "goverment") && hit.Passage.Field != Field.Headline;
        return !isName && !first.Is(Analysis.Shape.Address) && hit.Passage.MarkAt<CodeMark>(hit.Start, hit.Length) is null;
    }
}
