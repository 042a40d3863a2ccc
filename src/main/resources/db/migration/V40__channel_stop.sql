-- A channel whose provider lets in nothing of ours: a wrong account, address or certificate. All nodes hold back what is due on it.
create table channel_stop (
    channel  text        primary key,
    since    timestamptz not null,
    cause    text        not null,               -- what the provider answered; never an address
    tries    int         not null,               -- messages that tried since whether it is over
    next_try timestamptz not null
);

alter table attempt drop constraint attempt_refusal_check;
alter table attempt add constraint attempt_refusal_check check (refusal in
    ('OPTED_OUT', 'BAD_ADDRESS', 'UNREACHABLE', 'FILTERED', 'UNREGISTERED', 'REGION', 'OUR_FAULT', 'OTHER'));
