"""One's own data: all of it to have, all of it to have forgotten; and what admins did."""
