-- Accounts: wrong passwords are counted by where they come from, a password given by somebody else lapses and is changed
-- first, and an account can be closed.

delete from auth_lockout;
alter table auth_lockout drop constraint auth_lockout_pkey;
alter table auth_lockout add column source text not null;
alter table auth_lockout add primary key (account, source);
comment on table auth_lockout is 'Consecutive wrong passwords per user name, known or not, and where they came from: a browser that the name signed in with before, or an address';

alter table auth_user add column password_until timestamptz;
comment on column auth_user.password_until is 'The password was given by an administrator: good until then, and only to set another';

alter table person add column closed_at timestamptz, add column closed_reason text;
alter table person add check ((closed_at is null) = (closed_reason is null));
comment on column person.closed_at is '停用: may not sign in, act or call since then; who closed and opened again stands in access_event';
