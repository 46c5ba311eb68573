"""Who works here, in which role and team and for whom: from the list an organisation keeps, and back."""
