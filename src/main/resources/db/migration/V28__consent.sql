-- Releases of information: what a victim lets an advocate know of them. None is taken away; one that is revoked says when and by whom.
create table consent (
    id           uuid primary key,
    case_id      uuid        not null references tracked_case,
    recipient_id uuid        not null references recipient,      -- whose information it is
    to_recipient uuid references recipient,                      -- null: every advocate of the case
    scope        text[]      not null,
    given_at     timestamptz not null,
    until        timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    body         bytea       not null,                           -- purpose, witness, who took it down
    check ((revoked_at is null) = (revoked_by is null))
);
create index consent_case on consent (case_id);

create trigger never_deleted before delete on consent for each row execute function refuse_loss();
create trigger never_emptied before truncate on consent for each statement execute function refuse_loss();
create trigger stays_itself before update on consent for each row
    when (old.revoked_at is not null
          or (old.id, old.case_id, old.recipient_id, old.to_recipient, old.scope, old.given_at, old.until, old.body)
             is distinct from
             (new.id, new.case_id, new.recipient_id, new.to_recipient, new.scope, new.given_at, new.until, new.body))
    execute function refuse_new_identity();
