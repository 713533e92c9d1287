-- Who protects the callers of a topic, and since when; drafts of corrections; calls of which the exchange told go after a while.

alter table topics_history add column protects_caller boolean;

alter table call_drafts add column call_number varchar(20);
alter table call_drafts add constraint call_drafts_call_fk foreign key (call_number) references calls (number);
comment on column call_drafts.call_number is 'The recorded call that is being corrected; null for one that is being written down';
create index call_drafts_by_call on call_drafts (call_number) where call_number is not null;

create index ringing_calls_by_time on ringing_calls (rang_at);

-- The versions of one call are read by the call.
create index call_contacts_history_by_call on call_contacts_history (call_id);
create index call_problems_history_by_call on call_problems_history (call_id);
