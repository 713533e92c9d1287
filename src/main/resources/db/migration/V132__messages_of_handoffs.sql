-- What people write about a hand-off is kept whole, stands on its page, and waits there until somebody looked.

alter table handoff_moves alter column said type text;

alter table replies add column quote text not null default '';
alter table replies add column cut boolean not null default false;
alter table replies add column taken_at timestamptz;
alter table replies add column server_words varchar(500);
alter table replies add column move_id bigint;
alter table replies add column awaits_look boolean not null default false;
alter table replies add column looked_by bigint;
alter table replies add column looked_at timestamptz;
update replies set taken_at = received_at;
alter table replies alter column taken_at set not null;
alter table replies alter column enclosures type text;
alter table replies drop constraint replies_outcome_known;
alter table replies add constraint replies_outcome_known check (outcome in
    ('ANSWERED', 'ADDED', 'NO_ANSWER', 'TOO_LATE', 'NOT_ASKED', 'AUTOMATIC', 'BOUNCED', 'DELAYED', 'UNMATCHED', 'UNREADABLE'));
alter table replies drop constraint replies_answered_whole;
alter table replies add constraint replies_answered_whole
    check (outcome not in ('ANSWERED', 'ADDED') or (handoff_number is not null and staff_id is not null));
alter table replies add constraint replies_move_fk foreign key (move_id) references handoff_moves (id);
alter table replies add constraint replies_looked_by_fk foreign key (looked_by) references staff_members (id);
alter table replies add constraint replies_looked_whole check ((looked_by is null) = (looked_at is null));
alter table replies add constraint replies_awaits_of_handoff check (not awaits_look or handoff_number is not null);
comment on column replies.text is 'What it says, without the quote of the letter with which it ends';
comment on column replies.quote is 'The quote of the letter with which it ends, and what introduces it';
comment on column replies.cut is 'Whether it says more than is kept; the rest stays in the mailbox';
comment on column replies.taken_at is 'When it was taken in, by the clock of the moves; before it was kept: when it came';
comment on column replies.server_words is 'What a mail server says of a letter that came back or waits';
comment on column replies.move_id is 'The move that keeps it as an answer';
comment on column replies.awaits_look is 'Whether somebody of the unit that handed it on is to look at it; looked_by and looked_at say who did first';
create index replies_awaiting_look on replies (handoff_number) where awaits_look and looked_at is null;
create index replies_by_move on replies (move_id) where move_id is not null;
create index replies_by_looker on replies (looked_by) where looked_by is not null;

create index letters_sent_to on letters (lower(address), id desc) where state = 'SENT';
create index letters_failed_of_handoff on letters (handoff_number) where state = 'FAILED' and handoff_number is not null;
