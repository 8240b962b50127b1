"""What mails have in common, however they are saved."""
