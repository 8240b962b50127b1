"""The weekly report: what a team's lines did in the letters of a period, told once and shown in several media."""
