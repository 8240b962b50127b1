"""Runs a command whose mail server never answers: it says so when the message is handed over, and waits to be killed."""

import smtplib
import sys
import time

from linter.cli.main import main

_answer = smtplib.SMTP.getreply


def _wait(server: smtplib.SMTP) -> tuple[int, bytes]:
    code, words = _answer(server)
    if words == b"taken":
        sys.stdout.write("handed over\n")
        sys.stdout.flush()
        time.sleep(60)
    return code, words


smtplib.SMTP.getreply = _wait  # type: ignore[method-assign, assignment]
sys.exit(main(sys.argv[1:]))
