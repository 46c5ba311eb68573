## Words that mean the same here
synonyms-title = Words that mean the same
synonyms-about = A question in one of these words also finds tips and TILs that use the other, and as topics they count as one.
synonyms-none = There aren't any yet. Which abbreviation do people here use that a newcomer wouldn't find?
synonyms-line = { $word } = { $topic }
synonyms-button-add = Add words
synonyms-button-remove = Remove { $word }
synonyms-button-all = All words
synonyms-form-title = Words that mean the same
synonyms-form-word = Abbreviation or other word
synonyms-form-word-hint = For example k8s
synonyms-form-topic = What people usually call it
synonyms-form-topic-hint = For example kubernetes
synonyms-added = Added: { $word } = { $topic }. It works in every search from now on.
synonyms-removed = Removed: { $word } = { $topic }. From now on they're two different things again.
synonyms-there = Those two already mean the same here.
synonyms-gone = That pair has already been removed.
synonyms-usage = Put an = between the two, like this: `/learn words k8s = kubernetes`. This is what you wrote:
synonyms-error-empty = Fill in a word on both sides, with at least one letter or digit.
synonyms-error-markup = Use plain words only: no formatting, links, names of people or lists. Add one pair at a time.
synonyms-error-long = That's too long for a word. It can be { $most } words and { $length } characters at most.
synonyms-error-common = “{ $word }” is too common a word to search for, so this wouldn't find anything. Write it out in full.
synonyms-error-same = Both sides are the same word to me. Capitals, accents and plurals already make no difference.
synonyms-error-taken = “{ $word }” already means “{ $topic }” here. Remove that first if it should mean something else.
synonyms-error-is-topic = “{ $topic }” is already what “{ $word }” means here. Turn it around and add: { $new } = { $topic }
synonyms-error-is-word = “{ $word }” is already another word for “{ $topic }” here. Add this instead: { $new } = { $topic }
synonyms-error-full = There are already { $most } pairs, and that's the most I can keep. Remove one you no longer need first.
synonyms-suggested = At least { $people } people asked again with the other word and then found what they needed. Do these mean the same?
synonyms-button-same = { $word }: the same
synonyms-button-not-same = { $word }: not the same
synonyms-suggestion-gone = That suggestion isn't there any more.
synonyms-suggestion-dropped = All right, those are two different things. I'll only ask again when several people mix them up again.
