-- Since when an assignment waits for a decision because its directive was revoked or replaced or its agency closed. Apart from the
-- follow-up: it is told on a topic of its own, and may come before it.
create table cascades (
    assignment_id   uuid   not null,
    epoch           bigint not null,
    version         bigint not null,
    -- Null: nothing waits any more.
    undecided_since timestamptz,
    -- The how manyth wait it is; tells one from the next.
    waits           integer not null,
    constraint pk_cascades primary key (assignment_id)
);

grant select, insert, update on cascades to ${app_role};

alter table rungs drop constraint ck_rungs_condition,
    add constraint ck_rungs_condition check (condition in ('OPEN', 'UNACKNOWLEDGED', 'RESTARTED', 'NOT_SUBMITTED', 'UNDECIDED',
        'UNDECIDED_SUBMISSION', 'UNDECIDED_DECLINE', 'UNDECIDED_EXTENSION', 'UNDECIDED_CASCADE', 'UNSETTLED'));

-- Into the policies as delivered; what an office has changed is its own.
insert into rungs (policy_code, policy_version, code, position, anchor, unit, amount, condition, recipients, channels, tone,
                   any_time, since)
select p.code, 1, r.code, 61, 'WAITING', r.unit, r.amount, 'UNDECIDED_CASCADE', array['MONITORING_OFFICER', 'OFFICE_LEADERSHIP'],
       r.channels, 'URGE', r.any_time, '-infinity'
from policies p
join (values
    ('ORDINARY', 'CASCADE+2', 'WORKING_DAY', 2, array['INBOX', 'DIGEST'], false),
    ('VERY-URGENT', 'CASCADE+2H', 'MINUTE', 120, array['INBOX', 'MAIL'], true),
    ('FLASH', 'CASCADE+2H', 'MINUTE', 120, array['INBOX', 'MAIL'], true)
) as r (policy, code, unit, amount, channels, any_time) on r.policy = p.code
where p.version = 1 and p.is_current and p.changed_by = 'delivered';
