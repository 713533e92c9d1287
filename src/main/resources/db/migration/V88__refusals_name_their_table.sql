-- What was handed in never changes: a refusal names the table and the trigger that refused, not always the recaps.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception using errcode = '23514', table = tg_table_name, constraint = tg_name,
        message = format('a row of %s never changes', tg_table_name);
end $$;
