"""What readers of different formats share: bytes opened safely, the layout of plain text, Word's and HTML's markup."""
