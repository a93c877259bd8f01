-- What a draft is recognised by when it comes back signed and registered; printed at its foot. Older drafts have none.
alter table urging_letters
    add column reference text,
    -- The registered document that closed it; null where a person said so.
    add column directive_id uuid;
create unique index uq_urging_letters_reference on urging_letters (reference) where reference is not null;
-- What a registered letter may close.
create index ix_urging_letters_drafts on urging_letters (body_code) where state = 'DRAFT';
