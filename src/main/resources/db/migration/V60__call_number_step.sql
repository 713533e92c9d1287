-- The step of a day's number in one round trip: the row of the day is held only for as long as the server needs for it.

create function next_call_number(day date) returns integer language plpgsql as $$
declare
    stepped integer;
begin
    perform set_config('synchronous_commit', 'off', true);
    insert into call_number_counters as counter (call_date, last_number) values (day, 1)
    on conflict (call_date) do update set last_number = counter.last_number + 1
    returning last_number into stepped;
    return stepped;
end $$;
comment on function next_call_number is 'To be called as a transaction of its own, which does not wait for the disk';
