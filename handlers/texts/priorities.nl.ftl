## Prioriteiten
module-priorities = Prioriteiten
module-priorities-does = waar een team dit seizoen beter in wil worden: hooguit vijf onderwerpen, elk met een waarom
priorities-title = Prioriteiten van { $where }
priorities-yours = Prioriteiten van je team
priorities-none = Hier staan nog geen prioriteiten. Een teamleider kan er een paar kiezen: waar wil het team beter in worden, en waarom?
priorities-none-yours = Je team heeft nog geen prioriteiten gekozen.
priorities-footer = Hooguit { $most }: met meer gaat er niets meer voor. Ze staan ook in het weekoverzicht en bij lunch and learn.
priorities-how = Wie een team leidt, kiest er hooguit { $most } met `@Opsteker /learn prioriteiten onderwerp: waarom`, in het kanaal van het team.
priorities-help = `@Opsteker /learn prioriteiten`: waar dit kanaal beter in wil worden, en waarom.
    `@Opsteker /learn prioriteiten SQL: we wachten steeds op rapporten`: er een kiezen, als je een team leidt. Hooguit { $most }.
    Eén keer per kwartaal vraag ik wie ze koos of ze nog kloppen.
typed-priorities-new = nieuw, erbij
priorities-shown = Hier willen we beter in worden
priorities-since = Sinds { $day }
priorities-held = bevestigd op { $day }
priorities-button-add = Kies een prioriteit
priorities-button-change = Veranderen
priorities-button-remove = Weghalen
priorities-button-list = Bekijk ze allemaal
priorities-button-hold = Ze kloppen nog
priorities-button-review = Veranderen
priorities-saved = Gekozen. Vanaf nu staat het hier in het weekoverzicht en bij lunch and learn, met je waarom.
priorities-changed = Veranderd.
priorities-removed = “{ $topic }” is geen prioriteit meer.
priorities-exists = “{ $topic }” is al een prioriteit.
priorities-full = Het zijn er al { $most }, en met een zesde gaat er niets meer voor. Haal er een weg die minder telt, en kies dan deze.
priorities-gone = Die prioriteit is er niet meer. Met `@Opsteker /learn prioriteiten` in het kanaal zie je welke er zijn.
priorities-not-here = Dat kanaal vind ik niet, of je zit er niet in.
priorities-only-channels = Prioriteiten horen bij een kanaal. Typ `@Opsteker /learn prioriteiten onderwerp: waarom` in het kanaal van je team.
priorities-not-a-leader = { $known ->
    [yes] Prioriteiten kiest wie hier iemand leidt, en ik weet van niemand die jij leidt. Klopt dat niet? Vraag het { $names }: beheerders zetten met `/learn mensen` wie wie leidt.
   *[no] Prioriteiten kiest wie hier iemand leidt, en ik weet van niemand die jij leidt. Klopt dat niet? Een beheerder zet met `/learn mensen` wie wie leidt.
}
priorities-review = Er is een kwartaal voorbij. Kloppen de prioriteiten van { $where } nog?
priorities-hold = Mooi. Over een kwartaal vraag ik het weer.
priorities-form-change = Prioriteit veranderen
priorities-form-topic = Waar wil je beter in worden?
priorities-form-topic-hint = Een onderwerp, zoals: SQL
priorities-form-why = Waarom, en waarom nu?
priorities-form-why-hint = Eén zin; die staat overal naast het onderwerp.
priorities-error-topic = Welk onderwerp? Een of twee woorden is genoeg.
priorities-error-why = Zeg in één zin waarom: zonder waarom weet niemand waarvoor het is.
