## People and their managers, for admins
people-usage = Say whose role, team or manager you want to fill in: /learn people @name. For a whole list, import a CSV file with `opsteker import people`.
people-one-at-a-time = One at a time, please: /learn people @name. For many at once, import a CSV file with `opsteker import people`.
people-unknown = I do not know { $name }. Pick the name from the list while you type it.
people-a-bot = { $name } is an app, and apps have no manager. Choose a colleague.
people-a-stranger = { $name } works for another organisation. You can only fill this in for people of your own.
people-a-leaver = { $name } does not work here any more. Are they back? Import them with left: no.
people-gone = This person is not here any more. Nothing was changed.
people-refused = Only an admin can change roles, teams and managers. { $known ->
    [yes] Is something wrong? Tell { $names }.
   *[no] Is something wrong? Tell whoever added Opsteker.
 }
people-saved = Saved for { $name }.
people-form-title = Role and manager
people-form-hint = Of { $name }
people-form-role = Role
people-form-team = Team
people-form-department = Department
people-form-manager = Manager
people-error-one-manager = Choose one manager.
people-error-own-manager = Nobody is their own manager. Choose somebody else.
people-error-unfit-manager = { $name } cannot be a manager here: only a colleague who works here can.
people-error-cycle = { $manager } already works for { $name }, directly or by way of others. Choose somebody else, or change that first.
