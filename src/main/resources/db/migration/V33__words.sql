-- Words that only some may read: what somebody texted, and why an address is used again. Each look at them is in the audit.
create table kept_words (
    id           uuid primary key,
    about        uuid        not null,           -- the task that asks to read them, or the address
    recipient_id uuid references recipient,      -- whose; null where the number is on no record
    at           timestamptz not null,
    body         bytea       not null            -- from where, and the words; encrypted
);
create index kept_words_about on kept_words (about);

create trigger never_deleted before delete on kept_words for each row execute function refuse_loss();
create trigger never_emptied before truncate on kept_words for each statement execute function refuse_loss();

-- Who answers is asked for by the address that was used.
create index attempt_contact_point on attempt (contact_point, started_at);
