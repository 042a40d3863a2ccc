-- What came in, as it came: kept before it is acknowledged, read afterwards.
create table message (
    receipt      uuid primary key,               -- version 7: grows with time, so that the index does too
    feed         text        not null,
    content_hash uuid        not null unique,    -- keyed hash of feed and content: the same content twice has one effect
    kept_at      timestamptz not null,
    key_name     text        not null,           -- the data key that opens the body; destroying it shreds the message
    body         bytea       not null,
    state        text        not null default 'KEPT' check (state in ('KEPT', 'READ', 'PARKED')),
    format       text,
    reason       jsonb,                          -- of a parked one: message, line, column, path, expected
    outcomes     jsonb,                          -- of a read one: an entry for each event, in order
    match_keys   uuid[],                         -- keyed hashes of an unrelated message, so that a late registration finds it
    tries        int         not null default 0
);
alter table message alter column body set storage external;  -- encrypted bytes do not compress
create index message_kept on message (receipt) where state = 'KEPT';
create index message_parked on message (kept_at) where state = 'PARKED';
create index message_feed on message (feed, receipt);

-- Where each poll of a remote court stands.
create table feed_cursor (
    feed          text primary key,
    cursor        text,
    etag          text,
    last_modified text,
    updated_at    timestamptz not null
);
