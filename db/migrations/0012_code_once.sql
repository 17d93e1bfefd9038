-- A code of the second factor is good once: the step of the last one taken.

alter table auth_two_factor add column last_step bigint;
comment on column auth_two_factor.last_step is 'Seconds since 1970 divided by 30 of the last code taken; codes of this step and of earlier ones are refused';
