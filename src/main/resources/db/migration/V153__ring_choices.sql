-- How each person wants to be told of a call that rings, besides seeing it on the desk. Nobody is told by a sound or a notification of the
-- computer who did not ask for it.

create table ring_choices (
    staff_id bigint not null,
    sound boolean not null,
    notice boolean not null,
    constraint ring_choices_pk primary key (staff_id),
    constraint ring_choices_staff_fk foreign key (staff_id) references staff_members (id)
);
comment on table ring_choices is 'What a person has allowed to be told of ringing calls; without a row, nothing';
comment on column ring_choices.notice is 'A notification of the computer; its browser has to allow it, too';
