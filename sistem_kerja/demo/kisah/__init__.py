"""Stories of the example: each module holds some, as what was written and who did what on which day."""
