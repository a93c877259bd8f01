-- In which language whoever reads the mail wants it.
alter table contacts
    add column language text not null default 'vi',
    add constraint ck_contacts_language check (language in ('vi', 'en'));
alter table contact_points
    add column language text not null default 'vi',
    add constraint ck_contact_points_language check (language in ('vi', 'en'));
-- As it was when the rung fired. Null: Vietnamese, as all that is no mail.
alter table notices add column language text, add constraint ck_notices_language check (language in ('vi', 'en')) not valid;
alter table notices validate constraint ck_notices_language;
alter table digests
    add column language text not null default 'vi',
    add constraint ck_digests_language check (language in ('vi', 'en'));
