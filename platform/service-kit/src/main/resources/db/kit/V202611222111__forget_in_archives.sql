-- Things of which nothing may be kept but that they were here. A purge empties their audit rows in the database itself; rows that lie
-- in archives no transaction reaches, so it enters the things here and a job takes their words out of the files. The service's
-- role enters nothing: it cannot have words forgotten that no purge has ordered to be.
create table audit_forgettings (
    entity_type text        not null,
    entity_id   text        not null,
    asked_at    timestamptz not null default clock_timestamp(),
    done_at     timestamptz,
    constraint pk_audit_forgettings primary key (entity_type, entity_id)
);
-- What the job looks for every minute, among all that was ever purged.
create index ix_audit_forgettings_waiting on audit_forgettings (asked_at) where done_at is null;
-- What was done while an archive was being written is looked at again.
create index ix_audit_forgettings_asked_at on audit_forgettings (asked_at);
grant select, update (done_at) on audit_forgettings to ${app_role};

-- An archive that was written anew without some words: from then on this is its file. The first one stays named where it was
-- written down, with its hash.
create table audit_archive_rewrites (
    year         integer     not null,
    number       integer     not null,
    file         text        not null,
    sha256       text        not null,
    rows         integer     not null,
    rewritten_at timestamptz not null,
    constraint pk_audit_archive_rewrites primary key (year, number),
    constraint fk_audit_archive_rewrites_year foreign key (year) references audit_archives (year),
    constraint ck_audit_archive_rewrites_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
grant select, insert on audit_archive_rewrites to ${app_role};
