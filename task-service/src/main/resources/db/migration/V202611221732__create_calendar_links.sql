-- Addresses under which calendar programs fetch an agency's deadlines. Such programs cannot sign in: whoever has the address may
-- read, so it is long, kept only as its hash, and can be taken back. Rows stay: they tell who could read when.
create table calendar_links (
    id              uuid        not null,
    agency_code     text        not null,
    -- As the agency calls it, such as the person or room it was made for.
    name            text        not null,
    token_hash      bytea       not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    created_by_name text,
    revoked_at      timestamptz,
    revoked_by      text,
    constraint pk_calendar_links primary key (id),
    constraint ck_calendar_links_revoked check ((revoked_at is null) = (revoked_by is null))
);
-- A name leads to one address; a new one under it takes the old one's place.
create unique index uq_calendar_links_name on calendar_links (agency_code, name) where revoked_at is null;
create unique index uq_calendar_links_token on calendar_links (token_hash);
grant select, insert, update on calendar_links to ${app_role};
