-- A declined assignment is owed and chased until the office has decided; a suspended one is owed, but nobody is chased.
alter table follow_ups
    drop constraint ck_follow_ups_state,
    add constraint ck_follow_ups_state check
        (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED', 'COMPLETED', 'WITHDRAWN')),
    alter column is_open set expression as
        (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED'));
