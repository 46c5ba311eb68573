## Suggestions
module-suggestions = Suggestions
module-suggestions-does = once a week something to learn from, in your learning time, with why; only for those who want that
suggestions-title = Suggestions
suggestions-off = Shall I show you something to learn from, once a week? Each time with why. You don't get any now.
suggestions-on = { $when ->
    [own] You get one suggestion a week, in your learning time.
   *[work] You get one suggestion a week, during your working hours. Rather in learning time of your own? Choose a time with `/learn time`.
}
suggestions-made-of = I choose it from what you may see here, by your goals, your path, your topics, what you looked up, and the priorities of your team. Nobody else sees any of it.
suggestions-help = `/learn suggestions`: whether you get one a week, and what it's made of.
    `/learn suggestions on` and `/learn suggestions off`: one a week, or none at all.
    Under each: not this, less of this, or none.
typed-suggestions-on = on, yes
typed-suggestions-off = off, no, none
suggestions-button-on = Yes, once a week
suggestions-button-off = No more suggestions
suggestions-button-not = Not this one
suggestions-button-less = Less of this
suggestions-switched-on = { $when ->
    [own] Good. You get at most one a week, in your learning time. When there's nothing new for you, I say nothing.
   *[work] Good. You get at most one a week, during your working hours. When there's nothing new for you, I say nothing.
}
suggestions-switched-off = No more suggestions, then. Want them again some day? `/learn suggestions`.
suggestions-one = Something to learn from
suggestions-why-goal = Because your goal is: { $goal }
suggestions-why-lookup = Because you looked for: { $words }
suggestions-why-path = For your path: { $step }
suggestions-why-priority = Because { $topic } is a priority of your team: { $why }
suggestions-why-topic = Because you're into { $topic }
suggestions-not = Noted, you won't see it again.
suggestions-less = Noted, less of this: for the coming half year I don't suggest anything for that reason.
suggestions-gone = That suggestion is no longer there.
