## People and their managers, for admins
people-usage = Whose role, team or manager do you want to fill in? Type `/learn people @name`. For a whole list, import a CSV file with `opsteker import people`.
people-one-at-a-time = One at a time, please: `/learn people @name`. For many at once, import a CSV file with `opsteker import people`.
people-unknown = I don't know { $name }. { $platform ->
    [teams] Type @ in a channel and pick the name from the list.
   *[other] Pick the name from the list that appears while you type.
}
people-a-bot = { $name } is an app, and apps don't have managers. Choose a colleague.
people-a-stranger = { $name } works for another organisation. You can only do this for people in your own.
people-a-leaver = { $name } doesn't work here any more. Are they back? Import them with left: no.
people-gone = That person isn't here any more. Nothing was changed.
people-refused = Only an admin can change roles, teams and managers. { $known ->
    [yes] If something is wrong, tell { $names }.
   *[no] If something is wrong, tell whoever added Opsteker.
 }
people-saved = Saved for { $name }.
people-form-title = Role and manager
people-form-hint = For { $name }
people-form-role = Role
people-form-team = Team
people-form-department = Department
people-form-manager = Manager
people-error-one-manager = Choose one manager.
people-error-own-manager = Nobody can be their own manager. Choose somebody else.
people-error-unfit-manager = { $name } can't be a manager here: it has to be a colleague who works here.
people-error-cycle = { $manager } already works for { $name }, directly or through others. Choose somebody else, or change that first.
