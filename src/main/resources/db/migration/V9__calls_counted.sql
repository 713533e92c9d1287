-- The dashboard counts a day's calls by unit and state from the index alone.
create index calls_counted on calls (call_date, unit_code, state);
