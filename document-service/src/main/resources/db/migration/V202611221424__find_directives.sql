-- Finding directives by what anybody remembers of them: words with or without accents, in the header or in the text.

-- Trusted extensions of PostgreSQL's own distribution.
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- The words of a text, as they are compared: small letters without accents, numbers without leading zeros, one space between.
-- unaccent itself is only stable, since somebody may change its rules; nobody does here, and an index needs a promise.
create function search_words(written text) returns text
    language sql immutable strict parallel safe
return regexp_replace(
           regexp_replace(
               lower(public.unaccent('public.unaccent'::regdictionary, normalize(written, NFC))), '[^a-z0-9]+', ' ', 'g'),
           '\m0+(?=[0-9])', '', 'g');

-- Kept by PostgreSQL itself, so no writer can forget it. A: number, B: subject, C: issuer, D: signer.
alter table directives add column search tsvector not null generated always as (
    setweight(to_tsvector('simple', search_words(coalesce(number_normalised, ''))), 'A')
    || setweight(to_tsvector('simple', search_words(subject)), 'B')
    || setweight(to_tsvector('simple', search_words(issuer || ' ' || coalesce(directing_authority, ''))), 'C')
    || setweight(to_tsvector('simple', search_words(coalesce(signer_name, ''))), 'D')) stored;

-- With the body in front: else a word's list of rows is that of all bodies, and most of it is read in vain.
create index ix_directives_search on directives using gin (body, search);

-- A tsvector holds at most 1 MiB and 16,383 positions: texts are indexed in parts of 50,000 characters, each with the first 500
-- of the next, so that no phrase is cut. In a table of their own, since lists do not read them.
create table directive_parts (
    directive_id  uuid        not null,
    part          integer     not null,
    body          text        not null,
    registered_at timestamptz not null,
    -- Of the whole text: tells whether the parts are those of the present one.
    text_hash     text        not null,
    words         tsvector    not null,
    constraint pk_directive_parts primary key (directive_id, part),
    constraint fk_directive_parts_directive foreign key (directive_id) references directives (id) on delete cascade
);

create index ix_directive_parts_words on directive_parts using gin (body, words);
-- A word that stands in most texts is found by walking the newest.
create index ix_directive_parts_newest on directive_parts (body, registered_at, directive_id);

insert into directive_parts (directive_id, part, body, registered_at, text_hash, words)
select d.id, n, d.body, d.registered_at, md5(d.text),
       to_tsvector('simple', search_words(substring(d.text from n * 50000 + 1 for 50500)))
from directives d, generate_series(0, greatest(length(d.text) - 1, 0) / 50000) n;

grant select, insert, delete on directive_parts to ${app_role};

-- Further filters of lists, newest first.
create index ix_directives_urgency on directives (body, urgency, registered_at, id) where urgency is not null;
create index ix_directives_number_value on directives (body, number_value, registered_at, id) where number_value is not null;
create index ix_directives_source on directives (body, source, registered_at, id) where source is not null;
create index ix_directives_incoming on directives (body, registered_at, id) where arrival_number is not null;
create index ix_directives_outgoing on directives (body, registered_at, id) where arrival_number is null;
