-- When the piket begins, as a real start was told; and the week of the first roster that was ever handed in. Nothing
-- before either counts as late, unserved or zero. Clause 1.

create table piket_start (
    id bigint not null,
    first_moment timestamptz not null,
    version int not null,
    constraint piket_start_pk primary key (id),
    constraint piket_start_one check (id = 1)
);

create table piket_start_history (
    id bigint not null,
    rev bigint not null,
    revtype smallint not null,
    first_moment timestamptz,
    constraint piket_start_history_pk primary key (id, rev),
    constraint piket_start_history_rev_fk foreign key (rev) references revisions (id)
);

create index week_rosters_handed_in on week_rosters (week_start) where submitted_at is not null;

create view piket_begin as
select 1::bigint as id, (select first_moment from piket_start) as first_moment,
    (select min(week_start) from week_rosters where submitted_at is not null) as first_roster;
comment on view piket_begin is 'Always one row; both null until they are known';
