-- How a notice was counted, what was assumed, and what the law asks for beyond it: written with it, and never changed.
alter table notice add column grounds jsonb;

drop trigger stays_itself on notice;
create trigger stays_itself before update on notice for each row
    when ((old.id, old.case_id, old.event_id, old.kind, old.matter, old.occasion, old.rule, old.citation, old.also_meets,
           old.role, old.recipient_id, old.not_before, old.due, old.deadline, old.expires, old.urgent, old.grounds)
          is distinct from
          (new.id, new.case_id, new.event_id, new.kind, new.matter, new.occasion, new.rule, new.citation, new.also_meets,
           new.role, new.recipient_id, new.not_before, new.due, new.deadline, new.expires, new.urgent, new.grounds))
    execute function refuse_new_identity();
