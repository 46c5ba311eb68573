## Woorden die hier hetzelfde betekenen
synonyms-title = Woorden die hetzelfde betekenen
synonyms-about = Wie met het ene woord zoekt, vindt ook tips en TIL's met het andere. En als onderwerp tellen ze als één.
synonyms-none = Er zijn er nog geen. Welke afkorting gebruiken jullie waar een nieuwe collega niet op zou komen?
synonyms-line = { $word } = { $topic }
synonyms-button-add = Woorden toevoegen
synonyms-button-remove = { $word } weghalen
synonyms-button-all = Alle woorden
synonyms-form-title = In andere woorden
synonyms-form-word = Afkorting of ander woord
synonyms-form-word-hint = Bijvoorbeeld VOG
synonyms-form-topic = Hoe het meestal heet
synonyms-form-topic-hint = Bijvoorbeeld verklaring omtrent gedrag
synonyms-added = Toegevoegd: { $word } = { $topic }. Vanaf nu werkt het in elke zoekvraag.
synonyms-removed = Weggehaald: { $word } = { $topic }. Vanaf nu zijn het weer twee verschillende dingen.
synonyms-there = Die twee betekenen hier al hetzelfde.
synonyms-gone = Dit paar was al weggehaald.
synonyms-usage = Zet een = tussen de twee, zo: `/learn woorden VOG = verklaring omtrent gedrag`. Dit schreef je:
synonyms-error-empty = Vul aan beide kanten een woord in, met minstens één letter of cijfer.
synonyms-error-markup = Gebruik gewone woorden: geen opmaak, links, namen van mensen of opsommingen. Voeg één paar tegelijk toe.
synonyms-error-long = Dat is te lang voor een woord. Het mogen hooguit { $most } woorden en { $length } tekens zijn.
synonyms-error-common = ‘{ $word }’ is te gewoon om op te zoeken, dus dit zou niets vinden. Schrijf het voluit.
synonyms-error-same = Aan beide kanten staat voor mij hetzelfde woord. Hoofdletters, accenten en meervouden maken al geen verschil.
synonyms-error-taken = ‘{ $word }’ betekent hier al ‘{ $topic }’. Haal dat eerst weg als het iets anders moet betekenen.
synonyms-error-is-topic = ‘{ $topic }’ is hier al wat ‘{ $word }’ betekent. Draai het om en voeg toe: { $new } = { $topic }
synonyms-error-is-word = ‘{ $word }’ is hier al een ander woord voor ‘{ $topic }’. Voeg in plaats hiervan toe: { $new } = { $topic }
synonyms-error-full = Er zijn al { $most } paren en meer kan ik er niet bijhouden. Haal er eerst een weg die niemand meer nodig heeft.
synonyms-suggested = Minstens { $people } mensen vroegen het opnieuw met het andere woord en vonden toen wat ze zochten. Betekenen deze hetzelfde?
synonyms-button-same = { $word }: hetzelfde
synonyms-button-not-same = { $word }: niet hetzelfde
synonyms-suggestion-gone = Dat voorstel is er niet meer.
synonyms-suggestion-dropped = Goed, dat zijn dus twee verschillende dingen. Ik vraag het pas weer als een paar mensen ze opnieuw door elkaar halen.
