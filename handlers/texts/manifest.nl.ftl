# Wat de lijsten met apps in Slack en Teams over ons zeggen.

manifest-name = Opsteker
manifest-short = Leer van elkaar, gewoon tussen het werk door: TILs en kudos.
manifest-full = Opsteker brengt leren in de werkdag, in de chat die je al gebruikt. Deel in één zin wat je vandaag leerde (TIL), bedank de collega van wie je iets leerde (kudos) en vind alles terug op je eigen pagina. Opsteker leest niet mee: hij kent alleen wat je tegen hem zegt, wat je in het { message-menu } van een bericht kiest, en de reacties die voor hem bedoeld zijn.
