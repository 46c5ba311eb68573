## Waar mensen vastlopen
module-obstacles = Waar mensen vastlopen
module-obstacles-does = voor beheerders: hoeveel mensen een formulier lieten liggen of niet verder kwamen met een opdracht, per week geteld vanaf vijf mensen
obstacles-title = Waar mensen vastlopen
obstacles-week = { $first } tot en met { $last }
obstacles-none = Er is nog niets te zien: een week wordt geteld op de maandag erna.
obstacles-how = Elk getal gaat over minstens vijf verschillende mensen. Wat hier niet staat, overkwam er minder dan vijf, of niemand. Wie het waren, bewaar ik tot de week voorbij is; daarna is dat weg.
obstacles-opened = Openden een formulier en verstuurden het niet
obstacles-error = Verstuurden een formulier waar iets niet in klopte
obstacles-muted = Willen er niets over horen
obstacles-undelivered = Kregen een bericht niet dat voor hen was
obstacles-unknown = Typten iets dat ik niet begreep
obstacles-few = minder dan vijf mensen
obstacles-people = { $count } mensen
obstacles-words = Het vaakst eerst: { $words }
obstacles-no-module = Instellingen en inrichten
obstacles-before = De week ervoor
