# What somebody probably meant, and what we offer with an ordinary sentence.

meant = Did you mean this?
meant-long = Did you mean { COMMAND($command) }? Put it in front and send it again; this is too long for a button.
called-which = More than one person here is called { $name }. Who do you mean?
called-many = Many people here are called { $name }. Type the full name, or choose somebody with @{ $platform ->
    [teams] { " " }in a channel.
   *[other] .
}
called-nobody = I know nobody here called { $name }. Do you mean this colleague? Otherwise, choose somebody with @{ $platform ->
    [teams] { " " }in a channel.
   *[other] .
}
thanks-offer = That's kind! Shall I give { $names } kudos for it?
thanks-whom = That's kind! Who would you like to thank? This button gives kudos.
thanks-welcome = You're welcome!
greeting = Hi! What can I do for you?
greeting-more = To see all I can do, say "{ $help }".
learned-offer = Nice! Would you like to share that as a TIL? You can still change it first.

## What somebody types to get help
typed-learn = learn, home, start
typed-help = help, ?
typed-asks-for-help = help please, please help, i need help, need help, what can you do, what can i do,
    what do you do, who are you, how do you work
typed-greeting = hi, hi there, hello, hello there, hey, good morning, good afternoon, good evening
typed-today = today
typed-tomorrow = tomorrow
