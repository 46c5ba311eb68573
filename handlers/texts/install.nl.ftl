# De pagina waarop een Slack-werkruimte de bot installeert.

install-title = Opsteker in Slack zetten
install-what = Opsteker brengt leren in de werkdag: collega’s delen wat ze leerden, bedanken elkaar voor uitleg en vinden het allemaal terug.
install-reads-nothing = Hij leest niet mee in jullie kanalen.
install-reads = Uit openbare kanalen waar hij is uitgenodigd geeft Slack door wat er gezegd wordt. Hij kijkt alleen naar een bericht dat iemand markeert om te bewaren en, in een kanaal dat daarvoor koos, naar een vraag die al eens beantwoord is. Van al het andere bewaart hij niets.
install-asks = Slack vraagt je zo om dit goed te vinden. Wat optioneel is mag je weglaten; de rest werkt dan gewoon.
install-kept = Misschien moet je beheerder van je werkruimte zijn. Wat jullie doen blijft in je eigen werkruimte: niemand in een andere ziet er iets van. Haal je de app in Slack weg, dan stopt hij meteen; zet je hem er weer in, dan ga je verder waar je was.
install-button = Verder naar Slack
install-again = Opnieuw beginnen

install-scope-app_mentions-read = om te antwoorden als iemand de bot noemt
install-scope-channels-history = om een bericht op te halen dat iemand markeert om te bewaren, en om vragen te beantwoorden in kanalen die daarvoor kozen
install-scope-channels-read = om de kanalen te kennen waar hij is uitgenodigd, en wie daar komt en gaat
install-scope-chat-write = om te plaatsen wat mensen delen, en om te antwoorden
install-scope-commands = voor de commando’s, zoals `/til` en `/tip`, en het menu van een bericht
install-scope-files-write = optioneel: om grafieken als plaatje te tonen en bestanden te brengen waar iemand om vraagt
install-scope-groups-read = optioneel: om privékanalen te kennen waar hij is uitgenodigd, zodat wie daar weggaat er niets meer van vindt
install-scope-im-history = om te lezen wat iemand aan de bot zelf schrijft
install-scope-im-write = om één iemand te schrijven
install-scope-mpim-write = om een paar mensen bij elkaar te brengen in een groepsbericht
install-scope-reactions-read = om reacties te zien in kanalen waar hij in zit, zoals kudos met een emoji
install-scope-usergroups-read = optioneel: om iedereen in een gebruikersgroep te bedanken
install-scope-users-read = om namen, tijdzones en talen te kennen

install-page-done = Gelukt: Opsteker zit in je werkruimte. Open Slack, typ `/learn inrichten` om te kiezen wat jullie gebruiken, en nodig de bot met /invite @Opsteker uit waar je hem wilt hebben. Je kunt deze pagina sluiten.
install-page-refused = Je vond het niet goed, dus er is niets veranderd en niets bewaard. Mag je geen apps installeren? Vraag dan een beheerder van je werkruimte om deze pagina te openen.
install-page-gone = Deze link werkt niet meer. Hij is tien minuten goed, één keer, en alleen in de browser waarin je begon. Er is niets geïnstalleerd.
install-page-part = Opsteker heeft alles nodig wat op de lijst niet optioneel is, en kreeg dat niet allemaal. Er is niets bewaard.
install-page-later = Dat lukte nu niet, en er is niets geïnstalleerd. Probeer het over een paar minuten opnieuw.
