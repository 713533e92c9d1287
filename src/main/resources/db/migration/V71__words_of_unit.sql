-- A search by words within a unit: how often a word stands in one unit's problems says little of how often it stands in another's.

-- What is too long to bear the unit as well is no word that somebody looks for.
create function of_unit(unit text, words tsvector) returns tsvector language sql immutable strict parallel safe as $$
    select regexp_replace(ts_delete(words, array(select lexeme from unnest(words) where octet_length(lexeme) > 2000))::text,
        '''((?:[^'']|'''')*)''', '''' || unit || '/\1''', 'g')::tsvector
$$;
create function of_unit(unit text, words tsquery) returns tsquery language sql immutable strict parallel safe as $$
    select regexp_replace(words::text, '''((?:[^'']|'''')*)''', '''' || unit || '/\1''', 'g')::tsquery
$$;

alter table call_problems add column unit_code varchar(3);
update call_problems set unit_code = calls.unit_code from calls where calls.id = call_id;
alter table call_problems alter column unit_code set not null;
alter table call_problems add column search_of_unit tsvector generated always as (
    of_unit(unit_code, to_tsvector('indonesian', problem || ' ' || coalesce(remark, '')))) stored;
comment on column call_problems.unit_code is 'The unit of the call; triggers keep it';
comment on column call_problems.search_of_unit is 'The words of search, each with the unit before it';
create index call_problems_by_words_of_unit on call_problems using gin (search_of_unit);
create index call_problems_by_unit on call_problems (unit_code, call_id);

create function set_unit_of_problem() returns trigger language plpgsql as $$
begin
    select unit_code into new.unit_code from calls where id = new.call_id;
    return new;
end $$;
create trigger call_problems_set_unit before insert on call_problems
    for each row execute function set_unit_of_problem();

-- A call that is passed to another unit takes its problems along.
create function pass_problems() returns trigger language plpgsql as $$
begin
    update call_problems set unit_code = new.unit_code where call_id = new.id;
    return null;
end $$;
create trigger calls_pass_problems after update of unit_code on calls
    for each row when (old.unit_code <> new.unit_code) execute function pass_problems();
