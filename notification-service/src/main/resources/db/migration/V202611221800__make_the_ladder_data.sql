-- Policies: whom to tell what, when. A version is never changed; a change writes the next one and moves is_current. So an
-- obligation that names its version has the policy it was planned by, whatever came later.
create table policies (
    code          text        not null,
    version       integer     not null,
    -- ASSIGNMENT: work given to an agency. BREAKDOWN: a directive whose tasks the office has not issued yet.
    subject       text        not null,
    -- Stamp of the directive, and where it comes from; null: any. The most particular policy that fits is the one in force.
    urgency       text,
    origin        text,
    is_current    boolean     not null,
    in_force_from timestamptz not null,
    changed_by    text        not null,
    reason        text        not null,
    constraint pk_policies primary key (code, version),
    constraint ck_policies_subject check (subject in ('ASSIGNMENT', 'BREAKDOWN')),
    constraint ck_policies_urgency check (urgency in ('URGENT', 'VERY_URGENT', 'FLASH')),
    constraint ck_policies_origin check (origin in ('CENTRAL', 'LOCAL'))
);
create unique index uq_policies_current on policies (code) where is_current;
-- Two policies for the same case would leave it to chance which one holds.
create unique index uq_policies_case on policies (subject, coalesce(urgency, ''), coalesce(origin, '')) where is_current;

drop table rungs;
create table rungs (
    policy_code    text        not null,
    policy_version integer     not null,
    code           text        not null,
    -- Order on the ladder; of several due rungs with one anchor and condition the highest fires.
    position       integer     not null,
    -- ISSUE: of this life of the assignment. BEGIN: the same, or the last redo or refused decline. WAITING: since something
    -- waits for the office's decision. DEADLINE: working days count from the due date, minutes from the exclusive end.
    anchor         text        not null,
    -- WORKING_DAY: in the morning of a working day; from a moment, after that many whole working days. MINUTE: by the clock,
    -- and from a deadline only where that has an hour.
    unit           text        not null,
    amount         integer     not null,
    condition      text        not null,
    recipients     text[]      not null,
    -- DIGEST: by mail, merged with the other notices of the day.
    channels       text[]      not null,
    tone           text        not null,
    -- Its mail waits for nobody's working time and goes out on its own.
    any_time       boolean     not null,
    -- Since when the policy has it in this form. What would have fired earlier is not made up for.
    since          timestamptz not null,
    constraint pk_rungs primary key (policy_code, policy_version, code),
    constraint fk_rungs_policies foreign key (policy_code, policy_version) references policies (code, version),
    constraint uq_rungs_position unique (policy_code, policy_version, position),
    constraint ck_rungs_anchor check (anchor in ('ISSUE', 'BEGIN', 'WAITING', 'DEADLINE')),
    constraint ck_rungs_unit check (unit in ('WORKING_DAY', 'MINUTE')),
    constraint ck_rungs_condition check (condition in ('OPEN', 'UNACKNOWLEDGED', 'RESTARTED', 'NOT_SUBMITTED', 'UNDECIDED',
        'UNDECIDED_SUBMISSION', 'UNDECIDED_DECLINE', 'UNDECIDED_EXTENSION', 'UNSETTLED')),
    constraint ck_rungs_recipients check (recipients <@ array['AGENCY', 'AGENCY_OFFICER', 'AGENCY_HEAD', 'DUTY_CONTACT',
        'MONITORING_OFFICER', 'OFFICE_LEADERSHIP', 'CHAIRMAN_LIST'] and cardinality(recipients) > 0),
    constraint ck_rungs_channels check (channels <@ array['INBOX', 'MAIL', 'DIGEST'] and 'INBOX' = any(channels)),
    constraint ck_rungs_tone check (tone in ('INFORM', 'REMIND', 'URGE', 'ESCALATE'))
);

insert into policies (code, version, subject, urgency, origin, is_current, in_force_from, changed_by, reason) values
    ('ORDINARY', 1, 'ASSIGNMENT', null, null, true, '-infinity', 'delivered', 'As delivered'),
    ('VERY-URGENT', 1, 'ASSIGNMENT', 'VERY_URGENT', null, true, '-infinity', 'delivered', 'As delivered'),
    ('FLASH', 1, 'ASSIGNMENT', 'FLASH', null, true, '-infinity', 'delivered', 'As delivered'),
    ('BREAKDOWN', 1, 'BREAKDOWN', null, null, true, '-infinity', 'delivered', 'As delivered'),
    ('BREAKDOWN-VERY-URGENT', 1, 'BREAKDOWN', 'VERY_URGENT', null, true, '-infinity', 'delivered', 'As delivered'),
    ('BREAKDOWN-FLASH', 1, 'BREAKDOWN', 'FLASH', null, true, '-infinity', 'delivered', 'As delivered');

insert into rungs (policy_code, policy_version, code, position, anchor, unit, amount, condition, recipients, channels, tone,
                   any_time, since)
select 'ORDINARY', 1, code, position, anchor, unit, amount, condition, cast(recipients as text[]), cast(channels as text[]),
       tone, any_time, '-infinity'
from (values
    ('ISSUED', 0, 'ISSUE', 'MINUTE', 0, 'OPEN', '{AGENCY}', '{INBOX,MAIL}', 'INFORM', false),
    ('REDO', 1, 'BEGIN', 'MINUTE', 0, 'RESTARTED', '{AGENCY}', '{INBOX,MAIL}', 'INFORM', false),
    ('ACK+1', 5, 'BEGIN', 'WORKING_DAY', 1, 'UNACKNOWLEDGED', '{AGENCY,MONITORING_OFFICER}', '{INBOX,DIGEST}', 'REMIND', false),
    ('T-7', 10, 'DEADLINE', 'WORKING_DAY', -7, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER}', '{INBOX,DIGEST}', 'REMIND', false),
    ('T-5', 11, 'DEADLINE', 'WORKING_DAY', -5, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER}', '{INBOX,DIGEST}', 'REMIND', false),
    ('T-3', 12, 'DEADLINE', 'WORKING_DAY', -3, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER}', '{INBOX,DIGEST}', 'REMIND', false),
    ('T-1', 13, 'DEADLINE', 'WORKING_DAY', -1, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER}', '{INBOX,DIGEST}', 'REMIND', false),
    ('T', 14, 'DEADLINE', 'WORKING_DAY', 0, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER}', '{INBOX,DIGEST}', 'REMIND', false),
    ('H-4', 15, 'DEADLINE', 'MINUTE', -240, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER,DUTY_CONTACT}', '{INBOX,MAIL}', 'REMIND', true),
    ('H-1', 16, 'DEADLINE', 'MINUTE', -60, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER,DUTY_CONTACT}', '{INBOX,MAIL}', 'REMIND', true),
    ('H+1', 17, 'DEADLINE', 'MINUTE', 60, 'NOT_SUBMITTED', '{AGENCY,AGENCY_HEAD,DUTY_CONTACT}', '{INBOX,MAIL}', 'URGE', true),
    ('+1', 30, 'DEADLINE', 'WORKING_DAY', 1, 'NOT_SUBMITTED', '{AGENCY,AGENCY_OFFICER,AGENCY_HEAD}', '{INBOX,DIGEST}', 'URGE', false),
    ('+5', 40, 'DEADLINE', 'WORKING_DAY', 5, 'NOT_SUBMITTED', '{AGENCY,AGENCY_HEAD,MONITORING_OFFICER,OFFICE_LEADERSHIP}', '{INBOX,DIGEST}', 'ESCALATE', false),
    ('+10', 50, 'DEADLINE', 'WORKING_DAY', 10, 'NOT_SUBMITTED', '{AGENCY,AGENCY_HEAD,OFFICE_LEADERSHIP,CHAIRMAN_LIST}', '{INBOX,MAIL}', 'ESCALATE', true),
    ('DECIDE+2', 60, 'WAITING', 'WORKING_DAY', 2, 'UNDECIDED', '{MONITORING_OFFICER,OFFICE_LEADERSHIP}', '{INBOX,DIGEST}', 'URGE', false)
) as r (code, position, anchor, unit, amount, condition, recipients, channels, tone, any_time);

-- Hỏa tốc and thượng khẩn: by the clock where the office waits for an answer, and by mail at any hour.
insert into rungs (policy_code, policy_version, code, position, anchor, unit, amount, condition, recipients, channels, tone,
                   any_time, since)
select p.code, 1, r.code, r.position, r.anchor, r.unit, r.amount, r.condition, r.recipients, array['INBOX', 'MAIL'], r.tone,
       true, '-infinity'
from (values ('VERY-URGENT'), ('FLASH')) as p (code)
cross join (
    select code, position, anchor, unit, amount, condition, recipients, tone
    from rungs
    where policy_code = 'ORDINARY' and code not in ('ACK+1', 'DECIDE+2')
    union all
    select code, position, anchor, unit, amount, condition, cast(recipients as text[]), tone
    from (values
        ('ACK+30MIN', 5, 'BEGIN', 'MINUTE', 30, 'UNACKNOWLEDGED', '{AGENCY,DUTY_CONTACT}', 'URGE'),
        ('ACK+2H', 6, 'BEGIN', 'MINUTE', 120, 'UNACKNOWLEDGED', '{AGENCY,AGENCY_HEAD,DUTY_CONTACT,MONITORING_OFFICER}', 'ESCALATE'),
        ('DECIDE+2H', 60, 'WAITING', 'MINUTE', 120, 'UNDECIDED', '{MONITORING_OFFICER,OFFICE_LEADERSHIP}', 'URGE')
    ) as own (code, position, anchor, unit, amount, condition, recipients, tone)
) as r;

insert into rungs (policy_code, policy_version, code, position, anchor, unit, amount, condition, recipients, channels, tone,
                   any_time, since)
select policy, 1, code, position, 'ISSUE', unit, amount, 'UNSETTLED', cast(recipients as text[]), cast(channels as text[]),
       tone, any_time, '-infinity'
from (values
    ('BREAKDOWN', 'SETTLE+1', 0, 'WORKING_DAY', 1, '{MONITORING_OFFICER}', '{INBOX,DIGEST}', 'REMIND', false),
    ('BREAKDOWN', 'SETTLE+3', 1, 'WORKING_DAY', 3, '{MONITORING_OFFICER,OFFICE_LEADERSHIP}', '{INBOX,DIGEST}', 'ESCALATE', false),
    ('BREAKDOWN-VERY-URGENT', 'SETTLE+1H', 0, 'MINUTE', 60, '{MONITORING_OFFICER,OFFICE_LEADERSHIP}', '{INBOX,MAIL}', 'URGE', true),
    ('BREAKDOWN-FLASH', 'SETTLE+1H', 0, 'MINUTE', 60, '{MONITORING_OFFICER,OFFICE_LEADERSHIP}', '{INBOX,MAIL}', 'URGE', true)
) as r (policy, code, position, unit, amount, recipients, channels, tone, any_time);

-- What a person stopped for a time. The end is a row, so no restart forgets it.
create table holds (
    id         uuid        not null,
    -- HOLD: nothing fires, and when it ends the highest missed rung does. SILENCE: what comes due is passed over for good.
    kind       text        not null,
    scope      text        not null,
    scope_key  text        not null,
    -- The body whose work it stops.
    body       text        not null,
    reason     text        not null,
    begun_at   timestamptz not null,
    begun_by   text        not null,
    -- Exclusive.
    until      timestamptz not null,
    ended_at   timestamptz,
    ended_by   text,
    version    bigint      not null,
    constraint pk_holds primary key (id),
    constraint ck_holds_kind check (kind in ('HOLD', 'SILENCE')),
    constraint ck_holds_scope check (scope in ('ASSIGNMENT', 'AGENCY', 'DIRECTIVE')),
    constraint ck_holds_until check (until > begun_at)
);
create index ix_holds_running on holds (scope_key, scope) where ended_at is null;
create index ix_holds_body on holds (body, id desc);

-- What is chased: an assignment, or a breakdown (whose id is its directive's).
alter table follow_ups
    drop constraint ck_follow_ups_state,
    drop constraint ck_follow_ups_role,
    add column kind text not null default 'ASSIGNMENT',
    -- CENTRAL: the directive comes from the Government, the Prime Minister or the like.
    add column origin text not null default 'LOCAL',
    add column officer_in_charge text,
    -- When the newest state came about, by its producer's clock.
    add column heard_at timestamptz,
    -- Times the work was sent back (redo, refused decline) in this cycle, and when the present round began.
    add column round integer not null default 0,
    add column began_at timestamptz,
    -- What waits for the office's decision, since when, and the how manyth wait it is.
    add column waiting_for text,
    add column waiting_since timestamptz,
    add column waits integer not null default 0,
    add constraint ck_follow_ups_kind check (kind in ('ASSIGNMENT', 'BREAKDOWN')),
    add constraint ck_follow_ups_role check (role in ('LEAD', 'COORDINATING', 'OFFICE')),
    add constraint ck_follow_ups_state check (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED',
        'COMPLETED', 'WITHDRAWN', 'PROPOSED', 'SETTLED')),
    add constraint ck_follow_ups_waiting check ((waiting_for is null) = (waiting_since is null)),
    alter column is_open set expression as
        (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED', 'PROPOSED'));
update follow_ups
set began_at = issued_at,
    heard_at = issued_at,
    waiting_for = case state when 'SUBMITTED' then 'SUBMISSION' when 'DECLINED' then 'DECLINE' end,
    waiting_since = case when state in ('SUBMITTED', 'DECLINED') then coalesce(submitted_at, issued_at) end,
    waits = case when state in ('SUBMITTED', 'DECLINED') then 1 else 0 end;
alter table follow_ups alter column began_at set not null, alter column heard_at set not null;

-- What a change of policy or calendar looks at again; what is closed or for information has no plan.
drop index ix_follow_ups_open_due_on;
create index ix_follow_ups_chased on follow_ups (assignment_id) where is_open and tracked;
-- What a hold of an agency stops; of a directive, its index serves.
create index ix_follow_ups_agency on follow_ups (agency_code) where is_open and tracked;

alter table obligations rename column working_days to amount;
alter table obligations
    drop constraint uq_obligations_occurrence,
    drop constraint ck_obligations_state,
    add column policy_code text not null default 'ORDINARY',
    add column policy_version integer not null default 1,
    add column unit text not null default 'WORKING_DAY',
    add column condition text not null default 'NOT_SUBMITTED',
    -- Of what the rung is counted from: the round, the wait; 0 for the issue.
    add column round integer not null default 0,
    -- SILENCED: it came due while a silence ran.
    add constraint ck_obligations_state check (state in ('PLANNED', 'PAUSED', 'FIRED', 'SUPERSEDED', 'CANCELLED', 'SILENCED')),
    add constraint uq_obligations_occurrence unique (assignment_id, cycle, deadline_version, round, rung),
    add constraint fk_obligations_rungs foreign key (policy_code, policy_version, rung)
        references rungs (policy_code, policy_version, code);
update obligations set condition = 'OPEN', unit = 'MINUTE' where anchor = 'ISSUE';
alter table obligations
    alter column policy_code drop default,
    alter column policy_version drop default,
    alter column unit drop default,
    alter column condition drop default,
    alter column round drop default;

-- Who is reached in a function of an agency or body, and from when to when. The mailbox of an agency stays in contacts.
create table contact_points (
    id          uuid        not null,
    agency_code text        not null,
    function    text        not null,
    name        text        not null,
    email       text        not null,
    -- A deputy: from the one day to the other, in the stead of whoever else has the function.
    stands_in   boolean     not null,
    valid_from  date        not null,
    valid_to    date,
    version     bigint      not null,
    changed_at  timestamptz not null,
    constraint pk_contact_points primary key (id),
    constraint ck_contact_points_function check (function in ('AGENCY_OFFICER', 'AGENCY_HEAD', 'DUTY_CONTACT',
        'MONITORING_OFFICER', 'OFFICE_LEADERSHIP', 'CHAIRMAN_LIST')),
    constraint ck_contact_points_email check (email ~ '^[^[:space:][:cntrl:]<>@]+@[^[:space:][:cntrl:]<>@]+$'),
    constraint ck_contact_points_valid check (valid_to >= valid_from),
    constraint ck_contact_points_stands_in check (not stands_in or valid_to is not null)
);
create index ix_contact_points_agency on contact_points (agency_code, function);

alter table notices
    -- What the rung fired for, and in which function the recipient is told.
    add column condition text not null default 'NOT_SUBMITTED',
    add column recipient_function text not null default 'AGENCY',
    add column tone text not null default 'REMIND',
    -- Goes out in the recipient's next digest, not on its own.
    add column merged boolean not null default false,
    add column digest_id uuid,
    -- Business time before which its mail must not go out.
    add column deliver_from timestamptz;
update notices set condition = 'OPEN' where anchor = 'ISSUE';
alter table notices alter column condition drop default, alter column recipient_function drop default,
    alter column tone drop default, alter column merged drop default;

drop index ix_notices_queued_mail;
create index ix_notices_queued_mail on notices (available_at) where channel = 'MAIL' and state = 'QUEUED' and not merged;
-- What the next digests are made of.
create index ix_notices_to_merge on notices (recipient, id) where merged and state = 'QUEUED' and digest_id is null;
create index ix_notices_digest on notices (digest_id) where digest_id is not null;

grant select, insert on policies to ${app_role};
grant update (is_current) on policies to ${app_role};
grant select, insert on rungs to ${app_role};
grant select, insert, update on holds to ${app_role};
grant select, insert, update on contact_points to ${app_role};
