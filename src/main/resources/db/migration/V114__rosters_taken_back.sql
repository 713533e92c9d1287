-- A roster that was handed in can be taken back until its deadline; then it is open again. Clause 5.a.

alter table week_rosters
    add column taken_back_at timestamptz,
    add column taken_back_by bigint,
    add constraint week_rosters_taken_back_by_fk foreign key (taken_back_by) references staff_members (id),
    add constraint week_rosters_taking_back_whole check ((taken_back_at is null) = (taken_back_by is null)),
    add constraint week_rosters_submitted_after_taking_back check (submitted_at is null or taken_back_at is null or submitted_at >= taken_back_at),
    add constraint week_rosters_gaps_confirmed_after check (not gaps_confirmed or submitted_at is not null);
comment on column week_rosters.taken_back_at is 'When it was last taken back; it may be in again since';
comment on constraint week_rosters_gaps_confirmed_after on week_rosters is 'Gaps are confirmed by handing in; what was taken back confirms nothing';
alter table week_rosters_history
    add column taken_back_at timestamptz,
    add column taken_back_by bigint;
