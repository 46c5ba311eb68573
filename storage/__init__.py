"""What we remember: the only place with SQL. One file per noun, its table and its queries together."""
