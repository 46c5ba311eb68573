"""Peer consultation (intervisie): a colleague's question, a few who think along, five timed steps."""
