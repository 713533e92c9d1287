-- What was thrown away of what was typed can be brought back for a day.

alter table call_drafts add column thrown_away_at timestamptz;
comment on column call_drafts.thrown_away_at is 'When its owner threw it away; null while it is kept';
