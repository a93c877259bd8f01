-- Years whose swapped days off were read in the letters by which the Government Office passed on the Prime Minister's consent.
-- All other days of these years are those of the Labour Code 2019 art. 112 and art. 111 (3). 2020 and 2026 stay to be confirmed:
-- of the first no letter was found, of the second not all days are decided.
insert into calendar_years (calendar_id, year, confirmed, decision) values
    ('national', 2021, true, '9895/VPCP-KGVX ngày 26/11/2020'),
    ('national', 2022, true, 'Công văn số 245 ngày 11/01/2022 của Văn phòng Chính phủ'),
    ('national', 2023, true, '8056/VPCP-KGVX ngày 01/12/2022'),
    ('national', 2024, true, '2450/VPCP-KGVX ngày 12/4/2024'),
    ('national', 2025, true, '8726/VPCP-KGVX ngày 26/11/2024')
-- What an administrator has decided here already stays.
on conflict (calendar_id, year) do update set confirmed = true, decision = excluded.decision
where not calendar_years.confirmed;
update calendar_days set confirmed = true
where calendar_id = 'national' and extract(year from day) between 2021 and 2025;
update calendars c set version = version + 1, confirmed_through = (
    select make_date(min(year), 12, 31) from calendar_years y
    where y.calendar_id = c.id and y.confirmed and not exists (
        select from calendar_years n where n.calendar_id = c.id and n.confirmed and n.year = y.year + 1))
where id = 'national';
