-- What was said of a task may be taken back: the row that says so stands beside what it takes back, and nothing is taken away.
alter table task_outcome drop constraint task_outcome_told_check;
alter table task_outcome add constraint task_outcome_told_check check (told in
    ('YES', 'NO', 'NOT_REACHED', 'NOT_NEEDED', 'SEND', 'TAKEN_BACK'));
alter table task_outcome add column notice_was text;     -- how the notice stood before; null where the task is about none, and of older rows
alter table task_outcome add column position bigint generated always as identity;      -- in the order in which they were said

-- What ended a notice may turn out not to be so: then a person has it. NoticeGraph says the same.
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
              'NOT_MET>MET', 'NOT_MET>MET_LATE', 'NOT_MET>SUPERSEDED',
              'MET>REFERRED', 'MET_LATE>REFERRED', 'MET>NOT_MET', 'MET_LATE>NOT_MET',
              'NOT_MET>REFERRED', 'WAIVED>REFERRED')
          and old is distinct from new)
    execute function refuse_step();
