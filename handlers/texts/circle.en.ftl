## Learning circles
module-circle = Learning circles and peer consultation
module-circle-does = working on one learning question with three to five people, or talking through a colleague's case together

circle-help = /learn circle: your circles, and the calls you can join.
    /learn circle new: look for people in this channel for a learning question.
    /learn circle note words: keep something that only your circle reads. /learn circle notes shows everything.
