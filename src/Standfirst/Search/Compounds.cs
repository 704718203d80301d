namespace Standfirst.Search;

/// <summary>
/// The last part of a German compound, where it is a word that papers build many with: who asks for <c>Wahl</c> finds the
/// <c>Bürgermeisterwahl</c>, and who asks for <c>Bürgermeisterwahl</c> does not find every <c>Wahl</c>.
/// </summary>
internal static class Compounds
{
    /// <summary>What stands before must be long enough to be a word: "Gewahl" is none.</summary>
    private const int ShortestBefore = 3;

    /// <summary>Folded, in the forms that stories have; the longest that ends a word is taken.</summary>
    private static readonly string[] Heads =
    [
        .. """
        abkommen abstimmung affare agentur amt amter anlage anlagen anschlag antrag arbeit arbeiter arzt arzte auftrag ausschuss ausstellung
        autobahn bahn bahnhof band bank banken bau bauer bericht berichte beschluss betrieb betriebe bewegung bild bilder brand brucke buch
        bucher burger chef chefin datei dienst dienste dorf durchsuchung einsatz energie entscheidung erhohung ermittlung ermittlungen fabrik
        fahrer fahrt fall falle fest film finanzierung firma firmen fluss forderung forscher forschung fraktion frage fragen frau freund
        gebaude gebiet gebuhr gefahr gefangnis geld gelder gericht gerichte geschaft geschichte gesellschaft gesetz gesetze gesprach gesprache
        gewalt gewerkschaft gruppe gruppen halle handel haus hauser haushalt heim hilfe hilfen hof industrie institut jahr kammer kampf kandidat
        kandidatin karte kasse kind kinder klage klinik koalition kommission konferenz konflikt kontrolle konzern konzert kosten kraftwerk
        krankenhaus krieg krise kritik kunst lage lehrer leiter leiterin liste macht mann mannschaft markt markte medien meister
        meisterschaft meldung minister ministerin ministerium mitglied mitglieder museum netz netze opfer ordnung paket parlament partei
        parteien partner plan plane platz platze politik politiker politikerin polizei post prasident prasidentin preis preise presse
        problem probleme produktion programm projekt projekte protest prozess quote raum rechnung recht rechte rede reform regierung
        reise rennen richter richterin saal sache schaden schiff schule schulen schuler schutz sender sitz sitzung skandal sohn soldat
        soldaten spiel spiele spieler spielerin sprecher sprecherin staat staaten stadt stadte stadtrat stelle steuer steuern stiftung
        strasse strassen streik streit studie suche system tarif teil theater tod trainer turm unfall unfalle unternehmen
        urteil verband verbande verbot verein vereine verfahren vertrag vertrage verkehr verkauf versammlung versicherung versorgung
        verwaltung vorstand waffe waffen wagen wahl wahlen wahler wahlkampf wald wasser weg wege weise welt werk werke wert wirtschaft
        woche wohnung wohnungen zahl zahlen zeit zeitung zentrum zug zuge
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).OrderByDescending(head => head.Length),
    ];

    /// <summary>"Verband" is a word of its own, and no band.</summary>
    private static readonly HashSet<string> Whole = [.. Heads];

    public static string[] Parts(string written, Func<string, string?> stem)
    {
        if (Whole.Contains(written))
        {
            return [];
        }

        foreach (var head in Heads)
        {
            if (written.Length >= head.Length + ShortestBefore && written.EndsWith(head, StringComparison.Ordinal))
            {
                return stem(head) is { } part ? [part] : [];
            }
        }

        return [];
    }
}
