-- How directives stand to one another, as declared or as read from their texts. The other one is named by its id, or by number,
-- issuer and date until it is registered, maybe years later.
create table directive_relations (
    id                uuid        not null,
    directive_id      uuid        not null,
    body              text        not null,
    kind              text        not null,
    target_id         uuid,
    target_number     text,
    target_key        text,
    target_year       integer,
    target_issuer     text,
    target_issuer_key text,
    target_issued_on  date,
    -- Which items of the other one, as it labels them; empty for the whole.
    items             text[]      not null,
    reason            text,
    -- Said by a caller, not just read: takes effect on another issuer's document, too.
    declared          boolean     not null,
    -- When it changed the other one's state.
    effective_at      timestamptz,
    constraint pk_directive_relations primary key (id),
    constraint fk_directive_relations_directive foreign key (directive_id) references directives (id) on delete cascade,
    -- What another document says of a purged one is that document's text, and stays.
    constraint fk_directive_relations_target foreign key (target_id) references directives (id) on delete set null,
    constraint ck_directive_relations_kind
        check (kind in ('REPLACES', 'AMENDS', 'REVOKES', 'BASED_ON', 'CITES', 'ANSWERS')),
    constraint ck_directive_relations_self check (target_id <> directive_id)
);
-- Both directions, newest first.
create index ix_directive_relations_directive on directive_relations (directive_id, id);
create index ix_directive_relations_target on directive_relations (target_id, id) where target_id is not null;
-- Those that wait for a document to be registered; each registration asks by its number.
create index ix_directive_relations_waiting on directive_relations (body, target_key)
    where target_id is null and target_key is not null;

-- A number as texts cite it: without the issuer's full name.
create index ix_directives_number_key on directives (body, number_key, number_year) where number_key is not null;

grant select, insert, update (target_id, effective_at) on directive_relations to ${app_role};

-- What was changed of a directive after its registration. Append-only.
create table directive_history (
    id            uuid        not null,
    directive_id  uuid        not null,
    version       bigint      not null,
    action        text        not null,
    reason        text,
    changed_at    timestamptz not null,
    -- The person as she then was: names, titles and bodies change.
    actor_subject text        not null,
    actor_name    text,
    actor_title   text,
    actor_body    text,
    -- The changed fields alone, as the API names them.
    before        jsonb       not null,
    after         jsonb       not null,
    constraint pk_directive_history primary key (id),
    constraint fk_directive_history_directive foreign key (directive_id) references directives (id) on delete cascade
);
create index ix_directive_history_directive on directive_history (directive_id, id);

grant select, insert on directive_history to ${app_role};
