-- Which problem of a call an article answered. Clause 5.c.xiii.

alter table article_uses add column problem_number smallint not null default 1,
    drop constraint article_uses_pk,
    add constraint article_uses_pk primary key (article_id, call_number, problem_number);
alter table article_uses alter column problem_number drop default;
comment on column article_uses.problem_number is 'The place of the problem in its call, from 1';
