-- The calendars heard of. The row is also the lock between who changes working days (for update) and who plans or fires by
-- them (for share): without it a plan made from the old days could commit unseen by the change.
create table calendars (
    calendar_id       text   not null,
    epoch             bigint not null,
    version           bigint not null,
    name              text   not null,
    confirmed_through date,
    constraint pk_calendars primary key (calendar_id)
);
-- Present from the start, so that there is something to lock; any event is newer than version 0.
insert into calendars (calendar_id, epoch, version, name) values ('national', 0, 0, 'Weekends only, no calendar received yet');

-- One row per day of the national calendar, so that "3 working days before" is a join: the day whose number is 3 less.
create table working_days (
    day                date    not null,
    is_working         boolean not null,
    -- Working days from the first row up to and with this day. A day off has the number of the working day before it.
    working_day_number integer not null,
    constraint pk_working_days primary key (day)
);
insert into working_days (day, is_working, working_day_number)
select day, is_working, count(*) filter (where is_working) over (order by day)
from (
    select day::date as day, extract(isodow from day) < 6 as is_working
    from generate_series(date '1990-01-01', date '2100-12-31', interval '1 day') as day
) as days;

-- From a number back to its day. Not unique: while a change is written, two days may share a number for an instant.
create index ix_working_days_number on working_days (working_day_number) where is_working;

grant select, insert, update on calendars to ${app_role};
grant select, update on working_days to ${app_role};
