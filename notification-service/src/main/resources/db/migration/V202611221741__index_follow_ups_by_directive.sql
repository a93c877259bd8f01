-- All that was told about a directive.
create index ix_follow_ups_directive on follow_ups (directive_id, assignment_id);
