## Your page
home-heading-waiting = Waiting for you
home-heading-coming = Coming up
home-heading-goals = Your goals
home-heading-learning = What you're learning
home-heading-mine = What you've shared
home-heading-kept = What you've saved
home-heading-together = Learning together
home-more = Show { $count } more
home-quiet = { $til ->
    [yes] Nothing is waiting for you. Did you learn something today? One sentence is enough.
   *[no] Nothing is waiting for you. Stuck on something? Look for a tip.
}
home-lunch = Lunch and learn: { $topic }
home-coffee = Learning coffee in { $where }
home-circle-call = Learning circle: { $task }
home-consult-asked = { $person } would like you to think along
home-consult = Peer consultation with { $person }
home-time = Time to learn
home-time-add = Choose learning time
home-could-answer = You know { $topics }. Can you answer this?
home-every = What else can I do?
see-message = See the message
