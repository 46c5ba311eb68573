"""Who fits whom: mentors, rounds, learning coffee and circles, as plain rules over plain data.

Nothing in here knows chat, database or clock: people come in as data (`people`), pairs go out with
reasons a machine can read (`rules`), and whoever talks to people turns those into sentences.
One request is answered at once (`requests`). Whole programmes (`rounds`), `coffee` and `circles` may
take seconds, so `bot.solver_process` runs them in a process of their own. numpy, scipy and rustworkx are
imported inside the functions that solve, so that the bot itself never loads them.
"""
