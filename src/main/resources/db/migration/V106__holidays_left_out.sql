-- What an uploaded calendar says was called off, so that the page can say that it was left out.

alter table holiday_proposals add column left_out jsonb not null default '[]';
comment on column holiday_proposals.left_out is 'Events with STATUS:CANCELLED';
