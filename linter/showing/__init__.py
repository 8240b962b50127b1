"""What every form of a report shows alike: the sentence a fault stands in, the words that differ, dates, the kinds."""
