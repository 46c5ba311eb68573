# An answer from a conversation becomes a tip.

shortcut-save_answer = Save as answer
shortcut-save_answer-does = Turn the question and this answer into a tip, with credit to both
answers-form-question = The question
answers-form-question-hint = The way the next person would ask it, without names.
answers-form-answer = The answer
answers-form-hint = { $own ->
    [yes] Once you save it, this is a tip with your name on it. Anybody who sees the channel can find it.
   *[no] Whoever wrote this sees these words first, and decides whether they become a tip.
}
answers-form-asker = Who asked?
answers-form-asker-hint = They'll hear that there's an answer, and get credit for the question. Not sure? Leave it empty.
answers-form-one-asker = Choose one colleague, or leave it empty.
answers-form-no-asker = I can't reach this person. Choose somebody else, or leave it empty.
answers-form-asker-elsewhere = I don't see them in this private channel. Choose somebody else, or leave it empty.
answers-asked = Good idea. I'll ask { $author } whether it can become a tip, and let you know.
answers-kept = { $own ->
    [yes] Your question and your answer are now a tip.
   *[no] { $new ->
        [yes] Thank you! Your answer is now a tip, with your name on it.
       *[no] Thank you! Your answer has joined the tip from this conversation, with your name on it.
    }
}
answers-ask-title = Can your answer become a tip?
answers-ask = { $saver } would like to save your answer, so that it helps the next person too. Your name goes with it, and { $public ->
    [yes] everybody here can find the tip.
   *[no] only people in that private channel can find the tip.
}
answers-button-yes = Yes, make it a tip
answers-button-no = I'd rather not
answers-allowed = { $author } is happy with it: the answer you saved is a tip now. Nice of you to think of it.
answers-refused = { $author } would rather leave the answer you wanted to save in the conversation. I haven't kept any of it.
answers-refused-thanks = That's fine. I won't keep any of it, and I won't ask again.
answers-asked-before = I've already asked whether this can become a tip. As soon as it can, you'll find it with `/tip`.
answers-asked-you = A colleague already wanted to save this. My question about it is in our chat.
answers-kept-before = This answer is a tip already.
answers-not-this-one = This message won't become a tip. Know the answer too? Share it yourself with `/til`.
answers-deleted = This message has been deleted, so I won't keep any of it.
answers-gone = This question is no longer there. If you'd still like to save your answer, choose "Save as answer" from the { message-menu } of your message yourself.
answers-too-late = This form has expired. Choose "Save as answer" from the message's { message-menu } once more; this is what you wrote:
answers-not-a-person = { $platform ->
    [teams] { unknown-author }
   *[other] Only something a colleague wrote can be an answer.
}
answers-private = I don't save what's said in private conversations. If it may travel, share it yourself with `/til`.
answers-author-left = Whoever wrote this no longer works here, so they can't agree to it. Share what you learned from it in your own words, with `/til`.
answers-outsider = Whoever wrote this doesn't take part here, so they can't agree to it. Share what you learned from it in your own words, with `/til`.
answers-cannot-ask = I can't ask whoever wrote this. They can save it themselves, with "Save as answer" from the message's { message-menu }.
answers-is-the-question = This message began the conversation, so it's probably the question. Choose "Save as answer" from the { message-menu } of the answer below it.
answers-no-words = There's no text in this message to save.
answers-offer = This may have been answered already
answers-offer-why = This channel chose to have me check whether a question has been answered before. I only show what everybody may read.
tip-by-answers = { $asked ->
    [same] Asked and answered by { $answerers }
    [other] Asked by { $asker }, answered by { $answerers }
   *[unknown] Answered by { $answerers }
} · { $ago }
