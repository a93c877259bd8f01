-- Lists of assignments, newest first, by everything they are filtered by.

-- All that a body has given; and of it what is late and what is not finished, which are few among many.
create index ix_assignments_assigned_by on assignments (assigned_by, id) where state <> 'DRAFT';
create index ix_assignments_late on assignments (assigned_by, id) where state = 'COMPLETED' and submitted_at >= due_at;
create index ix_assignments_unfinished on assignments (assigned_by, id)
    where due_at is not null and state not in ('DRAFT', 'COMPLETED');
-- The latest deadline that has passed, which is part of a list's ETag: of an agency, and of all. Also due ranges.
create index ix_assignments_agency_due on assignments (agency_code, due_at) where due_at is not null and state <> 'DRAFT';
create index ix_assignments_due on assignments (due_at) where due_at is not null and state <> 'DRAFT';
create index ix_assignments_monitoring_officer on assignments (monitoring_officer, id desc)
    where monitoring_officer is not null and state <> 'DRAFT';
create index ix_assignments_officer_in_charge on assignments (officer_in_charge, id desc)
    where officer_in_charge is not null and state <> 'DRAFT';

-- Trusted extensions of PostgreSQL's own distribution.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- The words of a text as they are compared: small letters without accents, one space before each. unaccent itself is only
-- stable, since somebody may change its rules; nobody does here, and an index needs a promise.
create function plain_words(written text) returns text
    language sql immutable strict parallel safe
return ' ' || regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize(written, NFC))), '[^a-z0-9]+', ' ', 'g');

create index ix_tasks_words on tasks using gin (plain_words(content) gin_trgm_ops);
create index ix_directives_words on directives using gin (plain_words(coalesce(number, '') || ' ' || subject) gin_trgm_ops);
