"""Questions people ask each other, who was asked, and those nobody has answered yet."""

from storage.questions.gathering import forget_name as forget_name
from storage.questions.gathering import gather as gather
from storage.questions.gathering import gathered as gathered
from storage.questions.reading import asked as asked
from storage.questions.reading import due as due
from storage.questions.reading import find as find
from storage.questions.reading import hold as hold
from storage.questions.reading import is_of as is_of
from storage.questions.reading import next_due as next_due
from storage.questions.reading import unanswered as unanswered
from storage.questions.tables import Question as Question
from storage.questions.tables import Reply as Reply
from storage.questions.tables import State as State
from storage.questions.tables import asked_table as asked_table
from storage.questions.tables import table as table
from storage.questions.tables import topics_table as topics_table
from storage.questions.writing import add as add
from storage.questions.writing import answer as answer
from storage.questions.writing import ask as ask
from storage.questions.writing import leave_open as leave_open
from storage.questions.writing import mark_helped as mark_helped
from storage.questions.writing import note_reminder as note_reminder
from storage.questions.writing import post as post
from storage.questions.writing import set_reply as set_reply
from storage.questions.writing import wait as wait
from storage.questions.writing import withdraw as withdraw
