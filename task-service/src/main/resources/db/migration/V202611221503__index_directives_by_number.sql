-- An office's list names its directives by their numbers.
create index ix_directives_number on directives (body, number);
