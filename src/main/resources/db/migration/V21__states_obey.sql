-- What is not in the graph of states is refused, whoever asks: NoticeGraph and AttemptState say the same, and a test walks all pairs.
-- The conditions stand in the triggers, so that an allowed step calls no function.
create function refuse_step() returns trigger language plpgsql as $$
begin
    raise exception '% %: no step leads from % to %', tg_table_name, new.id, old.state, new.state
        using errcode = 'restrict_violation';
end $$;

create function refuse_beginning() returns trigger language plpgsql as $$
begin
    raise exception '% %: none begins as %', tg_table_name, new.id, new.state using errcode = 'restrict_violation';
end $$;

create function refuse_loss() returns trigger language plpgsql as $$
begin
    raise exception '% is kept for good: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger begins before insert on notice for each row
    when (new.state not in ('PLANNED', 'WAIVED', 'REFERRED', 'NOT_MET'))
    execute function refuse_beginning();

create trigger goes_on before update on notice for each row
    when (old.state || '>' || new.state not in (
              'PLANNED>SENDING', 'PLANNED>PLANNED', 'PLANNED>MET', 'PLANNED>MET_LATE', 'PLANNED>NOT_MET',
              'PLANNED>SUPERSEDED', 'PLANNED>REFERRED',
              'SENDING>SENT', 'SENDING>MET', 'SENDING>MET_LATE', 'SENDING>UNKNOWN', 'SENDING>PLANNED',
              'SENT>SENT', 'SENT>MET', 'SENT>MET_LATE', 'SENT>PLANNED',
              'UNKNOWN>UNKNOWN', 'UNKNOWN>SENT', 'UNKNOWN>MET', 'UNKNOWN>MET_LATE', 'UNKNOWN>PLANNED')
          and old is distinct from new)
    execute function refuse_step();

create trigger begins before insert on attempt for each row
    when (new.state <> 'STARTED')
    execute function refuse_beginning();

create trigger goes_on before update on attempt for each row
    when (old.state <> new.state
          and old.state || '>' || new.state not in (
              'STARTED>NOT_SENT', 'STARTED>THROTTLED', 'STARTED>UNKNOWN',
              'STARTED>ACCEPTED', 'STARTED>SENT', 'STARTED>REFUSED', 'STARTED>FAILED', 'STARTED>DELIVERED',
              'NOT_SENT>THROTTLED', 'NOT_SENT>UNKNOWN',
              'NOT_SENT>ACCEPTED', 'NOT_SENT>SENT', 'NOT_SENT>REFUSED', 'NOT_SENT>FAILED', 'NOT_SENT>DELIVERED',
              'THROTTLED>NOT_SENT', 'THROTTLED>UNKNOWN',
              'THROTTLED>ACCEPTED', 'THROTTLED>SENT', 'THROTTLED>REFUSED', 'THROTTLED>FAILED', 'THROTTLED>DELIVERED',
              'UNKNOWN>NOT_SENT', 'UNKNOWN>THROTTLED',
              'UNKNOWN>ACCEPTED', 'UNKNOWN>SENT', 'UNKNOWN>REFUSED', 'UNKNOWN>FAILED', 'UNKNOWN>DELIVERED',
              'ACCEPTED>SENT', 'ACCEPTED>REFUSED', 'ACCEPTED>FAILED', 'ACCEPTED>DELIVERED',
              'SENT>REFUSED', 'SENT>FAILED', 'SENT>DELIVERED',
              'REFUSED>DELIVERED', 'FAILED>DELIVERED'))
    execute function refuse_step();

create trigger never_deleted before delete on notice for each row execute function refuse_loss();
create trigger never_emptied before truncate on notice for each statement execute function refuse_loss();
create trigger never_deleted before delete on attempt for each row execute function refuse_loss();
create trigger never_emptied before truncate on attempt for each statement execute function refuse_loss();
