-- A scan without a text layer: registered with what the caller says, until somebody gives its text.
alter table directives add column text_missing boolean not null default false;
update directives set text_missing = true where text = '';
