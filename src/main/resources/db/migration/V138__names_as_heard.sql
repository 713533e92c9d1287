-- Names are heard, not read: accents and apostrophes make no difference, and a call is found by the end of its number.

create extension if not exists unaccent;

create function as_heard(name text) returns text language sql immutable strict parallel safe
    return lower(translate(unaccent('unaccent'::regdictionary, name), '''`´’‘ʼʻʹʾʿ′"', ''));
comment on function as_heard is 'A name in small letters without accents and apostrophes. The dictionary of unaccent does not change, so neither does this';

alter table caller_names add column heard text generated always as (as_heard(name)) stored;
alter table caller_institutions add column heard text generated always as (as_heard(name)) stored;
create index caller_names_by_sound on caller_names using gin (heard gin_trgm_ops);
create index caller_institutions_by_sound on caller_institutions using gin (heard gin_trgm_ops);
drop index caller_names_by_trigram;
drop index caller_institutions_by_trigram;

create index calls_by_end_of_number on calls (reverse(number) text_pattern_ops);
