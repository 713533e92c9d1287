-- What the exchange told stays: how long callers waited, who called in vain, and whether they were called back.

alter table ringing_calls add column answered_at timestamptz;
alter table ringing_calls add column outside_hours boolean not null default false;
alter table ringing_calls add column caller_normalised varchar(40);
alter table ringing_calls add column masked boolean not null default false;
alter table ringing_calls add column tried_by bigint;
alter table ringing_calls add column tried_at timestamptz;
alter table ringing_calls add column trying boolean not null default false;
alter table ringing_calls add column call_back_end varchar(12);
alter table ringing_calls add column call_back_ended_at timestamptz;
alter table ringing_calls add column call_back_ended_by bigint;
alter table ringing_calls add column call_back_note varchar(300);

alter table ringing_calls add constraint ringing_calls_answered_after_rang check (answered_at >= rang_at);
alter table ringing_calls add constraint ringing_calls_tried_by_fk foreign key (tried_by) references staff_members (id);
alter table ringing_calls add constraint ringing_calls_trial_whole check ((tried_at is null) = (tried_by is null) and (not trying or tried_at is not null));
alter table ringing_calls add constraint ringing_calls_call_back_end_known check (call_back_end in ('ANSWERED', 'CALLED_BACK', 'GIVEN_UP', 'EXPIRED'));
alter table ringing_calls add constraint ringing_calls_call_back_end_whole check ((call_back_end is null) = (call_back_ended_at is null));
alter table ringing_calls add constraint ringing_calls_call_back_ended_by_fk foreign key (call_back_ended_by) references staff_members (id);
alter table ringing_calls add constraint ringing_calls_given_up_with_reason check ((call_back_end = 'GIVEN_UP') = (call_back_note is not null));
alter table ringing_calls add constraint ringing_calls_masked_without_number check (not masked or caller_normalised is null);

comment on column ringing_calls.answered_at is 'When somebody picked it up: as the exchange tells, or as it was written down; accepted_at is when it was accepted on a desk';
comment on column ringing_calls.outside_hours is 'Whether nobody was to serve the telephone when it rang; follows the calendar';
comment on column ringing_calls.caller_normalised is 'The number as telephony.TelephoneNumber normalises it, while somebody may have to call back';
comment on column ringing_calls.masked is 'Whether caller holds no more than a few digits of the number';
comment on column ringing_calls.form_id is 'Of the call that it becomes when somebody accepts it or calls back';
comment on column ringing_calls.tried_by is 'Who began to call back last; trying while the form of that is open';

create index ringing_calls_to_call_back on ringing_calls (unit_code, rang_at)
    where accepted_by is null and answered_at is null and call_back_end is null and caller is not null;
create index ringing_calls_by_number on ringing_calls (caller_normalised) where caller_normalised is not null;
create index ringing_calls_unmasked on ringing_calls (rang_at) where caller is not null and not masked;
create index ringing_calls_unanswered on ringing_calls (unit_code, id) where accepted_by is null and answered_at is null;
