-- What receivers said of documents that were sent to them: status messages that came in.
create table edxml_replies (
    id           uuid        not null,
    body         text        not null,
    sender       text        not null,
    document_id  text        not null,
    directive_id uuid        not null,
    status_code  text        not null,
    description  text        not null,
    received_at  timestamptz not null,
    constraint pk_edxml_replies primary key (id),
    constraint fk_edxml_replies_directive foreign key (directive_id) references directives (id) on delete cascade
);
-- A status sent again says nothing new.
create unique index uq_edxml_replies_status on edxml_replies (body, sender, document_id, status_code);
create index ix_edxml_replies_directive on edxml_replies (directive_id, id);

-- Which directive went out under that name.
create index ix_edxml_box_document on edxml_box (body, document_id) where kind = 'DOCUMENT';

grant select, insert on edxml_replies to ${app_role};
