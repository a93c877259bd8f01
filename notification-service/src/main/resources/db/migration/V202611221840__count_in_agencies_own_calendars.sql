-- An agency may have days of its own, off or worked, beside the national ones. Its calendar is a row of calendars, too.
create table agency_days (
    agency_code text    not null,
    day         date    not null,
    is_working  boolean not null,
    constraint pk_agency_days primary key (agency_code, day)
);

-- The same as stretches, so that "3 working days before" stays two index look-ups and no agency needs its own 40,000 rows of
-- working_days: each own day is a stretch of one day, and so is what lies between two of them and after the last. Made from
-- agency_days and working_days whenever one of them changes.
create table agency_stretches (
    agency_code   text    not null,
    first_day     date    not null,
    -- Of an own day; null: between own days it is as the nation has it.
    is_working    boolean,
    -- The agency's working days up to the day before the stretch.
    number_before integer not null,
    -- What to add to the national number of a day to have the agency's; where is_working is null.
    shift         integer not null,
    constraint pk_agency_stretches primary key (agency_code, first_day)
);

-- The stretch that a day lies in; none before the first own day, nor for who keeps the national calendar.
create function own_stretch(agency text, on_day date) returns setof agency_stretches
    language sql stable as $$
    select s.* from agency_stretches s
    where s.agency_code = own_stretch.agency and s.first_day <= own_stretch.on_day
    order by s.first_day desc limit 1
$$;

-- The stretch that the n-th working day lies in. A day off has the same number before it as what follows, and is not the last.
create function own_stretch_of(agency text, nth integer) returns setof agency_stretches
    language sql stable as $$
    select s.* from agency_stretches s
    where s.agency_code = own_stretch_of.agency and s.number_before < own_stretch_of.nth
    order by s.first_day desc limit 1
$$;

-- A row of working_days as the agency or body has it. These functions are inlined into the queries that call them: keep them
-- plain SQL, neither strict nor security definer.
create function office_day(agency text, on_day date) returns table (is_working boolean, number integer)
    language sql stable as $$
    select coalesce(s.is_working, w.is_working),
           case when s.is_working is null then w.working_day_number + coalesce(s.shift, 0)
                else s.number_before + cast(s.is_working as integer) end
    from working_days w
    left join lateral own_stretch(office_day.agency, w.day) as s on true
    where w.day = office_day.on_day
$$;

create function office_working_day(agency text, nth integer) returns table (day date)
    language sql stable as $$
    select case when s.is_working then s.first_day else w.day end
    from (select office_working_day.nth as number) as wanted
    left join lateral own_stretch_of(office_working_day.agency, wanted.number) as s on true
    left join working_days w
        on w.is_working and w.working_day_number = wanted.number - coalesce(s.shift, 0) and s.is_working is null
$$;

grant select, insert, delete on agency_days, agency_stretches to ${app_role};
