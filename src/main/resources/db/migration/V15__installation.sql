-- What this database is for, written at the first start. A sandbox "delivers" into a table: one on real notices would close them with nobody told.
create table installation (
    only_row boolean     primary key default true check (only_row),
    mode     text        not null check (mode in ('SANDBOX', 'LIVE')),
    since    timestamptz not null default now()
);
create trigger append_only before update or delete on installation for each row execute function refuse_change();
create trigger never_emptied before truncate on installation for each statement execute function refuse_change();
