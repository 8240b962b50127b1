"""Outgoing mail, checked on its way: a filter between a mail system and its relay that speaks SMTP on both sides.

It keeps no mail: whatever a sender says is asked of the next hop while the sender waits, and the sender is told the next
hop's own answer. So a message is accepted once the next hop has it, and until then it stays in the sender's queue.
"""
