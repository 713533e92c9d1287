-- The one search looks for words in what was asked for.

create index handoffs_by_request on handoffs using gin (request gin_trgm_ops);
