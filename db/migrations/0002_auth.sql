-- Sign-in: the tables of better-auth (core and two-factor plugin) under our own names, the count of failed passwords,
-- and tokens that let in the first administrator. Times here are wall time, also where the house runs on a virtual clock.

create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth_user is 'Sign-in accounts; `email` carries the user name under the reserved domain account.invalid, no mail is ever sent';

create table auth_session (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth_session is 'Sessions: over after 30 idle minutes, at the latest 12 hours after `created_at`';
create index auth_session_by_user on auth_session (user_id);

create table auth_account (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth_account is 'How an account proves itself: the scrypt hash of its password';
create index auth_account_by_user on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table auth_verification is 'Short-lived values between the steps of one sign-in';
create index auth_verification_by_identifier on auth_verification (identifier);

create table auth_two_factor (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
comment on table auth_two_factor is 'Second factor: secret and recovery codes, encrypted with the sign-in secret';
create index auth_two_factor_by_user on auth_two_factor (user_id);
create index auth_two_factor_by_secret on auth_two_factor (secret);

create table auth_lockout (
  account text primary key,
  failures integer not null check (failures >= 0),
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table auth_lockout is 'Consecutive wrong passwords per user name, known or not, and until when it is locked';

create table auth_first_token (
  hash text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table auth_first_token is 'One-time tokens, as SHA-256, with which the first administrator makes an account';

grant select, insert, update, delete on auth_user, auth_session, auth_account, auth_verification, auth_two_factor, auth_lockout, auth_first_token to steelyard_app;
