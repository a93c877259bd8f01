-- Messages of the national exchange (QCVN 102:2016) that came in, each as the tree it was, without its attachments: those are
-- the directive's files.
create table edxml_messages (
    id           uuid        not null,
    body         text        not null,
    -- The sender's code, in today's spelling.
    sender       text        not null,
    -- The message's DocumentId: what the sender calls the document.
    document_id  text        not null,
    business     text        not null,
    -- Of the content without its trace, which grows on the way: tells a message sent again from another one.
    content_hash text        not null,
    directive_id uuid,
    envelope     text        not null,
    -- Which file of the directive each attachment became: [{fileId, contentId, name, contentType, description}].
    files        jsonb       not null,
    -- What was answered, in order; the same to the same message for ever.
    statuses     text[]      not null,
    received_at  timestamptz not null,
    constraint pk_edxml_messages primary key (id),
    constraint fk_edxml_messages_directive foreign key (directive_id) references directives (id) on delete cascade,
    constraint ck_edxml_messages_business check (business in ('NEW', 'REVOKE', 'UPDATE', 'REPLACE'))
);
create unique index uq_edxml_messages_content on edxml_messages (body, sender, document_id, business, content_hash);
create index ix_edxml_messages_directive on edxml_messages (directive_id, id);

-- What waits for the agent that carries it to the exchange. Taken, it stays, as the proof of what was said.
create table edxml_box (
    id              uuid        not null,
    body            text        not null,
    recipient       text        not null,
    kind            text        not null,
    document_id     text        not null,
    status_code     text,
    directive_id    uuid,
    envelope        text        not null,
    files           jsonb       not null,
    created_at      timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    constraint pk_edxml_box primary key (id),
    constraint fk_edxml_box_directive foreign key (directive_id) references directives (id) on delete cascade,
    constraint ck_edxml_box_kind check (kind = 'DOCUMENT' and status_code is null or kind = 'STATUS' and status_code is not null),
    constraint ck_edxml_box_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null))
);
-- The agent asks every few seconds; what was taken is not in its way.
create index ix_edxml_box_waiting on edxml_box (body, id) where acknowledged_at is null;
create index ix_edxml_box_directive on edxml_box (directive_id);
-- A status that waits is not said twice.
create unique index uq_edxml_box_status on edxml_box (body, recipient, document_id, status_code)
    where kind = 'STATUS' and acknowledged_at is null;

grant select, insert on edxml_messages to ${app_role};
grant select, insert, update (acknowledged_at, acknowledged_by) on edxml_box to ${app_role};
