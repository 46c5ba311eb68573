## Wie wat mag
admission-outsider = Je bent hier te gast, en Opsteker is op dit moment alleen voor collega's. Een beheerder kan dat veranderen met /learn setup.
admission-off = { $module } staat hier uit. Een beheerder kan het aanzetten met /learn setup.
module-kudos = Kudos
module-til = Vandaag geleerd
module-tip = Tips en vragen
