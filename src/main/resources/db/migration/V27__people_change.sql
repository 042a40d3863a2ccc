-- People change their minds, addresses and hours: every change counts, and what was before stays, sealed under the person's key.
alter table recipient add column version bigint not null default 1;
alter table recipient add column asked boolean not null default false;   -- whether somebody has the task to ask what they elect
alter table recipient add column next_look timestamptz;                  -- when time alone changes something about them
create index recipient_look on recipient (next_look) where next_look is not null;
alter table contact_point add column ended_at timestamptz;               -- not used any more; what was sent to it names it

create table recipient_past (
    recipient_id  uuid        not null references recipient,
    version       bigint      not null,
    contact_point uuid references contact_point,                         -- null: the person, without addresses
    body          bytea       not null,                                  -- as it lay in its own table
    replaced_at   timestamptz not null,
    replaced_by   text        not null
);
create index recipient_past_of on recipient_past (recipient_id, version);
create trigger append_only before update or delete on recipient_past for each row execute function refuse_change();

-- What waits may be declined meanwhile.
drop trigger goes_on on notice;
create trigger goes_on before update on notice for each row
    when (old.state || '>' || new.state not in (
              'PLANNED>SENDING', 'PLANNED>PLANNED', 'PLANNED>MET', 'PLANNED>MET_LATE', 'PLANNED>NOT_MET',
              'PLANNED>SUPERSEDED', 'PLANNED>WAIVED', 'PLANNED>REFERRED',
              'SENDING>SENT', 'SENDING>MET', 'SENDING>MET_LATE', 'SENDING>UNKNOWN', 'SENDING>PLANNED',
              'SENT>SENT', 'SENT>MET', 'SENT>MET_LATE', 'SENT>PLANNED',
              'UNKNOWN>UNKNOWN', 'UNKNOWN>SENT', 'UNKNOWN>MET', 'UNKNOWN>MET_LATE', 'UNKNOWN>PLANNED')
          and old is distinct from new)
    execute function refuse_step();
