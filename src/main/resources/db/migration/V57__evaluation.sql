-- Which calls of a period were corrected, and the versions of one call, without reading the history of all calls.

create index call_problems_history_by_call on call_problems_history (call_id, rev);
create index call_contacts_history_by_call on call_contacts_history (call_id, rev);
