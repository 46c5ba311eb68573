"""Peer consultations: a question, who thinks along, the step they are at, and what they wrote."""

from storage.consultations.seats import add_seat as add_seat
from storage.consultations.seats import change_seat as change_seat
from storage.consultations.seats import facilitated as facilitated
from storage.consultations.seats import seats as seats
from storage.consultations.sessions import add as add
from storage.consultations.sessions import change as change
from storage.consultations.sessions import count_open as count_open
from storage.consultations.sessions import due as due
from storage.consultations.sessions import forget_before as forget_before
from storage.consultations.sessions import get as get
from storage.consultations.sessions import hold as hold
from storage.consultations.sessions import next_due as next_due
from storage.consultations.sessions import of_person as of_person
from storage.consultations.tables import Consultation as Consultation
from storage.consultations.tables import Hears as Hears
from storage.consultations.tables import Kind as Kind
from storage.consultations.tables import Reply as Reply
from storage.consultations.tables import Seat as Seat
from storage.consultations.tables import Written as Written
from storage.consultations.words import put_words as put_words
from storage.consultations.words import question as question
from storage.consultations.words import words as words
