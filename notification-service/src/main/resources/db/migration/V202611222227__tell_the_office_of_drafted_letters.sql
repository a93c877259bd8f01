-- When the office was told by mail that the draft waits for its signature. Those of before are known.
alter table urging_letters add column told_at timestamptz;
update urging_letters set told_at = drafted_at;
create index ix_urging_letters_untold on urging_letters (body_code) where told_at is null;

-- LETTERS: the drafts of a day, to the office.
alter table digests drop constraint ck_digests_kind,
    add constraint ck_digests_kind check (kind in ('DAILY', 'WEEKLY', 'MONTHLY', 'LETTERS'));
