-- The same content again is a repeat only while nothing later was said of what it says.
alter table message add column last_word boolean not null default true;
alter table message add column said_again uuid;          -- the receipt that its last repeat would have had
alter table message drop constraint message_content_hash_key;
create unique index message_last_word on message (content_hash) where last_word;
create index message_overtaken on message (content_hash) where not last_word;

-- Repeats, until all that came before them has been read: then each is dropped, or kept as a message.
create table message_repeat (
    receipt uuid primary key,
    first   uuid not null
);

-- What a person said is of a case, or of a hearing, and took back: from then on it is as if it had never been.
alter table court_event add column undone boolean not null default false;
create unique index court_event_once on court_event (receipt, position, case_id) where not undone;

-- A person is asked which hearing something was said of.
create table which_hearing (
    task_id  uuid   primary key references task,
    event_id uuid   not null references court_event,
    hearings text[] not null                             -- the matters that may be meant
);
create index task_case_open on task (case_id) where done_at is null;

-- What is in doubt waits, and what was no duty of a case is withdrawn. NoticeGraph says the same.
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in
    ('PLANNED', 'HELD', 'SENDING', 'SENT', 'DELIVERED', 'UNKNOWN', 'MET', 'MET_LATE', 'NOT_MET', 'SUPERSEDED', 'WAIVED', 'REFERRED'));
create index notice_held on notice (next_look) where state = 'HELD';

drop trigger begins on notice;
create trigger begins before insert on notice for each row
    when (new.state not in ('PLANNED', 'HELD', 'WAIVED', 'REFERRED', 'NOT_MET'))
    execute function refuse_beginning();

drop trigger goes_on on notice;
create trigger goes_on before update on notice for each row
    when (old.state || '>' || new.state not in (
              'PLANNED>SENDING', 'PLANNED>PLANNED', 'PLANNED>MET', 'PLANNED>MET_LATE', 'PLANNED>NOT_MET',
              'PLANNED>SUPERSEDED', 'PLANNED>WAIVED', 'PLANNED>REFERRED', 'PLANNED>HELD',
              'HELD>HELD', 'HELD>PLANNED', 'HELD>MET', 'HELD>MET_LATE', 'HELD>NOT_MET',
              'HELD>SUPERSEDED', 'HELD>WAIVED', 'HELD>REFERRED',
              'SENDING>SENT', 'SENDING>MET', 'SENDING>MET_LATE', 'SENDING>UNKNOWN', 'SENDING>PLANNED',
              'SENT>SENT', 'SENT>MET', 'SENT>MET_LATE', 'SENT>PLANNED',
              'UNKNOWN>UNKNOWN', 'UNKNOWN>SENT', 'UNKNOWN>MET', 'UNKNOWN>MET_LATE', 'UNKNOWN>PLANNED',
              'SENDING>DELIVERED', 'SENT>DELIVERED', 'UNKNOWN>DELIVERED',
              'DELIVERED>MET', 'DELIVERED>MET_LATE', 'DELIVERED>PLANNED', 'DELIVERED>REFERRED',
              'SENDING>REFERRED', 'SENT>REFERRED', 'UNKNOWN>REFERRED',
              'REFERRED>MET', 'REFERRED>MET_LATE', 'REFERRED>NOT_MET', 'REFERRED>WAIVED', 'REFERRED>PLANNED',
              'REFERRED>SUPERSEDED',
              'NOT_MET>MET', 'NOT_MET>MET_LATE', 'NOT_MET>SUPERSEDED')
          and old is distinct from new)
    execute function refuse_step();
