## Mensen en hun leidinggevenden, voor beheerders
people-usage = Zeg van wie je de rol, het team of de leidinggevende wilt invullen: `/learn mensen @naam`. Een hele lijst importeer je als CSV met `opsteker import people`.
people-one-at-a-time = Eén tegelijk, graag: `/learn mensen @naam`. Veel mensen importeer je als CSV met `opsteker import people`.
people-unknown = Ik ken { $name } niet. { $platform ->
    [teams] Typ @ in een kanaal en kies de naam uit de lijst.
   *[other] Kies de naam uit de lijst terwijl je typt.
}
people-a-bot = { $name } is een app, en die heeft geen leidinggevende. Kies een collega.
people-a-stranger = { $name } werkt bij een andere organisatie. Dit vul je alleen in voor je eigen mensen.
people-a-leaver = { $name } werkt hier niet meer. Toch weer terug? Importeer dan vertrokken: nee.
people-gone = Deze persoon is hier niet meer. Er is niets veranderd.
people-refused = Rollen, teams en leidinggevenden wijzigen kan alleen een beheerder. { $known ->
    [yes] Klopt er iets niet? Vertel het { $names }.
   *[no] Klopt er iets niet? Vertel het wie Opsteker heeft toegevoegd.
 }
people-saved = Bewaard voor { $name }.
people-form-title = Rol en leidinggevende
people-form-hint = Van { $name }
people-form-role = Rol
people-form-team = Team
people-form-department = Afdeling
people-form-manager = Leidinggevende
people-error-one-manager = Kies één leidinggevende.
people-error-own-manager = Niemand is de eigen leidinggevende. Kies iemand anders.
people-error-unfit-manager = { $name } kan hier geen leidinggevende zijn: dat kan alleen een collega die hier werkt.
people-error-cycle = { $manager } werkt al voor { $name }, direct of via anderen. Kies iemand anders, of wijzig dat eerst.
