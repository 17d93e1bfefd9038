-- How findings became leads, the rules by which the house opens them, and what the check of the closed loop counted.

create table lead_origin (
  matter text primary key references matter (id),
  detector text not null,
  operator text references operator (id),
  platform text not null,
  seller text not null,
  rank integer not null check (rank between 0 and 100),
  reasons jsonb not null,
  by_rule boolean not null,
  at timestamptz not null,
  ended_at timestamptz
);
comment on table lead_origin is '线索来自监测: the operator (or, while unknown, the shop) and the detector; further findings of both join while the lead is open';
comment on column lead_origin.rank is '优先级 0–100 with its reasons, as of the last finding that joined';
comment on column lead_origin.ended_at is 'When the lead ended; known here to those as well who may not see the matter';
comment on column lead_origin.by_rule is 'Opened by the house under a rule of lead_rule, not by a person';
create index lead_origin_by_operator on lead_origin (operator, detector) where operator is not null and ended_at is null;
create index lead_origin_by_storefront on lead_origin (platform, seller, detector) where ended_at is null;

create table lead_seal (
  matter text not null references matter (id),
  finding text not null references finding (id),
  evidence text not null references evidence (id),
  sealed_at timestamptz not null,
  primary key (matter, finding)
);
comment on table lead_seal is '封存: the rows of this finding lie in this item of evidence of the lead';
create index lead_seal_by_finding on lead_seal (finding);

create table lead_rule (
  id bigint generated always as identity primary key,
  detector text not null,
  severity text check (severity in ('info', 'minor', 'major')),
  score integer not null check (score between 0 and 100),
  reason text not null,
  set_by text not null references person (id),
  set_at timestamptz not null
);
comment on table lead_rule is '自动登记线索的标准: from which severity and score on the house opens a lead by itself; null severity: never. The latest of a detector holds';
create index lead_rule_latest on lead_rule (detector, id desc);
create trigger lead_rule_append_only before update or delete on lead_rule
  for each row execute function refuse_change();

create table lead_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  organ text not null references organ (id),
  cause text not null,
  n integer not null check (n >= 0)
);
comment on table lead_check is '闭环检查: how many leads of a bureau had no lawful end inside their clock that night, by cause';
create index lead_check_by_night on lead_check (at desc);

grant select, insert, update on lead_origin to steelyard_app;
grant select, insert on lead_seal, lead_rule, lead_check to steelyard_app;
grant usage, select on all sequences in schema public to steelyard_app;
