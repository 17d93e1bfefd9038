-- The master key can be exchanged: each data key says which master key wraps it, and the keyed hashes of the registry,
-- which are worked out from encrypted values, can be worked out again under another key.

alter table personal_key add column master text;
comment on column personal_key.master is 'Mark of the master key that wraps it; null where it was wrapped before marks were kept';

drop trigger registry_claim_append_only on registry_claim;
create trigger registry_claim_append_only
  before update of id, record, field, value, personal, file, seen_at or delete on registry_claim
  for each statement execute function refuse_change();
grant update (blind) on registry_claim to steelyard_app;
comment on table registry_claim is '字段来源: what a source said of a field and when, append only but for the keyed hash; the latest of a record and field is its present word';
