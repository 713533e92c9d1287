-- The calls of a recap that was handed in are frozen by the database as well as by the application: they
-- stand in Lampiran 1. What is written down later is marked as such and stands beside it.
-- None can be deleted either: its problems, which refuse it, would have to go first.

create function refuse_change_of_frozen_call() returns trigger language plpgsql as $$
begin
    if exists (select from call_sheets where duty_id = old.duty_id and frozen_at is not null) then
        raise exception using errcode = '23514', constraint = 'calls_frozen', table = tg_table_name,
            message = 'a call of a recap that was handed in never changes';
    end if;
    return null;
end $$;
create trigger calls_frozen after update on calls for each row
    when (old.state = 'RECORDED' and old.duty_id is not null) execute function refuse_change_of_frozen_call();

create function refuse_call_of_frozen_recap() returns trigger language plpgsql as $$
begin
    if exists (select from call_sheets where duty_id = new.duty_id and frozen_at is not null) then
        raise exception using errcode = '23514', constraint = 'calls_marked_after_recap', table = tg_table_name,
            message = 'a call that is written down after the recap was handed in is marked as such';
    end if;
    return null;
end $$;
create trigger calls_marked_after_recap after insert or update on calls for each row
    when (new.state = 'RECORDED' and new.duty_id is not null and not new.added_after_recap)
    execute function refuse_call_of_frozen_recap();

create function refuse_change_of_frozen_part() returns trigger language plpgsql as $$
begin
    if exists (
        select from calls call join call_sheets sheet on sheet.duty_id = call.duty_id
        where call.id = coalesce(new.call_id, old.call_id) and call.state = 'RECORDED' and not call.added_after_recap
        and sheet.frozen_at is not null) then
        raise exception using errcode = '23514', constraint = 'calls_frozen', table = tg_table_name,
            message = 'a call of a recap that was handed in never changes';
    end if;
    return null;
end $$;
create trigger call_problems_frozen after insert or update or delete on call_problems for each row
    execute function refuse_change_of_frozen_part();
create trigger call_contacts_frozen after insert or update or delete on call_contacts for each row
    execute function refuse_change_of_frozen_part();
