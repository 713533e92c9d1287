-- Finding calls: by the words of a problem, and an index for each filter in the order in which hits are shown.

alter table call_problems add column search tsvector
    generated always as (to_tsvector('indonesian', problem || ' ' || coalesce(remark, ''))) stored;
create index call_problems_by_words on call_problems using gin (search);
drop index call_problems_by_topic;
create index call_problems_by_topic on call_problems (topic_id, call_id);
create index call_problems_by_outcome on call_problems (outcome, call_id);
create index calls_by_time on calls (received_at desc, id desc) where state = 'RECORDED';
create index calls_of_unit_by_time on calls (unit_code, received_at desc, id desc) where state = 'RECORDED';
