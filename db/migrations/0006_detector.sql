-- What detectors found: runs, findings with their rows by value, what officers decided of them, settings with history.

create table detector_run (
  id text primary key,
  detector text not null,
  version text not null,
  role text not null check (role in ('live', 'arrival', 'shadow', 'backtest')),
  trigger text not null check (trigger in ('nightly', 'command', 'officer', 'arrival')),
  person text references person (id),
  parameters jsonb not null,
  as_of timestamptz not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  milliseconds integer,
  rows_read bigint,
  found integer,
  fresh integer,
  again integer,
  gone integer,
  tallies jsonb,
  gained jsonb,
  lost jsonb,
  query text,
  error text
);
comment on table detector_run is '监测运行: one run of one detector version with its parameters, as of a moment, and what came of it';
comment on column detector_run.role is 'live writes findings; arrival the same for what has just come in; shadow and backtest only compare';
comment on column detector_run.query is 'The statement that reproduces it, with the parameters beside';
comment on column detector_run.gained is 'Of a shadow or back-test: findings the live version does not have, the strongest first';
create index detector_run_newest on detector_run (detector, asked_at desc);

create table detector_setting (
  id text primary key,
  detector text not null,
  parameter text not null,
  role text not null check (role in ('live', 'shadow')),
  value integer,
  reason text not null,
  set_by text not null references person (id),
  set_at timestamptz not null
);
comment on table detector_setting is '监测参数: values set by officers, never overwritten; the latest of a role holds, null is back to the default';
create index detector_setting_latest on detector_setting (detector, role, parameter, set_at desc);
create trigger detector_setting_append_only before update or delete on detector_setting
  for each row execute function refuse_change();

create table finding (
  id text primary key,
  key text not null,
  detector text not null,
  version text not null,
  variant text not null,
  platform text not null,
  seller text not null,
  operator text,
  subject text not null,
  acted_at timestamptz not null,
  score double precision not null check (score between 0 and 1),
  severity text not null check (severity in ('info', 'minor', 'major')),
  law text[] not null,
  reason_zh text not null,
  reason_en text not null,
  facts jsonb not null,
  observations jsonb not null,
  rows jsonb not null,
  run text not null references detector_run (id),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  gone_at timestamptz,
  superseded_by text references finding (id),
  lead text,
  outcome text check (outcome in ('right', 'wrong', 'unclear')),
  outcome_at timestamptz
);
comment on table finding is '监测发现: what a detector proposes, with the observations it stands on by value (the lake forgets)';
comment on column finding.key is 'Detector, storefront, subject and variant: the same thing seen with more rows has the same key and another id';
comment on column finding.gone_at is 'When a run of the whole no longer found it';
comment on column finding.lead is '线索: the matter that took it up';
create index finding_strongest on finding (score desc, id) where gone_at is null;
create index finding_by_detector on finding (detector, score desc, id) where gone_at is null;
create index finding_by_operator on finding (operator, detector) where gone_at is null;
create index finding_by_storefront on finding (platform, seller);
create index finding_by_key on finding (key);
create index finding_by_lead on finding (lead) where lead is not null;

create table finding_decision (
  id bigint generated always as identity primary key,
  finding text not null references finding (id),
  detector text not null,
  version text not null,
  outcome text not null check (outcome in ('right', 'wrong', 'unclear')),
  reason text not null,
  decided_by text references person (id),
  decided_at timestamptz not null
);
comment on table finding_decision is 'What officers decided of findings; measured precision comes from here';
create index finding_decision_by_month on finding_decision (detector, decided_at);
create trigger finding_decision_append_only before update or delete on finding_decision
  for each row execute function refuse_change();

grant select, insert, update on detector_run, finding to steelyard_app;
grant select, insert on detector_setting, finding_decision to steelyard_app;
grant usage, select on all sequences in schema public to steelyard_app;
