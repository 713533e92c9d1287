-- One row, which is written again whenever somebody asks whether a call could be saved.
create table saving_checks (
    id smallint not null default 1,
    checked_at timestamptz not null default now(),
    constraint saving_checks_pk primary key (id),
    constraint saving_checks_one_row check (id = 1)
);

insert into saving_checks default values;
