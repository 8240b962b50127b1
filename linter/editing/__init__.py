"""What writers of several formats share: edits cut down to the words that change, and put into bytes with care."""
