-- Values that somebody supposes a statutory parameter to have, to see what would move before anything is in force.

create table law_draft (
  id text primary key,
  param text not null,
  value integer not null check (value >= 0),
  from_day date,
  reason text not null,
  drafted_by text not null references person (id),
  drafted_at timestamptz not null,
  discarded_by text references person (id),
  discarded_at timestamptz,
  check ((discarded_by is null) = (discarded_at is null))
);
comment on table law_draft is '参数草案: a supposed value of a statutory parameter, whose and why; counts for nothing until it is set and confirmed';
comment on column law_draft.from_day is 'The day from which it is meant to hold, where that is known';
comment on column law_draft.discarded_at is 'Put away, never deleted: who asked what would move stays on record';
create index law_draft_newest on law_draft (drafted_at desc);
grant select, insert on law_draft to steelyard_app;
grant update (discarded_by, discarded_at) on law_draft to steelyard_app;
