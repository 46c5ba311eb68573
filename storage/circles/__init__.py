"""Learning circles: calls people sign up for, the circles that come of them, their notes and what they
share."""

from storage.circles.calls import add_call as add_call
from storage.circles.calls import call as call
from storage.circles.calls import calls_by as calls_by
from storage.circles.calls import change_call as change_call
from storage.circles.calls import due_calls as due_calls
from storage.circles.calls import hold_call as hold_call
from storage.circles.calls import next_call_due as next_call_due
from storage.circles.calls import open_calls as open_calls
from storage.circles.calls import open_to as open_to
from storage.circles.calls import sign_off as sign_off
from storage.circles.calls import sign_up as sign_up
from storage.circles.calls import signed_up as signed_up
from storage.circles.groups import add_circle as add_circle
from storage.circles.groups import change_circle as change_circle
from storage.circles.groups import circle as circle
from storage.circles.groups import circles_of as circles_of
from storage.circles.groups import due_circles as due_circles
from storage.circles.groups import hold_circle as hold_circle
from storage.circles.groups import leave as leave
from storage.circles.groups import made_of as made_of
from storage.circles.groups import members as members
from storage.circles.groups import next_circle_due as next_circle_due
from storage.circles.shares import add_note as add_note
from storage.circles.shares import add_share as add_share
from storage.circles.shares import agree as agree
from storage.circles.shares import agreed as agreed
from storage.circles.shares import drop_share as drop_share
from storage.circles.shares import notes as notes
from storage.circles.shares import share_of as share_of
from storage.circles.shares import shares_by as shares_by
from storage.circles.tables import Call as Call
from storage.circles.tables import Circle as Circle
from storage.circles.tables import CircleNote as CircleNote
from storage.circles.tables import Share as Share
