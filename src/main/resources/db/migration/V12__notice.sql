-- The ledger of duties, which is also the schedule.
create table notice (
    id           uuid primary key,
    case_id      uuid        not null references tracked_case,
    event_id     uuid        not null references court_event,
    kind         text        not null,
    matter       text        not null,
    occasion     text        not null,
    rule         text        not null,
    citation     text        not null,
    also_meets   jsonb,
    role         text        not null,
    recipient_id uuid references recipient,
    not_before   timestamptz not null,
    due          timestamptz not null,
    deadline     timestamptz,
    expires      timestamptz,
    urgent       boolean     not null,
    state        text        not null check (state in
        ('PLANNED', 'SENDING', 'SENT', 'UNKNOWN', 'MET', 'MET_LATE', 'NOT_MET', 'SUPERSEDED', 'WAIVED', 'REFERRED')),
    reason       text,
    next_look    timestamptz,                    -- when a sweep looks at an open one again; null once closed
    attempt      uuid,                           -- the attempt that an open state speaks of
    met_at       timestamptz,
    check ((next_look is null) = (state in ('MET', 'MET_LATE', 'NOT_MET', 'SUPERSEDED', 'WAIVED', 'REFERRED')))
);
create index notice_matter on notice (case_id, matter);
create index notice_due on notice (next_look) where state = 'PLANNED';
create index notice_due_urgent on notice (next_look) where state = 'PLANNED' and urgent;
create index notice_unclear on notice (next_look) where state in ('SENDING', 'SENT', 'UNKNOWN');

-- One call of a provider; the row stands before the call is made.
create table attempt (
    id            uuid primary key,              -- also the token in callback addresses: random, says nothing
    notice_id     uuid        not null references notice,
    channel       text        not null,
    contact_point uuid        not null references contact_point,
    started_at    timestamptz not null,
    text_hash     uuid        not null,          -- keyed hash of what it said
    state         text        not null default 'STARTED' check (state in
        ('STARTED', 'NOT_SENT', 'THROTTLED', 'ACCEPTED', 'SENT', 'DELIVERED', 'REFUSED', 'FAILED', 'UNKNOWN')),
    provider_id   text,
    code          text,
    ended_at      timestamptz
);
create index attempt_notice on attempt (notice_id);
create index attempt_provider on attempt (provider_id) where provider_id is not null;

-- What only a person can decide or do.
create table task (
    id        uuid primary key,
    kind      text        not null,
    case_id   uuid references tracked_case,
    notice_id uuid references notice,
    reason    text        not null,
    opened_at timestamptz not null,
    do_by     timestamptz not null,
    done_at   timestamptz,
    done_by   text
);
create index task_open on task (do_by) where done_at is null;
create index task_notice on task (notice_id);

-- What the built-in sandbox providers "delivered".
create table sandbox_outbox (
    attempt   uuid primary key,
    at        timestamptz not null,
    channel   text        not null,
    body      bytea       not null               -- address, subject and text: fictional, and encrypted all the same
);

create table sandbox_clock (
    only_row boolean primary key default true check (only_row),
    ahead_by interval not null
);
