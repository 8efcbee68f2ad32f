"""Analysis, index, query, results. The only room that knows Whoosh."""
