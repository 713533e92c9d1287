-- A search by a misspelt word: it runs over the distinct words of all problems, not over every problem.

create table problem_words (
    word varchar(40) not null,
    constraint problem_words_pk primary key (word)
);
comment on table problem_words is 'Each word of five letters or more that stands in the problem or remark of some call, once';
create index problem_words_by_trigram on problem_words using gin (word gin_trgm_ops);

create function words_of(problem text, remark text) returns setof text language sql immutable as $$
    select distinct word from regexp_split_to_table(lower(problem || ' ' || coalesce(remark, '')), '[^[:alpha:]]+') word
    where length(word) between 5 and 40
$$;

insert into problem_words
select distinct word from call_problems cross join lateral words_of(problem, remark) word;

create function keep_problem_words() returns trigger language plpgsql as $$
begin
    insert into problem_words select word from words_of(new.problem, new.remark) word order by word
    on conflict do nothing;
    return null;
end $$;
create trigger call_problems_keep_words after insert or update of problem, remark on call_problems
    for each row execute function keep_problem_words();

-- What a correction drops, because it was said in confidence, does not stay as a word either.
create function forget_problem_words() returns trigger language plpgsql as $$
begin
    delete from problem_words using words_of(old.problem, old.remark) forgotten
    where word = forgotten and not exists (
        select 1 from call_problems where search @@ to_tsquery('indonesian', forgotten));
    return null;
end $$;
create trigger call_problems_forget_words after delete or update of problem, remark on call_problems
    for each row execute function forget_problem_words();
