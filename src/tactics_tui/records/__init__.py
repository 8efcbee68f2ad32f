"""What a record is: models, standing, citations, places. Pure: no files, no index."""
