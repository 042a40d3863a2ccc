-- Data keys, each wrapped by the master key. A shredded key keeps its row, so that it is never made anew under the same name.
create table data_key (
    name        text primary key,
    wrapped     bytea,
    created_at  timestamptz not null default now(),
    shredded_at timestamptz,
    constraint a_key_is_wrapped_or_shredded check ((wrapped is null) = (shredded_at is not null))
);

-- One chain for each case. The head is what the next entry is linked to, and what writers of one case queue for.
create table audit_chain (
    chain           text primary key,
    sequence        bigint not null,
    head            bytea  not null,
    sealed_sequence bigint not null default 0
) with (fillfactor = 70);

create table audit_entry (
    chain    text        not null,
    sequence bigint      not null,
    at       timestamptz not null,
    action   text        not null,
    subject  text        not null,
    details  jsonb       not null,
    hash     bytea       not null,
    primary key (chain, sequence)
);

-- A root ties together every head that moved since the root before it: what is cut off the end of a sealed chain is missed.
create table audit_root (
    id        bigint primary key,
    sealed_at timestamptz not null,
    hash      bytea       not null
);

create table audit_root_head (
    root     bigint not null,
    chain    text   not null,
    sequence bigint not null,
    head     bytea  not null,
    primary key (root, chain)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger append_only before update or delete on audit_root for each row execute function refuse_change();
create trigger append_only before update or delete on audit_root_head for each row execute function refuse_change();
create trigger never_emptied before truncate on audit_entry for each statement execute function refuse_change();
create trigger never_emptied before truncate on audit_root for each statement execute function refuse_change();
create trigger never_emptied before truncate on audit_root_head for each statement execute function refuse_change();
create trigger never_emptied before truncate on audit_chain for each statement execute function refuse_change();
create trigger never_deleted before delete on audit_chain for each row execute function refuse_change();
create trigger only_forward before update on audit_chain for each row
    when (new.chain <> old.chain or new.sequence < old.sequence or new.sealed_sequence < old.sealed_sequence
          or (new.sequence = old.sequence and new.head <> old.head))
    execute function refuse_change();
