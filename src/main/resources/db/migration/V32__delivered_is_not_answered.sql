-- In danger a text that was delivered is not yet proof: its reader has to answer. NoticeGraph and AttemptState say the same.
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in
    ('PLANNED', 'SENDING', 'SENT', 'DELIVERED', 'UNKNOWN', 'MET', 'MET_LATE', 'NOT_MET', 'SUPERSEDED', 'WAIVED', 'REFERRED'));
create index notice_unanswered on notice (next_look) where state = 'DELIVERED';

drop trigger goes_on on notice;
create trigger goes_on before update on notice for each row
    when (old.state || '>' || new.state not in (
              'PLANNED>SENDING', 'PLANNED>PLANNED', 'PLANNED>MET', 'PLANNED>MET_LATE', 'PLANNED>NOT_MET',
              'PLANNED>SUPERSEDED', 'PLANNED>WAIVED', 'PLANNED>REFERRED',
              'SENDING>SENT', 'SENDING>MET', 'SENDING>MET_LATE', 'SENDING>UNKNOWN', 'SENDING>PLANNED',
              'SENT>SENT', 'SENT>MET', 'SENT>MET_LATE', 'SENT>PLANNED',
              'UNKNOWN>UNKNOWN', 'UNKNOWN>SENT', 'UNKNOWN>MET', 'UNKNOWN>MET_LATE', 'UNKNOWN>PLANNED',
              'SENDING>DELIVERED', 'SENT>DELIVERED', 'UNKNOWN>DELIVERED',
              'DELIVERED>MET', 'DELIVERED>MET_LATE', 'DELIVERED>PLANNED', 'DELIVERED>REFERRED',
              'SENDING>REFERRED', 'SENT>REFERRED', 'UNKNOWN>REFERRED',
              'REFERRED>MET', 'REFERRED>MET_LATE', 'REFERRED>NOT_MET', 'REFERRED>WAIVED', 'REFERRED>PLANNED',
              'NOT_MET>MET', 'NOT_MET>MET_LATE')
          and old is distinct from new)
    execute function refuse_step();

-- How much a message said; of older ones that is not known, and bare is the least.
alter table attempt add column tier text not null default 'BARE' check (tier in ('BARE', 'CODE_PHRASE', 'FULL'));

-- What whoever has the number answered says more than any receipt.
alter table attempt drop constraint attempt_state_check;
alter table attempt add constraint attempt_state_check check (state in
    ('STARTED', 'NOT_SENT', 'THROTTLED', 'ACCEPTED', 'SENT', 'DELIVERED', 'CONFIRMED', 'MISDIRECTED', 'REFUSED', 'FAILED',
     'UNKNOWN'));

drop trigger goes_on on attempt;
create trigger goes_on before update on attempt for each row
    when (old.state <> new.state
          and not (new.state in ('CONFIRMED', 'MISDIRECTED') and old.state not in ('CONFIRMED', 'MISDIRECTED'))
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

drop trigger stays_itself on attempt;
create trigger stays_itself before update on attempt for each row
    when ((old.id, old.notice_id, old.channel, old.contact_point, old.started_at, old.text_hash, old.tier)
          is distinct from
          (new.id, new.notice_id, new.channel, new.contact_point, new.started_at, new.text_hash, new.tier))
    execute function refuse_new_identity();
