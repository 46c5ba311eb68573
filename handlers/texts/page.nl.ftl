# De pagina van de probeerwerkruimte.

page-tryout = uitproberen
page-sidebar = Personen, kanalen en klok
page-skip = Naar het schrijfvak
page-menu = Menu
page-language = Taal
page-bot = de leerbot

page-you-are = Je bent nu
page-switch = Wissel van persoon
page-two-tabs = Open iemand in een tweede tabblad en je bent met zijn tweeën.
page-personal = Persoonlijk
page-home = Thuis
page-channels = Kanalen
page-private-channel = besloten kanaal
page-unread = nieuw bericht
page-members = { $count ->
    [one] { $count } lid
   *[other] { $count } leden
}
page-about-home = Alleen jij ziet deze pagina
page-about-direct = Jouw gesprek met de leerbot
page-about-group = Een gesprek van jullie en de leerbot; niemand anders leest mee

page-clock = De klok van de werkruimte
page-clock-hour = +1 uur
page-clock-day = +1 dag
page-clock-monday = Ma 9:00
page-clock-other = Ander moment
page-clock-at = Dag en tijd
page-clock-go = Zet de klok hierop

page-today = Vandaag
page-yesterday = Gisteren
page-messages-in = Berichten in { $place }
page-only-you = Alleen zichtbaar voor jou
page-edited = (bewerkt)
page-replies = { $count ->
    [one] { $count } antwoord
   *[other] { $count } antwoorden
}
page-newer = Nieuwe berichten
page-react = Reageer met een emoji
page-react-with = Reageer met { $emoji }
page-more = Meer met dit bericht
page-edit = Bewerk bericht
page-delete = Verwijder bericht
page-delete-question = Dit bericht verwijderen?
page-cancel = Annuleer

page-write-to = Bericht aan { $place }
page-write-help = / voor wat Opsteker kan · @ voor een collega · Shift+Enter voor een nieuwe regel
page-send = Verstuur
page-completions = Aanvullingen
page-editing = Je bewerkt een bericht.
page-optional = (mag leeg blijven)
page-offline = De werkruimte antwoordt niet. Draait hij nog? Probeer het zo weer.

page-too-long = Dit is te lang om te versturen. Kort het in en probeer het nog eens.

page-try = Probeer { $words }
page-empty-learning = Nog stil hier. Deel wat je net leerde, dan steken je collega’s er iets van op.
page-empty-direct = Dit is je gesprek met Opsteker. Zeg “help” en je ziet wat hij kan.
page-empty-channel = Nog niets gezegd in { $place }. Schrijf een bericht, of bedank een collega voor wat je van die leerde.
page-empty-home = Hier komt jouw eigen overzicht te staan.
page-sample-til = /til Met `git switch -` ga je terug naar je vorige branch #git
page-sample-kudos = /kudos @joris voor de uitleg over git

page-hint-title = Drie dingen om te proberen
page-hint-share = Deel iets wat je leerde met /til.
page-hint-share-fill = Vul een voorbeeld in
page-hint-react = Wissel in de zijbalk van persoon en reageer erop met 🎓: dat geeft kudos.
page-hint-clock = Zet in de zijbalk de klok vooruit en zie wat Opsteker uit zichzelf doet.
page-hint-close = Verberg deze tips
