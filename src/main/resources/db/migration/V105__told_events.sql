-- What each calendar address has told last, so that the sequence of an event rises when the event changed, and only then.

alter table calendar_feeds add column revision integer not null default 0;
comment on column calendar_feeds.revision is 'How often what it tells has changed; the sequence of an event is the revision in which it changed last';

-- Until now a sequence counted what was done to the duty and its people; what these addresses tell from now on stands above it.
update calendar_feeds set revision = 1000;

create table calendar_feed_events (
    feed_id bigint not null,
    uid varchar(100) not null,
    sequence integer not null,
    changed_at timestamptz not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    confirmed boolean not null,
    summary text not null,
    description text not null,
    location text not null,
    constraint calendar_feed_events_pk primary key (feed_id, uid),
    constraint calendar_feed_events_feed_fk foreign key (feed_id) references calendar_feeds (id)
);
comment on table calendar_feed_events is 'The events of an address that stands as it told them last, those that fell away among them; past ones go';
