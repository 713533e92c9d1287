-- The words of problems have one index, for a unit and for all.

create extension if not exists btree_gin;

drop index call_problems_by_words;
drop index call_problems_by_words_of_unit;
alter table call_problems drop column search_of_unit;
drop function of_unit(text, tsvector);
drop function of_unit(text, tsquery);
create index call_problems_by_words on call_problems using gin (unit_code, search);

-- What a misspelt word may mean is looked up in a list that is made anew now and then; no call waits for it to be kept.
drop trigger call_problems_keep_words on call_problems;
drop trigger call_problems_forget_words on call_problems;
drop function keep_problem_words();
drop function forget_problem_words();
drop table problem_words;
create materialized view problem_words as
select distinct word from call_problems cross join lateral words_of(problem, remark) word;
create unique index problem_words_once on problem_words (word);
create index problem_words_by_trigram on problem_words using gin (word gin_trgm_ops);
comment on materialized view problem_words is 'Each word of five letters or more that stood in the problem or remark of some call when the list was made, once';
