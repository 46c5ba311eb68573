## Mentors
module-mentor = Mentors
module-mentor-does = find a mentor who fits, or be one: with an introduction, an agenda and a rhythm of your own

mentor-does = Find a mentor, or be one.
mentor-usage = find topic
mentor-help = /mentor find sql: the three best mentors who are free, with the reasons. Put your own level behind it if you like: /mentor find sql basic
    /mentor offer: say what you want to help others with. Only then can you be asked.
    /mentor stop: no new requests any more.
    /mentor note words: a private note, only you read it. /mentor notes shows them.
    /mentor round: take part in a matching round for everybody; admins open one.
    /mentor end: stop meeting somebody, without questions.
    /mentor: everything of yours in one place.

mentor-title = Mentors
mentor-intro = Learn from a colleague, or let a colleague learn from you. Both only when you want to.
mentor-not-understood = I did not understand "{ $said }". Try /mentor find sql, or /mentor help.
mentor-said = { $words }
mentor-language = { $language ->
    [nl] Dutch
    [en] English
    [de] German
   *[other] French
}
mentor-level = { $level ->
    [2] basic
    [3] advanced
   *[other] expert
}
mentor-own-level = { $level ->
    [2] I know the basics
    [3] I am advanced
   *[other] I am new to it
}
mentor-topic-level = { $topic } ({ $level ->
    [2] basic
    [3] advanced
   *[other] expert
})

## Offering
mentor-offered = You are a mentor for { $topics }. Languages: { $languages }. You now guide { $taken } of at most { $capacity }.
mentor-paused-until = You pause until { $day }.
mentor-offer-saved = { $offer }
    { $paused ->
    [yes] Until then nobody asks you.
   *[no] Colleagues can find you now. You get every request privately and are free to decline.
}
mentor-stopped = { $pairs ->
    [0] You are no longer a mentor: nobody asks you any more. Thank you for what you gave.
   *[other] Nobody asks you any more. Whom you meet already, you go on meeting; /mentor end stops that too.
}
mentor-not-offering = You are no mentor now, so there is nothing to stop. To stop meeting somebody, type /mentor end
mentor-stop-sure = Do you want to stop as a mentor? Whom you meet already, you go on meeting.
mentor-button-offer = Be a mentor
mentor-button-change = Change what I offer
mentor-button-stop = Stop as a mentor
mentor-form-offer = Be a mentor
mentor-form-topics = What do you want to help with?
mentor-form-topics-hint = One per line, with a level behind it: sql: expert. Levels are basic, advanced and expert; without one I take advanced.
mentor-form-topics-own = You know about: { $topics }.
mentor-form-languages = In which languages?
mentor-form-capacity = How many people at once?
mentor-form-capacity-hint = From 1 to { $most }.
mentor-form-not-with = With whom would you rather not?
mentor-form-not-with-hint = Nobody ever gets to see this.
mentor-form-paused = Pause until
mentor-form-paused-hint = A date, such as 2027-01-31. Empty: no pause.
mentor-error-topics = Name at least one topic, such as sql: expert
mentor-error-topics-many = That are more than { $most } topics. Choose the ones you like best.
mentor-error-topic-long = "{ $topic }…" is too long for a topic: at most { $most } characters.
mentor-error-languages = Choose at least one language.
mentor-error-capacity = Type a number from { $least } to { $most }.
mentor-error-capacity-none = Nobody for now? Leave 1 here and fill in a date at "Pause until". To stop altogether, type /mentor stop
mentor-error-not-with-self = You are in this list yourself. Choose colleagues only.
mentor-error-not-with-bot = One of these is not a colleague. Choose people only.
mentor-error-not-with-pair = You are meeting { $name } now. Stop that first with /mentor end, then you can put the name here.

## Finding
mentor-found-title = Mentors for { $topic }
mentor-reason-topic = { $mentor } { $level ->
    [2] knows the basics of
    [3] is advanced in
   *[other] is an expert in
} { $topic }
mentor-reason-language = { $to ->
    [them] you
   *[others] they
} both speak { $language }
mentor-reason-hours = { $to ->
    [them] you
   *[others] they
} work at the same time for { $hours } { $hours ->
    [one] hour
   *[other] hours
} a day
mentor-reason-department = { $to ->
    [them] you
   *[others] they
} look at it from different departments ({ $department })
mentor-all-full = { $count ->
    [one] One mentor fits for { $topic }, but has no place now.
   *[other] { $count } mentors fit for { $topic }, but none has a place now.
} I can put you in the queue and ask by myself as soon as there is one.
mentor-nobody = { $why ->
    [topic] No mentor is free for { $topic } now.
    [level] There are mentors for { $topic }, but none who knows more of it than you do.
    [language] There are mentors for { $topic }, but none who speaks your language.
    [hours] There are mentors for { $topic }, but their working hours hardly meet yours.
   *[other] I have no mentor for { $topic } who fits you now.
} A colleague may well help you on with a question.
mentor-own-expert = You are an expert in { $topic } already. Would you like to help others with it? /mentor offer
mentor-button-find = Find a mentor
mentor-button-ask = Ask { $name }
mentor-button-queue = Put me in the queue
mentor-button-colleague = Ask a colleague
mentor-form-find = Find
mentor-form-topic = About what?
mentor-form-topic-hint = One topic, such as sql
mentor-form-own-level = How far are you?
mentor-form-ask = Ask a mentor
mentor-form-hope = What do you hope for, in one sentence, about { $topic }?
mentor-form-hope-hint = Only the mentor who is asked reads this.
mentor-just-taken = That mentor is not free any more. This is how it is now:
mentor-asked-before = You have asked for a mentor for { $topic } already. See /mentor for how it is.
mentor-asked-many = You have three requests open already, so not one for { $topic } as well. Withdraw one first with /mentor

## Requests
mentor-asks-title = Would you be a mentor?
mentor-asks-you = { $mentee } would like to learn about { $topic } from you.
mentor-hope = "{ $hope }"
mentor-asks-note = Yes and no are both fine, and need no reason. If I hear nothing in three working days, I ask somebody else.
mentor-button-accept = Yes, gladly
mentor-button-decline = Not now
mentor-accepted = How nice! You and { $mentee } get an introduction.
mentor-declined = Fine, thanks for letting me know. I look further; nobody hears a reason.
mentor-you-are-full = All your places are taken by now, so I look for somebody else. More room? Change it with /mentor
mentor-not-needed = { $said ->
    [accepted] You said yes already. See /mentor for how it is.
    [declined] You said no already, and that is fine.
   *[other] This is no longer needed. Thank you for looking.
}
mentor-status-asked = { $again ->
    [yes] That does not work out now. I have now asked { $mentor } for { $topic }.
   *[no] I have asked { $mentor } for { $topic }.
} You hear within three working days; if it does not work out I ask the next by myself.
mentor-status-waiting = { $again ->
    [yes] That does not work out now.
   *[no] { "" }
} I ask { $mentor } for { $topic } as soon as their working day begins.
mentor-status-queued = { $again ->
    [yes] It does not work out yet.
   *[no] All mentors who fit are full now.
} You are in the queue for { $topic }: I ask by myself as soon as somebody has a place.
mentor-status-ended = { $again ->
    [yes] It does not work out now: there is nobody else for { $topic }.
   *[no] There is no mentor for { $topic } now.
} That says nothing about you or your question. A colleague may well help you on.
mentor-button-withdraw = Withdraw
mentor-withdrawn = Your request for { $topic } is withdrawn. Nobody asks why.
mentor-request-gone = This request is no longer there. See /mentor for what is.
mentor-request-over = { $state ->
    [accepted] A mentor said yes already. Want to stop? /mentor end
   *[other] This request is over already.
}

## Meeting
mentor-introduced = { $role ->
    [mentor] You are now { $other }'s mentor for { $topic }. Write each other and choose a first moment.
   *[mentee] { $other } said yes and is your mentor for { $topic } from now on. Write each other and choose a first moment.
}
mentor-introduced-both = { $mentor } is now { $mentee }'s mentor for { $topic }. Choose a first moment here together.
mentor-button-chat = Start a chat
mentor-agenda-first = Three questions for the first time:
    1. What are you doing now, and what would you like to be able to do?
    2. When would this have been worth it, three months from now?
    3. How do you like to work together: how often, where, and what stays between you?
mentor-introduced-note = I send you an agenda every { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}, six times at most. What you say to each other stays between you.
mentor-agenda-title = Time for meeting { $meeting } with { $other }.
mentor-agenda = Three questions to begin with:
    1. What did you try since last time, and what did it teach you?
    2. Where are you stuck, or what do you put off?
    3. What is the next small step, and who does what?
mentor-spoken = Have you and { $other } talked?
mentor-spoken-again = Have you and { $other } talked meanwhile? After this I do not ask again about this time.
mentor-button-met = Yes, we talked
mentor-button-not-met = Not yet
mentor-met = { $said ->
    [yes] Good! Something you want to keep? A note is for you alone.
   *[no] That happens. Write { $other } with one moment this week; that is often enough.
}
mentor-met-before = I had noted that already.
mentor-button-note = Private note
mentor-button-rhythm = Another rhythm
mentor-button-close = We are done
mentor-button-end = Stop
mentor-button-reflect = Look back
mentor-close-sure = Shall I round it off? You both get two questions to look back, and the mentor has a place again.
mentor-end-sure = Do you want to stop? Nobody asks why.
mentor-form-note = What do you want to remember?
mentor-form-note-hint = Only you read this.
mentor-form-reflect = What did it bring you, and what do you do differently now?
mentor-form-weeks = How often do you meet?
mentor-form-every = { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
}
mentor-rhythm = { $weeks ->
    [one] All right: every week. Tell the other one as well.
   *[other] All right: every { $weeks } weeks. Tell the other one as well.
}
mentor-note-kept = Kept. Only you read it; /mentor notes shows your notes.
mentor-notes-title = Your notes
mentor-no-notes = You have no notes yet. /mentor note followed by your words makes one.
mentor-only-you = Only you can read this.
mentor-no-pair = You are not meeting anybody through /mentor now. Look for a mentor with /mentor find and a topic.
mentor-pair = { $role ->
    [mentor] You are { $other }'s mentor
   *[mentee] { $other } is your mentor
} for { $topic }, every { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}.
mentor-with = { $other }, { $topic }
mentor-pair-gone = This is no longer there, or not yours. See /mentor for what is.
mentor-pair-over = This has ended already. See /mentor for what goes on.
mentor-closed = Rounded off. You both get two questions to look back.
mentor-reflect = You and { $other } have rounded off { $topic }. Well done, both of you. What did it bring you, and what do you do differently now?
mentor-reflected = Kept, for you alone. Thank you for looking back.
mentor-ended = It has stopped. Thank you for what you gave each other.
mentor-ended-other = You and { $other } have stopped meeting about { $topic }. That is fine at any moment and needs no reason. Thank you for your time.

## Saving one thing
mentor-button-harvest = Save one thing
mentor-form-harvest = What did you learn?
mentor-form-harvest-hint = One or two sentences, for yourself as well. The other one reads them first: only with two times yes does it become a TIL of you both.
mentor-harvest-kept = Saved with your notes. I am asking { $other } whether this may be a TIL of you both. Without a yes it stays between you.
mentor-harvest-before = You have saved something from this conversation already. More can always go in a note: /mentor note
mentor-harvest-off = TILs are switched off now, so this stays between you. A note for yourself is fine: /mentor note
mentor-harvest-title = May this be a TIL of you both?
mentor-harvest-learned = { $writer } learned this from your conversation:
mentor-button-harvest-yes = Yes, share it
mentor-button-harvest-no = Rather not
mentor-harvest-note = { $named ->
    [yes] With a yes it goes into { $where } exactly like this, with both your names.
   *[no] With a yes it stands exactly like this with the TILs of both of you.
} No is fine too, without a reason. If I hear nothing for five working days, it stays between you.
mentor-harvest-shared = { $named ->
    [yes] Thank you, it is in { $where } as a TIL of you both.
   *[no] Thank you, it is with the TILs of both of you: /til mine
} If you change your mind later, either of you can delete it.
mentor-harvest-declined = That is fine, it stays between you. Nobody hears a reason.
mentor-harvest-agreed = { $named ->
    [yes] { $other } said yes: what you learned is now in { $where } as a TIL of you both.
   *[no] { $other } said yes: what you learned is now a TIL of you both.
} You will find it again with /til mine.
mentor-harvest-private = What you learned in your conversation with { $other } stays between you. Your words are with your own notes: /mentor notes
mentor-harvest-over = { $state ->
    [shared] This is a TIL of you both already. To delete it: /til mine
   *[private] This stays between you; there is nothing left to do.
}

own-table-mentors = What you offer as a mentor
own-table-mentor_asks = Mentor requests you were asked
own-table-mentor_harvests = What you learned from each other, and whether it may be shared
own-table-mentor_not_with = With whom rather not
own-table-mentor_notes = Your private notes
own-table-mentor_pairs = Whom you meet as a mentor or mentee
own-table-mentor_requests = Requests for a mentor, by you or to you
own-table-mentor_sides = How far you are with whom you meet
own-table-mentor_topics = Topics you are a mentor for
