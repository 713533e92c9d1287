-- The life of an FAQ article: who verified it, when it changed, its earlier versions; topics keep theirs too. Search with the Indonesian stemmer and trigrams.

alter table articles
    add column verified_by bigint,
    add column verified_at timestamptz,
    add column changed_at timestamptz not null default timestamptz '2017-08-21 07:00+07',
    add column search tsvector generated always as (
        setweight(to_tsvector('indonesian'::regconfig, regexp_replace(question, '[^[:alnum:]]+', ' ', 'g')), 'A')
        || setweight(to_tsvector('indonesian'::regconfig, regexp_replace(coalesce(basis, ''), '[^[:alnum:]]+', ' ', 'g')), 'B')
        || setweight(to_tsvector('indonesian'::regconfig, regexp_replace(answer, '[^[:alnum:]]+', ' ', 'g')), 'C')) stored,
    add column words text generated always as (lower(question || ' ' || answer || ' ' || coalesce(basis, ''))) stored,
    add constraint articles_verified_by_fk foreign key (verified_by) references staff_members (id),
    add constraint articles_verified_whole check ((state = 'VERIFIED') = (verified_at is not null) and (verified_at is null) = (verified_by is null));
alter table articles alter column changed_at drop default;
comment on column articles.changed_at is 'The last moment at which anything about it changed; what came with the application counts from the first day of the piket';
comment on column articles.search is 'Words by their stems; signs between words count as spaces, so that 8/2010 is found as it is typed';
comment on column articles.words is 'For words that are misspelled';
create index articles_by_stem on articles using gin (search);
create index articles_by_spelling on articles using gin (words gin_trgm_ops);
create index articles_by_change on articles (changed_at);
create index articles_by_validity on articles (valid_from, valid_to);

create table articles_history (
    id bigint not null,
    rev bigint not null,
    revtype smallint not null,
    topic_id bigint,
    question varchar(500),
    answer varchar(4000),
    basis varchar(300),
    source_note varchar(500),
    state varchar(20),
    verified_by bigint,
    verified_at timestamptz,
    changed_at timestamptz,
    valid_from date,
    valid_to date,
    constraint articles_history_pk primary key (id, rev),
    constraint articles_history_rev_fk foreign key (rev) references revisions (id)
);

create table topics_history (
    id bigint not null,
    rev bigint not null,
    revtype smallint not null,
    unit_code varchar(3),
    parent_id bigint,
    name varchar(120),
    sort_order smallint,
    valid_from date,
    valid_to date,
    constraint topics_history_pk primary key (id, rev),
    constraint topics_history_rev_fk foreign key (rev) references revisions (id)
);

-- What came with the application is the first version of each.
with first_version as (insert into revisions (revised_at) values (timestamptz '2017-08-21 07:00+07') returning id),
first_topics as (
    insert into topics_history (id, rev, revtype, unit_code, parent_id, name, sort_order, valid_from, valid_to)
    select topic.id, first_version.id, 0, topic.unit_code, topic.parent_id, topic.name, topic.sort_order, topic.valid_from, topic.valid_to
    from topics topic cross join first_version)
insert into articles_history (id, rev, revtype, topic_id, question, answer, basis, source_note, state, changed_at, valid_from, valid_to)
select article.id, first_version.id, 0, article.topic_id, article.question, article.answer, article.basis, article.source_note, article.state, article.changed_at, article.valid_from, article.valid_to
from articles article cross join first_version;
