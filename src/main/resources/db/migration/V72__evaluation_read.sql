-- An evaluation reads what it counts of many calls from the index, without the texts.

alter table call_problems drop constraint call_problems_position_once;
alter table call_problems add constraint call_problems_position_once
    unique (call_id, position) include (topic_id, outcome, diversion) deferrable initially deferred;
alter table call_contacts drop constraint call_contacts_position_once;
alter table call_contacts add constraint call_contacts_position_once
    unique (call_id, position) include (normalised) deferrable initially deferred;

alter table calls add column corrected boolean not null default false;
comment on column calls.corrected is 'Whether it was changed after it had been written down';
update calls set corrected = true where state = 'RECORDED' and (
    select count(*) from (
        select rev from calls_history where id = calls.id and state = 'RECORDED'
        union select rev from call_problems_history where call_id = calls.id
        union select rev from call_contacts_history where call_id = calls.id) version) > 1;
