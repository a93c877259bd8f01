-- Directives of which nothing may be kept but that they were here. The mark keeps a purge from being done twice.
create table forgotten_directives (
    directive_id uuid        not null,
    forgotten_at timestamptz not null,
    constraint pk_forgotten_directives primary key (directive_id)
);
grant select on forgotten_directives to ${app_role};

-- What waits or waited on the desk because of a thing.
create index ix_work_items_subject on work_items (subject);
create index ix_answer_proposals_document on answer_proposals (document_id);

-- Blanks every word that was said of a directive's tasks: what was ordered, reported, asked, answered, decided, commented; what
-- the history and the audit kept of it; stored answers; events that wait. Some of these tables come with later
-- migrations; none is looked for before the function is called. Who did what when stays, and so do states and dates, so
-- that figures once reported can be counted again. The service itself can change neither history nor audit nor what an agency
-- handed in: this is the one way. Each statement is one for all rows, however many assignments there are.
create function forget_directive(forgotten uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    owed   uuid[];
    tasks_ uuid[];
    said   text[];
begin
    -- In the order in which all lock them.
    perform 1 from assignments where directive_id = forgotten order by id for update;
    select coalesce(array_agg(id), '{}') into owed from assignments where directive_id = forgotten;
    select coalesce(array_agg(id), '{}') into tasks_ from tasks where directive_id = forgotten;

    update tasks
    set item = null, content = '(đã xóa)', quote = null, addressee = null, version = version + 1
    where directive_id = forgotten;
    update assignments
    set deadline_phrase = null, deadline_term = null, reason = null, deciding_document = null,
        progress_text = case when progress_text is null then null else '' end
    where id = any(owed);
    update deadline_versions set phrase = null, term = null, reason = null, document = null where assignment_id = any(owed);
    update submissions
    set note = '', evidence = '[]', reason = null, entered_reason = case when entered_reason is null then null else '' end
    where assignment_id = any(owed);
    update progress_reports set text = '' where assignment_id = any(owed);
    update reassignments set reason = '', deciding_document = null where assignment_id = any(owed);
    update extensions
    set reason = '', decision_reason = case when decision_reason is null then null else '' end, decided_document = null
    where assignment_id = any(owed);
    update comments set text = '' where assignment_id = any(owed);
    update target_values set note = null where target_id in (select id from targets where assignment_id = any(owed));
    update targets set name = '(đã xóa)', unit = '' where assignment_id = any(owed);
    update series
    set term = jsonb_build_object('every', term -> 'every'), ended_document = null,
        ended_at = case state when 'ACTIVE' then at else ended_at end,
        ended_reason = case state when 'ACTIVE' then 'the directive was purged' else '' end,
        state = 'ENDED', version = version + 1
    where directive_id = forgotten;
    update cascade_proposals set replacing_number = null, reason = null, deciding_document = null where assignment_id = any(owed);
    -- It may have answered others' assignments, too.
    update answer_proposals
    set reason = null, outcome = coalesce(outcome, 'LAPSED'), settled_at = coalesce(settled_at, at),
        settled_by = coalesce(settled_by, 'task-service'), version = version + 1
    where assignment_id = any(owed) or document_id = forgotten;
    update work_items
    set title = '', settled_at = coalesce(settled_at, at), settled_by = coalesce(settled_by, 'task-service'),
        version = version + 1
    where subject = any(owed || forgotten);
    update work_items w
    set settled_at = at, settled_by = 'task-service', version = version + 1
    where w.kind = 'CONFIRM_ANSWER' and w.settled_at is null
      and w.subject in (select assignment_id from answer_proposals where document_id = forgotten)
      and not exists (select 1 from answer_proposals p where p.assignment_id = w.subject and p.settled_at is null);
    -- Settled by the job that proposed it, which tells others of it.
    update proposal_decisions set reason = case when reason is null then null else '' end where directive_id = forgotten;
    update unclear_names
    set phrase = '(đã xóa) ' || id, candidates = '{}', reason = case when reason is null then null else '' end,
        state = case state when 'WAITING' then 'LAPSED' else state end, look_again = false, version = version + 1
    where directive_id = forgotten;
    update breakdowns
    set proposal = '{"assignments": [], "warnings": []}', reason = case when reason is null then null else '' end,
        version = version + 1
    where directive_id = forgotten;

    -- The steps stay, what they were about does not.
    update assignment_changes
    set reason = null, deciding_document = null,
        before = jsonb_strip_nulls(jsonb_build_object('state', before -> 'state', 'agency', before -> 'agency')),
        after = jsonb_strip_nulls(jsonb_build_object('state', after -> 'state', 'agency', after -> 'agency'))
    where assignment_id = any(owed);
    select array_agg(id::text) into said
    from (select unnest(owed || tasks_ || forgotten) as id
          union all select id from targets where assignment_id = any(owed)
          union all select id from comments where assignment_id = any(owed)
          union all select id from extensions where assignment_id = any(owed)
          union all select id from unclear_names where directive_id = forgotten
          union all select id from submissions where assignment_id = any(owed)
          union all select id from answer_proposals where assignment_id = any(owed) or document_id = forgotten) as ids;
    update audit_rows set before = null, after = null, reason = null
    where entity_type in ('assignment', 'task', 'breakdown', 'directive', 'series', 'target', 'comment', 'extension',
                          'submission', 'answer-proposal', 'name')
      and entity_id = any(said);

    -- Answers kept for repeated requests: the rows stay, so that nothing is done twice.
    update idempotency_keys k set body = null
    where exists (
        select 1
        from regexp_matches(encode(k.body, 'escape'), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') as named
        where named[1] = any(said));
    -- Events that have not gone out yet; newer ones follow.
    delete from outbox
    where topic = 'dondoc.assignment-events.v1' and convert_from(message_key, 'UTF8') = any(said)
       or topic = 'dondoc.breakdown-events.v1' and message_key = convert_to(forgotten::text, 'UTF8');

    insert into forgotten_directives (directive_id, forgotten_at) values (forgotten, at);
end
$$;
revoke all on function forget_directive(uuid, timestamptz) from public;
grant execute on function forget_directive(uuid, timestamptz) to ${app_role};
