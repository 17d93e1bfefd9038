-- An uploaded file lies apart from the evidence and goes when its import no longer needs it.

update import set stored = false where state = 'done';

comment on column import.stored is 'The uploaded file is still kept: the import is confirmed, brought in or gone on with from it';
