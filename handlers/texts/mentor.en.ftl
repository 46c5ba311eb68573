## Mentors
module-mentor = Mentors
module-mentor-does = find a mentor who suits you, or be one, with an introduction, an agenda and your own rhythm

typed-mentor-find = find
typed-mentor-offer = offer
typed-mentor-stop = stop
typed-mentor-end = end
typed-mentor-note = note
typed-mentor-notes = notes
typed-mentor-round = round, rounds
typed-mentor-basic = basic
typed-mentor-advanced = advanced
typed-mentor-expert = expert

mentor-does = Find a mentor, or be one.
mentor-usage = find topic
mentor-help = `/mentor find sql`: the three best mentors with room for you, and why. You can add your own level: `/mentor find sql basic`
    `/mentor offer sql, git`: say what you can help others with. Nobody can ask you until you do. `/mentor offer` alone opens a form.
    `/mentor stop`: no more new requests.
    `/mentor note words`: a private note only you can see. `/mentor notes` shows them all.
    `/mentor round`: take part in a matching round for everybody; admins open one.
    `/mentor end`: stop meeting somebody, no questions asked.
    `/mentor`: everything of yours in one place.

mentor-title = Mentors
mentor-intro = Learn from a colleague, or help one learn from you. Only if you both want to.
mentor-not-understood = I didn't understand "{ $said }". Try `/mentor find sql`, or `/mentor help`.
mentor-named = { $mentor } can help with this. What would you like to ask about?
mentor-named-none = You can't ask { $mentor } to be your mentor right now. `/mentor find` with a topic shows who you can ask.
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
    [3] I'm advanced
   *[other] I'm new to it
}
mentor-topic-level = { $topic } ({ $level ->
    [2] basic
    [3] advanced
   *[other] expert
})

## Offering
mentor-offered = You're a mentor for { $topics }. Languages: { $languages }. You're mentoring { $taken } out of { $capacity } people.
mentor-paused-until = You're taking a break until { $day }.
mentor-offer-saved = { $offer }
    { $paused ->
    [yes] Nobody will ask you until then.
   *[no] Colleagues can find you now. Requests come to you privately, and you're free to say no.
}
mentor-stopped = { $pairs ->
    [0] You're no longer a mentor, so nobody will ask you any more. Thank you for everything you gave.
   *[other] Nobody new will ask you. You keep meeting the people you already meet; `/mentor end` stops that too.
}
mentor-not-offering = You aren't a mentor right now, so there's nothing to stop. To stop meeting somebody, type `/mentor end`
mentor-stop-sure = Do you want to stop being a mentor? You keep meeting the people you already meet.
mentor-button-offer = Become a mentor
mentor-button-change = Edit my offer
mentor-button-stop = Stop being a mentor
mentor-form-offer = Become a mentor
mentor-form-topics = What can you help with?
mentor-form-topics-hint = One per line, with a level if you like: sql: expert. Levels are basic, advanced and expert; without one I assume advanced.
mentor-form-topics-own = You know about: { $topics }.
mentor-form-languages = In which languages?
mentor-form-capacity = How many people at once?
mentor-form-capacity-hint = From 1 to { $most }.
mentor-form-not-with = Anybody you'd rather not be paired with?
mentor-form-not-with-hint = Nobody will ever see this.
mentor-form-paused = Take a break until
mentor-form-paused-hint = Leave empty for no break.
mentor-error-topics = Name at least one topic, such as sql: expert
mentor-error-topics-many = That's more than { $most } topics. Pick your favourites.
mentor-error-topic-long = "{ $topic }…" is too long for a topic. The most that fits is { $most } characters.
mentor-error-languages = Choose at least one language.
mentor-error-capacity = Enter a number from { $least } to { $most }.
mentor-error-capacity-none = Nobody for now? Leave 1 here and fill in a date under "Take a break until". To stop altogether, type `/mentor stop`
mentor-error-not-with-self = You've chosen yourself. Choose colleagues only.
mentor-error-not-with-bot = One of these isn't a colleague. Choose people only.
mentor-error-not-with-pair = You're meeting { $name } at the moment. End that first with `/mentor end`, then you can add them here.

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
} share { $hours } working { $hours ->
    [one] hour
   *[other] hours
} a day
mentor-reason-department = { $to ->
    [them] you
   *[others] they
} come from different departments ({ $department })
mentor-all-full = { $count ->
    [one] There's one mentor for { $topic } who suits you, but they have no room right now.
   *[other] There are { $count } mentors for { $topic } who suit you, but none has room right now.
} I can put you in the queue and ask as soon as somebody does.
mentor-nobody = { $why ->
    [topic] Nobody is available as a mentor for { $topic } right now.
    [level] There are mentors for { $topic }, but none who knows more about it than you do.
    [language] There are mentors for { $topic }, but none who speaks your language.
    [hours] There are mentors for { $topic }, but their working hours hardly overlap with yours.
   *[other] I don't have a mentor for { $topic } who suits you right now.
} A colleague might be able to help you with a question.
mentor-own-expert = You're already an expert in { $topic }. Would you like to help others with it? `/mentor offer`
mentor-button-find = Find a mentor
mentor-button-for = Find a mentor for this
mentor-button-ask = Ask { $name }
mentor-button-queue = Join the queue
mentor-button-colleague = Ask a colleague
mentor-form-find = Find a mentor
mentor-form-topic = What is it about?
mentor-form-topic-hint = One topic, such as sql
mentor-form-own-level = How much do you know already?
mentor-form-ask = Ask a mentor
mentor-form-hope = In one sentence, what do you hope to get out of { $topic }?
mentor-form-hope-hint = Only the mentor I ask sees this.
mentor-just-taken = That mentor has just been taken. Here's how things are now:
mentor-asked-before = You've already asked for a mentor for { $topic }. `/mentor` shows where that stands.
mentor-asked-many = You already have three open requests, so I can't add one for { $topic }. Withdraw one first with `/mentor`

## Requests
mentor-asks-title = Would you be a mentor?
mentor-asks-you = { $mentee } would like to learn about { $topic } from you.
mentor-hope = "{ $hope }"
mentor-asks-note = Yes and no are both fine, and you needn't give a reason. If I haven't heard from you in three working days, I'll ask somebody else.
mentor-button-accept = Yes, gladly
mentor-button-decline = Not now
mentor-accepted = Wonderful! I'm introducing you and { $mentee } to each other.
mentor-declined = That's fine, thanks for letting me know. I'll keep looking, and nobody hears why.
mentor-you-are-full = All your places have been taken by now, so I'm looking for somebody else. Got more room? Change it with `/mentor`
mentor-not-needed = { $said ->
    [accepted] You've already said yes. `/mentor` shows where that stands.
    [declined] You've already said no, and that's fine.
   *[other] This is no longer needed. Thanks for looking.
}
mentor-status-asked = { $again ->
    [yes] That one didn't work out. I've now asked { $mentor } about { $topic }.
   *[no] I've asked { $mentor } about { $topic }.
} You'll hear within three working days. If it doesn't work out, I'll ask the next person.
mentor-status-waiting = { $again ->
    [yes] That one didn't work out.
   *[no] { "" }
} I'll ask { $mentor } about { $topic } as soon as their working day starts.
mentor-status-queued = { $again ->
    [yes] No luck yet.
   *[no] Every mentor who suits you is full at the moment.
} You're in the queue for { $topic }: I'll ask as soon as somebody has room.
mentor-status-ended = { $again ->
    [yes] It didn't work out this time: there's nobody else for { $topic }.
   *[no] There's no mentor for { $topic } right now.
} That says nothing about you or your question. A colleague might still be able to help.
mentor-button-withdraw = Withdraw
mentor-withdrawn = I've withdrawn your request for { $topic }. Nobody asks why.
mentor-request-gone = That request is no longer there. `/mentor` shows what is.
mentor-request-over = { $state ->
    [accepted] A mentor has already said yes. Want to stop? `/mentor end`
   *[other] That request is already over.
}

## Meeting
mentor-introduced = { $role ->
    [mentor] You're now { $other }'s mentor for { $topic }. Send each other a message and pick a first time to meet.
   *[mentee] { $other } said yes! They're now your mentor for { $topic }. Send each other a message and pick a first time to meet.
}
mentor-introduced-both = { $mentor } is now { $mentee }'s mentor for { $topic }. Use this chat to pick a first time to meet.
mentor-button-chat = Start a chat
mentor-agenda-first = Three questions for your first meeting:
    1. What do you do now, and what would you like to be able to do?
    2. Three months from now, what would have made this worth it?
    3. How do you like to work together: how often, where, and what stays between you?
mentor-introduced-note = I'll send you an agenda every { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}, at most six times. What you say to each other stays between you.
mentor-agenda-title = Time for meeting { $meeting } with { $other }.
mentor-agenda = Three questions to get you started:
    1. What have you tried since last time, and what did it teach you?
    2. Where are you stuck, or what are you putting off?
    3. What's the next small step, and who does what?
mentor-spoken = Have you and { $other } met?
mentor-spoken-again = Have you and { $other } met yet? I won't ask about this meeting again.
mentor-button-met = Yes, we met
mentor-button-not-met = Not yet
mentor-met = { $said ->
    [yes] Great! Anything you want to remember? A note is only for you.
   *[no] That happens. Suggest one time this week to { $other }; that's often all it takes.
}
mentor-met-before = I've already noted that.
mentor-button-note = Private note
mentor-button-rhythm = Change how often
mentor-button-close = We're done
mentor-button-end = Stop
mentor-button-reflect = Look back
mentor-close-sure = Shall I wrap this up? You'll both get two questions to look back on, and the mentor has room again.
mentor-end-sure = Do you want to stop? Nobody asks why.
mentor-form-note = What do you want to remember?
mentor-form-note-hint = Only you can see this.
mentor-form-reflect = What did you get out of it, and what do you do differently now?
mentor-form-weeks = How often do you meet?
mentor-form-every = { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
}
mentor-rhythm = { $weeks ->
    [one] All right, every week. Don't forget to tell each other.
   *[other] All right, every { $weeks } weeks. Don't forget to tell each other.
}
mentor-note-kept = Saved. Only you can see it; `/mentor notes` shows your notes.
mentor-notes-title = Your notes
mentor-no-notes = You don't have any notes yet. Write one with `/mentor note` and your words.
mentor-only-you = Only you can see this.
mentor-no-pair = You aren't meeting anybody through `/mentor` right now. Find a mentor with `/mentor find` and a topic.
mentor-pair = { $role ->
    [mentor] You're { $other }'s mentor
   *[mentee] { $other } is your mentor
} for { $topic }, every { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}.
mentor-with = { $other }, { $topic }
mentor-pair-gone = That's no longer there, or isn't yours. `/mentor` shows what is.
mentor-pair-over = That has already ended. `/mentor` shows what's still going on.
mentor-closed = All wrapped up. You'll both get two questions to look back on.
mentor-reflect = You and { $other } have wrapped up { $topic }. Well done, both of you. What did you get out of it, and what do you do differently now?
mentor-reflected = Saved, for your eyes only. Thanks for looking back.
mentor-ended = That has ended. Thank you for what you gave each other.
mentor-ended-other = You and { $other } are no longer meeting about { $topic }. That's always fine and needs no reason. Thank you for your time.

## Saving one thing
mentor-button-harvest = Save one thing
mentor-form-harvest = What did you learn?
mentor-form-harvest-hint = One or two sentences, for yourself as well. The other person reads it first: it only becomes a TIL from you both if you both agree.
mentor-harvest-kept = Saved with your notes. I'm asking { $other } if it can become a TIL from you both. Unless they say yes, it stays between you.
mentor-harvest-before = You've already saved something from this conversation. You can always add more to a note: `/mentor note`
mentor-harvest-off = TILs are switched off at the moment, so this stays between you. You can keep it in a note: `/mentor note`
mentor-harvest-title = Can this become a TIL from you both?
mentor-harvest-learned = { $writer } learned this from talking with you:
mentor-button-harvest-yes = Yes, share it
mentor-button-harvest-no = Rather not
mentor-harvest-note = { $named ->
    [yes] If you say yes, it goes into { $where } exactly like this, with both your names.
   *[no] If you say yes, it's added exactly like this to both your TILs.
} No is fine too, and needs no reason. If I haven't heard from you in five working days, it stays between you.
mentor-harvest-shared = { $named ->
    [yes] Thank you! It's { $platform ->
            [teams] on its way to
           *[other] in
        } { $where } as a TIL from you both.
   *[no] Thank you! It's now among both your TILs: `/til mine`
} If you change your mind, either of you can delete it.
mentor-harvest-declined = That's fine, it stays between you. Nobody hears why.
mentor-harvest-agreed = { $named ->
    [yes] { $other } said yes! What you learned is now in { $where } as a TIL from you both.
   *[no] { $other } said yes! What you learned is now a TIL from you both.
} You'll find it under `/til mine`.
mentor-harvest-private = What you learned from talking with { $other } stays between you. Your words are with your own notes: `/mentor notes`
mentor-harvest-over = { $state ->
    [shared] This is already a TIL from you both. To delete it: `/til mine`
   *[private] This stays between you, so there's nothing left to do.
}

own-table-mentors = What you offer as a mentor
own-table-mentor_asks = Requests to be a mentor that you received
own-table-mentor_harvests = What you learned from each other, and whether it may be shared
own-table-mentor_not_with = Who you'd rather not be paired with
own-table-mentor_notes = Your private notes
own-table-mentor_pairs = People you meet as a mentor or mentee
own-table-mentor_requests = Mentor requests from you or to you
own-table-mentor_sides = How much you know of what you meet about
own-table-mentor_topics = Topics you mentor in
