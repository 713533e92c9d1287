-- Who has closed what the first page shows at a first visit: the five things that their role does.

create table first_visits (
    staff_id bigint not null,
    closed_at timestamptz not null,
    constraint first_visits_pk primary key (staff_id),
    constraint first_visits_staff_fk foreign key (staff_id) references staff_members (id)
);
