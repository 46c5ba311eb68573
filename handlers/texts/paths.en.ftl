## Role paths
module-paths = Learning paths
module-paths-does = steps from core to advanced to leadership, which you choose yourself and only you see
path-title = Learning paths
path-none = There are no learning paths yet. An admin can make one, or import two examples.
path-help = A learning path takes you further in a role, one step at a time. You choose which one, and what you do is for your eyes only.
    `/learn path`: your path, or all of them if you haven't chosen one. `/learn path all`: all of them.
    `/learn path check`: what can you do already? Only you see your answers. What's missing can become a goal or a topic for a mentor.
    You can change paths at any time; what you did stays.
path-level = { $level } · { $done } of { $count } done
path-level-empty = There are no steps at this level yet.
path-proof = How you know you can do it: { $proof }
path-private = Nobody else sees what you do or fill in here.
path-next = Next step: { $title }
path-all-done = All steps done
path-chosen = This is your learning path now: { $title }.
path-changed = Your learning path is { $title } now. What you did on your last one stays.
path-left = All right, { $title } isn't your path any more. Choose it again and everything will still be there.
path-not-chosen = That wasn't your learning path any more.
path-done = Nice, that's a step taken: { $title }.
path-undone = All right, this step is open again: { $title }.
path-gone = That path or step isn't there any more. `/learn path` shows what there is.
path-button-show = Have a look
path-button-choose = Make this my path
path-button-leave = Not my path after all
path-button-all = All paths
path-button-level = To { $level }
path-button-done = Done
path-button-undo = Not done after all
path-button-tips = Tips
path-button-people = Who knows?
path-button-check = What can you do already?
path-button-back = Back to the path
path-button-goal = Make it a goal
typed-path-all = all
typed-path-check = check, self-check

## What can you do already?
path-check-title = What you can do already
path-check-question = { $proof }
path-answer = { $answer ->
    [no] Not yet
    [partly] Partly
   *[yes] Yes
}
path-check-gap = For { $level }, there { $count ->
    [one] is one thing
   *[other] are { $count } things
} left to learn. Pick one to start with.
path-check-ready = You can do everything in { $level }. Ready for { $next }!
path-check-all = You can do everything in { $level }. Who could you help along now?
path-goal = { $title }

## Making a path and keeping it
path-button-new = Make a learning path
path-button-add = Add a step
path-button-edit = Edit this step
path-button-remove = Remove this step
path-form-title = Title
path-form-summary = Who is it for?
path-form-step = A step
path-form-proof = How do you know you can do it?
path-form-proof-hint = Something you do or have done, such as: I helped a colleague with a merge
path-form-topic = Topic
path-form-topic-hint = Just one, such as git. It leads to tips, and to people to ask.
path-form-links = Links
path-form-links-hint = Three at most, each on its own line
path-error-title = Give it a title.
path-error-proof = Say how you notice that you can do it.
path-error-answer = Choose one of these.
path-error-links = Put { $most } web addresses here at most, each on its own line.
path-error-there = There already is a learning path called that.
path-error-step-there = There already is a step called that.
path-full = This path already has { $most } steps, and no more fit. It may be better as two.
path-added = The learning path is there. Now add its first step.
path-review = Today is the day to look at this learning path again: { $title }. Does it still hold?
path-button-hold = It still holds
path-holds = Good, { $title } stays as it is.
path-kept = The step is saved.
path-removed = Removed: { $title }. Those who did it keep that.
