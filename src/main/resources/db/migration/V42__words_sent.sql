-- The words of each call, encrypted under the key of whoever was to read them: destroying the key destroys them.
create table attempt_words (
    attempt      uuid primary key,              -- written with it; not tied to it, so that nothing but its own rules keeps an attempt
    recipient_id uuid  not null references recipient,
    body         bytea not null
);
