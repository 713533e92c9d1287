-- Holidays can be kept by people: the list of a year by its index, and a first version of what the migrations brought,
-- so that a later change does not hide what stood before.

create index holidays_by_date on holidays (holiday_date);

with loaded as (insert into revisions (revised_at) values (now()) returning id)
insert into holidays_history (id, rev, revtype, holiday_date, name, kind, decree, provisional, valid_from, valid_to)
select holiday.id, loaded.id, 0, holiday.holiday_date, holiday.name, holiday.kind, holiday.decree, holiday.provisional,
       holiday.valid_from, holiday.valid_to
from holidays holiday, loaded
where not exists (select from holidays_history history where history.id = holiday.id);

with loaded as (insert into revisions (revised_at) values (now()) returning id)
insert into service_policies_history (id, rev, revtype, valid_from, valid_to, opens, closes, break_starts, break_ends,
    friday_break_starts, friday_break_ends, siang_from, sore_from, roster_deadline, recap_deadline, note)
select policy.id, loaded.id, 0, policy.valid_from, policy.valid_to, policy.opens, policy.closes, policy.break_starts,
       policy.break_ends, policy.friday_break_starts, policy.friday_break_ends, policy.siang_from, policy.sore_from,
       policy.roster_deadline, policy.recap_deadline, policy.note
from service_policies policy, loaded
where not exists (select from service_policies_history history where history.id = policy.id);

with loaded as (insert into revisions (revised_at) values (now()) returning id)
insert into service_posts_history (id, rev, revtype, policy_id, unit_code, number, extension)
select post.id, loaded.id, 0, post.policy_id, post.unit_code, post.number, post.extension
from service_posts post, loaded
where not exists (select from service_posts_history history where history.id = post.id);
