-- What indicators ask at every look: the newest openings, ends and first sightings, and what is overdue.

create index matter_opened on matter (opened_at);
create index matter_closed on matter (closed_at) where closed_at is not null;
create index matter_clock_owed on matter_clock (due_at)
  where kind = 'limit' and bound = 'organ' and status in ('running', 'overdue');
create index finding_first_seen on finding (first_seen_at);
create index finding_key_first on finding (key, first_seen_at, id);
drop index finding_by_key;
