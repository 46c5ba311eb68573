## Coach cards
module-coach = Coach cards
module-coach-does = for managers who want it: a question a week to ask their people, and now and then one to themselves
coach-title = Your coach card
coach-help = `/learn coach on`: a question a week to ask your people, in your working hours. `/learn coach off` ends it.
    `/learn coach What would you like to try?`: add a question of your own, for your cards alone. You can have { $most } of them.
    No question comes again before all have come. A card tells nothing about one person: only what your team shared openly is on it.
typed-coach-on = on
typed-coach-off = off
coach-state = { $on ->
    [yes] Once a week you get a question to ask your people.
   *[no] You don't get coach cards. Want a question a week to ask your people?
}
coach-switched-on = From next week on you get a question a week to ask your people. Do you have one of your own to add?
coach-switched-off = No more coach cards. Your own questions are kept.
coach-ask = This week's question to ask one of your people, or all of them:
coach-shared = Shared openly in your team lately, perhaps something to begin with:
coach-yourself = And you, what are you learning yourself these weeks? Your team learns more easily when you tell them first.
coach-own = Your own questions
coach-removed = It's gone, and won't be on a card.
coach-full = You have { $most } questions of your own, and that's plenty. Remove one, then add this one.
coach-question-gone = That question is no longer there. `/learn coach` shows yours.
coach-not-a-leader = { $known ->
    [yes] Coach cards are for whoever leads somebody here, and I don't know of anybody you lead. Is that not right? Ask { $names }: admins say who leads whom with `/learn people`.
   *[no] Coach cards are for whoever leads somebody here, and I don't know of anybody you lead. Is that not right? An admin says who leads whom with `/learn people`.
}
coach-button-on = Yes, weekly
coach-button-off = No more cards
coach-button-another = Another question
coach-button-add = Add a question
coach-button-remove = Remove
coach-button-til = Share what I'm learning
coach-form-question = Which question do you want to ask your people?
coach-form-question-hint = Open, such as: what would you like to try?
coach-error-question = Which question? One sentence is enough.
coach-question-1 = What did you find out this week that you wish you'd known earlier?
coach-question-2 = What would you like to be able to do by summer that you can't do yet?
coach-question-3 = Which part of your work would you gladly do differently, if you could?
coach-question-4 = What are you stuck on, and who might have been there before you?
coach-question-5 = What went well lately, and what made it go well?
coach-question-6 = What could I stop doing, so that you learn more?
coach-question-7 = Whose work do you look at and think: I'd like to be able to do that?
coach-question-8 = What did you try that turned out otherwise, and what do you know now?
coach-question-9 = What do people ask you again and again, and where could the answer stand?
coach-question-10 = When did you last have an hour to learn, and what got in the way since?
coach-question-11 = What would you do if it were fine for it to fail?
coach-question-12 = Which feedback helped you most this year, and how was it given?
coach-question-13 = What do you do by habit that nobody ever asked about?
coach-question-14 = Which task could you take over from somebody, to learn from it?
coach-question-15 = What do you understand less well than people think?
coach-question-16 = Who outside our team could teach us something, and what?
coach-question-17 = What would make it easier to say "I don't know" here?
coach-question-18 = Which decision of ours would you like to understand better?
coach-question-19 = What can you explain to the rest of us in ten minutes?
coach-question-20 = What surprised you about our customers, or the people we work for?
coach-question-21 = Which work gives you energy, and how could there be more of it?
coach-question-22 = What is the smallest step towards what you want to learn?
coach-question-23 = What should somebody new here know in their first week?
coach-question-24 = Which meeting could do without you, and what would you do instead?
coach-question-25 = What did you unlearn lately, and how did you manage that?
coach-question-26 = Whom could you help with what you know, and do they know that?
coach-question-27 = What do you need from me to try something new?
coach-question-28 = What in our way of working would you rather not have to explain to anybody?
coach-question-29 = Looking back at half a year: what can you do now that you couldn't then?
coach-question-30 = Which question should I have asked you long ago?
