-- What a person was handed ends as well: by what they say came of it.
alter table task add column tries int not null default 0;      -- how often nobody was reached
alter table task add column try_again_at timestamptz;

create table task_outcome (
    id          uuid primary key,
    task_id     uuid        not null references task,
    told        text        not null check (told in ('YES', 'NO', 'NOT_REACHED', 'NOT_NEEDED', 'SEND')),
    at          timestamptz not null,            -- when they were told, or it was tried or decided
    means       text check (means in ('PHONE', 'IN_PERSON', 'LETTER', 'VIDEO', 'OTHER')),
    said_by     text        not null,
    words       bytea       not null,            -- to whom, and a note; encrypted under the key of the case
    recorded_at timestamptz not null,
    check (told <> 'YES' or means is not null)
);
create index task_outcome_task on task_outcome (task_id);

create trigger never_deleted before delete on task_outcome for each row execute function refuse_loss();
create trigger never_changed before update on task_outcome for each row execute function refuse_loss();
create trigger never_emptied before truncate on task_outcome for each statement execute function refuse_loss();

-- Who decided, in counsel's place, that this one notice be sent although a rule of it is not signed.
alter table notice add column decided_by text;

create function refuse_decision() returns trigger language plpgsql as $$
begin
    raise exception 'notice %: it is decided to be sent once, when a person hands it back', old.id
        using errcode = 'restrict_violation';
end $$;

create trigger decided_once before update of decided_by on notice for each row
    when (old.decided_by is distinct from new.decided_by
          and not (old.decided_by is null and old.state = 'REFERRED' and new.state = 'PLANNED'))
    execute function refuse_decision();

-- NoticeGraph says the same.
drop trigger goes_on on notice;
create trigger goes_on before update on notice for each row
    when (old.state || '>' || new.state not in (
              'PLANNED>SENDING', 'PLANNED>PLANNED', 'PLANNED>MET', 'PLANNED>MET_LATE', 'PLANNED>NOT_MET',
              'PLANNED>SUPERSEDED', 'PLANNED>WAIVED', 'PLANNED>REFERRED',
              'SENDING>SENT', 'SENDING>MET', 'SENDING>MET_LATE', 'SENDING>UNKNOWN', 'SENDING>PLANNED',
              'SENT>SENT', 'SENT>MET', 'SENT>MET_LATE', 'SENT>PLANNED',
              'UNKNOWN>UNKNOWN', 'UNKNOWN>SENT', 'UNKNOWN>MET', 'UNKNOWN>MET_LATE', 'UNKNOWN>PLANNED',
              'REFERRED>MET', 'REFERRED>MET_LATE', 'REFERRED>NOT_MET', 'REFERRED>WAIVED', 'REFERRED>PLANNED',
              'NOT_MET>MET', 'NOT_MET>MET_LATE')
          and old is distinct from new)
    execute function refuse_step();
