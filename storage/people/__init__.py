"""People of a workspace, as their platform describes them."""

from storage.people.reading import admins as admins
from storage.people.reading import by_ids as by_ids
from storage.people.reading import by_name as by_name
from storage.people.reading import by_user as by_user
from storage.people.reading import get as get
from storage.people.reading import names as names
from storage.people.tables import FACTS as FACTS
from storage.people.tables import KEEPS as KEEPS
from storage.people.tables import NAMELESS as NAMELESS
from storage.people.tables import Person as Person
from storage.people.tables import is_nameless as is_nameless
from storage.people.tables import mark as mark
from storage.people.tables import table as table
from storage.people.visibility import findable as findable
from storage.people.visibility import is_findable as is_findable
from storage.people.visibility import is_listed as is_listed
from storage.people.visibility import listed as listed
from storage.people.visibility import listed_ids as listed_ids
from storage.people.visibility import set_findable as set_findable
from storage.people.visibility import set_listed as set_listed
from storage.people.writing import hold as hold
from storage.people.writing import keep_language as keep_language
from storage.people.writing import keep_zone as keep_zone
from storage.people.writing import new_id as new_id
from storage.people.writing import remove as remove
from storage.people.writing import seen as seen
