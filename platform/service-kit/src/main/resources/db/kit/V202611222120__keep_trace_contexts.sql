-- Which trace a piece of work belongs to: what a rung, a mail or a webhook sends days later goes on in it. Written only where
-- traces are sent somewhere; a correlation id that a client uses for several requests means the last of them.
create table trace_contexts (
    correlation_id text        not null,
    traceparent    text        not null,
    kept_at        timestamptz not null default clock_timestamp(),
    constraint pk_trace_contexts primary key (correlation_id)
);
-- For what is old enough to be forgotten.
create index ix_trace_contexts_kept_at on trace_contexts (kept_at);
-- update: also to lock the rows it is about to delete.
grant select, insert, update, delete on trace_contexts to ${app_role};
