-- Whether the mailbox of replies can be read, so that a page can say it and not only the log.

create table mailbox_state (
    id smallint not null,
    failing_since timestamptz,
    trouble varchar(20),
    server_words varchar(500),
    constraint mailbox_state_pk primary key (id),
    constraint mailbox_state_one check (id = 1),
    constraint mailbox_state_trouble_known check (trouble in ('UNREACHABLE', 'REFUSED', 'OTHER')),
    constraint mailbox_state_trouble_whole check ((failing_since is null) = (trouble is null))
);
comment on table mailbox_state is 'The one row says since when, and why, the mailbox cannot be read; nothing while it can';
comment on column mailbox_state.server_words is 'What the server or the connection said';
insert into mailbox_state (id) values (1);
