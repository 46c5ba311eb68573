"""Peer consultation (intervisie): a colleague's question, a few who think along, five timed steps."""

from handlers.consultation import commands, home, inviting, leading, taking_part
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="consultation",
    module="circle",
    learn=(Learn("consult", commands.command, "together", commands.reads),),
    buttons={
        "consult_open": inviting.open_form,
        "consult_yes": inviting.yes,
        "consult_no": inviting.no,
        "consult_withdraw": inviting.withdraw,
        "consult_again": inviting.again,
        "consult_next": leading.next_step,
        "consult_longer": leading.longer,
        "consult_lead": leading.open_lead,
        "consult_stop": leading.stop,
        "consult_advice": taking_part.open_advice,
        "consult_take": taking_part.open_take,
        "consult_look": taking_part.look,
        "consult_more": taking_part.more,
    },
    opens=("consult_open", "consult_again", "consult_lead", "consult_advice", "consult_take"),
    forms={
        "consult_start": inviting.submit,
        "consult_lead": leading.submit_lead,
        "consult_advice": taking_part.submit_advice,
        "consult_take": taking_part.submit_take,
    },
    home={"waiting": home.waiting, "coming": home.coming},
    rhythms=("consultations",),
)
