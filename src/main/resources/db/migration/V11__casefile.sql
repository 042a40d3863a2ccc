-- The cases that are followed. Whatever names a person is encrypted; look-up is by keyed hash.
create table tracked_case (
    id            uuid primary key,
    jurisdiction  text        not null,
    registered_at timestamptz not null,
    body          bytea       not null
);

create table tracked_key (
    hash      uuid not null,
    kind      text not null,
    case_id   uuid not null references tracked_case,
    defendant uuid
);
create index tracked_key_hash on tracked_key (hash);
create index tracked_key_case on tracked_key (case_id);

create table recipient (
    id       uuid primary key,
    case_id  uuid  not null references tracked_case,
    role     text  not null,
    body     bytea not null                      -- name, language, zone, elections
);
create index recipient_case on recipient (case_id);

create table contact_point (
    id           uuid primary key,
    recipient_id uuid  not null references recipient,
    position     int   not null,
    channel      text  not null,
    address_hash uuid  not null,
    state        text  not null default 'ACTIVE' check (state in ('ACTIVE', 'STOPPED', 'FROZEN')),
    body         bytea not null                  -- address, tier, code phrase, safe times
);
create index contact_point_recipient on contact_point (recipient_id);
create index contact_point_address on contact_point (address_hash);

-- Addresses known to belong to the other side: never a recipient's, whatever anybody registers.
create table adverse_address (
    address_hash uuid not null,
    case_id      uuid not null references tracked_case,
    primary key (address_hash, case_id)
);

-- Events that concern a case, or may.
create table court_event (
    id             uuid primary key,
    receipt        uuid        not null,
    position       int         not null,
    case_id        uuid        not null references tracked_case,
    kind           text        not null,
    matter         text        not null,
    source_id      text        not null,
    source_version bigint      not null,
    news           boolean     not null,         -- whether it said anything that was not known
    sequence       bigint      generated always as identity,
    decided_at     timestamptz not null,
    body           bytea       not null,
    unique (receipt, position, case_id)
);
create index court_event_matter on court_event (case_id, matter);

-- A weak match waits here for a person.
create table review (
    id         uuid primary key,
    receipt    uuid        not null,
    position   int         not null,
    reason     text        not null,
    candidates jsonb       not null,             -- our case ids and the evidence, in words that name nobody
    opened_at  timestamptz not null,
    decide_by  timestamptz not null,
    decision   text check (decision in ('LINKED', 'UNRELATED')),
    decided_by text,
    decided_at timestamptz,
    subject    uuid,                             -- keyed hash of an unfollowed case with a trafficking charge
    unique (receipt, position)
);
create unique index review_subject on review (subject) where decision is null and subject is not null;
create index review_open on review (decide_by) where decision is null;
