"""`/learn admin`: the way into the page for admins in the browser (`bot/admin`)."""

from handlers.admin_page import actions
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="admin_page",
    module="",
    learn=(Learn("admin", actions.sign_in, "admins", for_admins=True),),
    buttons={"admin_page": actions.sign_in},
)
