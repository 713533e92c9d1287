-- How far the calls of a long period can be trusted is told by the few that are out of the
-- ordinary.
create index calls_irregular on calls (call_date) include (off_duty, late_reason, corrected, added_after_recap)
    where state = 'RECORDED' and (off_duty or late_reason is not null or corrected or added_after_recap);
