"""What everything else speaks of: documents, library entries, rules, findings. Imports nothing of ours."""
