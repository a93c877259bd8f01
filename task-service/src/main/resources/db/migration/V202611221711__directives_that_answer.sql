-- The directives that a document answers, as whoever registered it declared.
alter table directives add column answers uuid[] not null default '{}';
