-- A deadline of any class, as it was set: the day is computed once from it, and again only when the calendar it was counted
-- in changes. All null: nothing was said of a deadline.
alter table assignments
    add column deadline_kind        text,
    -- The term as the caller gave it, a span from the directive's date with that date filled in.
    add column deadline_term        jsonb,
    -- The calendar the day depends on; null where no calendar can move it.
    add column deadline_calendar    text,
    -- True while a year it was counted through is not confirmed.
    add column deadline_provisional boolean,
    drop constraint ck_assignments_deadline,
    add constraint ck_assignments_deadline check
        ((due_on is null) = (due_at is null)
         and (due_on is null
              or deadline_version is not null and original_due_on is not null and due_has_hour is not null)),
    add constraint ck_assignments_deadline_kind check
        (deadline_kind in ('DATE', 'HOUR', 'PERIOD', 'SPAN', 'EVENT', 'RECURRING', 'IMMEDIATE', 'CONTINUING', 'BY_PLAN',
                           'NONE'));

update assignments
set deadline_kind = case when due_has_hour then 'HOUR' else 'DATE' end, deadline_provisional = false
where due_on is not null;

-- What a change of a calendar may move: few of all rows, since closed ones and printed dates stay.
create index ix_assignments_deadline_calendar on assignments (deadline_calendar, id)
    where deadline_calendar is not null and state not in ('COMPLETED', 'WITHDRAWN');

-- Every deadline an assignment has had, from the one it was issued with. Never changed.
create table deadline_versions (
    assignment_id    uuid        not null,
    version          integer     not null,
    cause            text        not null,
    kind             text        not null,
    phrase           text,
    term             jsonb,
    due_on           date,
    due_at           timestamptz,
    has_hour         boolean     not null,
    original_due_on  date,
    provisional      boolean     not null,
    calendar_id      text,
    reason           text,
    document         text,
    set_at           timestamptz not null,
    set_by           text        not null,
    set_by_name      text,
    set_by_title     text,
    constraint pk_deadline_versions primary key (assignment_id, version),
    constraint fk_deadline_versions_assignment foreign key (assignment_id) references assignments (id),
    constraint ck_deadline_versions_cause check (cause in ('ISSUE', 'CORRECTION', 'EXTENSION', 'CALENDAR'))
);
grant select, insert on deadline_versions to ${app_role};

insert into deadline_versions (assignment_id, version, cause, kind, phrase, due_on, due_at, has_hour, original_due_on,
                               provisional, set_at, set_by)
select id, 1, 'ISSUE', deadline_kind, deadline_phrase, due_on, due_at, due_has_hour, original_due_on, false, issued_at, 'migration'
from assignments where issued_at is not null and due_on is not null;

-- An office's own calendar has the office's code as its id and only the days that differ from the one it is based on.
alter table calendars
    add column based_on text,
    add constraint fk_calendars_based_on foreign key (based_on) references calendars (id),
    add constraint ck_calendars_based_on check ((id = 'national') = (based_on is null));

-- One row per year somebody has looked at. Not confirmed: the days are a guess, and what is counted through them provisional.
create table calendar_years (
    calendar_id  text        not null,
    year         integer     not null,
    confirmed    boolean     not null,
    -- Number of the decision that settles the year, such as 12729/VPCP-KGVX.
    decision     text,
    constraint pk_calendar_years primary key (calendar_id, year),
    constraint fk_calendar_years_calendar foreign key (calendar_id) references calendars (id),
    constraint ck_calendar_years_decision check (not confirmed or decision is not null)
);
insert into calendar_years (calendar_id, year, confirmed)
select distinct calendar_id, cast(extract(year from day) as integer), false from calendar_days;

grant insert on calendars to ${app_role};
grant select, insert, update on calendar_years to ${app_role};
grant insert, delete on calendar_days to ${app_role};
