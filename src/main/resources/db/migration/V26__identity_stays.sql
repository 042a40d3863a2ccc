-- What a notice is about and whom it is to, and what an attempt was, never change: only how far they have come.
create function refuse_new_identity() returns trigger language plpgsql as $$
begin
    raise exception '% %: what it is cannot be changed, only how far it has come', tg_table_name, old.id
        using errcode = 'restrict_violation';
end $$;

create trigger stays_itself before update on notice for each row
    when ((old.id, old.case_id, old.event_id, old.kind, old.matter, old.occasion, old.rule, old.citation, old.also_meets,
           old.role, old.recipient_id, old.not_before, old.due, old.deadline, old.expires, old.urgent)
          is distinct from
          (new.id, new.case_id, new.event_id, new.kind, new.matter, new.occasion, new.rule, new.citation, new.also_meets,
           new.role, new.recipient_id, new.not_before, new.due, new.deadline, new.expires, new.urgent))
    execute function refuse_new_identity();

create trigger stays_itself before update on attempt for each row
    when ((old.id, old.notice_id, old.channel, old.contact_point, old.started_at, old.text_hash)
          is distinct from
          (new.id, new.notice_id, new.channel, new.contact_point, new.started_at, new.text_hash))
    execute function refuse_new_identity();
