"""What an operator reads about a defect of ours."""


def where(error: BaseException) -> str:
    """The kind of error and the places in our code it passed: enough to find it, no words of people."""
    steps = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        steps.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' < '.join(reversed(steps[-6:]))}"
