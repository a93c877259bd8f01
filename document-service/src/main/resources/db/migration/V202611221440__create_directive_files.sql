-- The files directives came in, byte for byte. In the database, so that a directive and its file commit together and one backup
-- holds both.
create table directive_files (
    id           uuid        not null,
    directive_id uuid        not null,
    name         text        not null,
    content_type text        not null,
    size         integer     not null,
    sha256       text        not null,
    -- A scan: pictures of pages, no text in them.
    text_missing boolean     not null,
    stored_at    timestamptz not null,
    constraint pk_directive_files primary key (id),
    constraint fk_directive_files_directive foreign key (directive_id) references directives (id) on delete cascade,
    constraint ck_directive_files_size check (size between 1 and 26214400),
    constraint ck_directive_files_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

-- The list of a directive's files, and that none of them is there twice.
create unique index uq_directive_files_content on directive_files (directive_id, sha256);

-- In pieces, so that no reader or writer holds a whole file in memory.
create table file_chunks (
    file_id uuid    not null,
    n       integer not null,
    bytes   bytea   not null,
    constraint pk_file_chunks primary key (file_id, n),
    constraint fk_file_chunks_file foreign key (file_id) references directive_files (id) on delete cascade
);

-- Most of the formats are compressed already; trying again would only cost time.
alter table file_chunks alter column bytes set storage external;

-- Nobody changes a file. It goes with its directive when that is purged, which the service cannot do by itself.
grant select, insert on directive_files to ${app_role};
grant select, insert on file_chunks to ${app_role};
