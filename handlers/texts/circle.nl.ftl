## Leerkringen
module-circle = Leerkringen en intervisie
module-circle-does = met drie tot vijf mensen aan één leervraag werken, of samen een casus van een collega bespreken

circle-help = /learn kring: je kringen, en de oproepen waar je bij kunt.
    /learn kring nieuw: zoek in dit kanaal mensen voor een leervraag.
    /learn kring notitie woorden: bewaar iets dat alleen je kring leest. /learn kring notities laat alles zien.
