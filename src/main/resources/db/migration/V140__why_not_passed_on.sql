-- Clauses 5.c.viii and ix: a question that another unit answers for is passed on; who answers it all the same says why.

alter table call_problems add column why_not_passed_on varchar(300),
    add constraint call_problems_not_passed_on_is_answered check (why_not_passed_on is null or outcome = 'TUNTAS');
comment on column call_problems.why_not_passed_on is 'Why it was not passed on, where another unit answers for its topic; null where nothing was to be passed on';
alter table call_problems_history add column why_not_passed_on varchar(300);
