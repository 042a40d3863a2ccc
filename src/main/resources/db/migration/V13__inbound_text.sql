-- Texts that people sent: a provider that got no answer delivers the same one again, and it has one effect all the same.
create table inbound_text (
    provider_id text primary key,                -- the provider's name for it; says nothing of whom it is from
    taken_at    timestamptz not null
);
