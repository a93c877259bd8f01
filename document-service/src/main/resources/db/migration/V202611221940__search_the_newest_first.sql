-- Words that stand everywhere are looked for among the newest first. An index of words alone gives all that match, in no order: of
-- 20,000 headers that say "giải ngân" each was read, to keep the newest 1,000.

-- Weeks since Monday, 3 January 2000, in UTC.
alter table directives add column registered_week integer not null
    generated always as (extract(day from registered_at - timestamptz '2000-01-03T00:00:00Z')::integer / 7) stored;
alter table directive_parts add column registered_week integer not null
    generated always as (extract(day from registered_at - timestamptz '2000-01-03T00:00:00Z')::integer / 7) stored;

-- Each row stands in the index under its week and under its span of 32 weeks, which is negative so that it is no week.
-- The list of what is to be indexed later is read through for each window: 256 kB are some 60 texts, so that it costs milliseconds,
-- and yet words that they share are written once, at an eighth of what each text by itself costs.
drop index ix_directives_search;
create index ix_directives_search on directives
    using gin (body, (array[registered_week, -1 - registered_week / 32]), search) with (gin_pending_list_limit = 256);
drop index ix_directive_parts_words;
create index ix_directive_parts_words on directive_parts
    using gin (body, (array[registered_week, -1 - registered_week / 32]), words) with (gin_pending_list_limit = 256);
-- Served words that stand in most texts.
drop index ix_directive_parts_newest;

-- The windows in which a register is searched, the newest first: sixteen weeks, each of which holds no more than a large office
-- registers in one, then spans of 32 weeks, since what was not found by then is rare, and ten years are not to be 520 questions.
-- The rows of a window are those of its key that were registered within it: no window holds rows of another. Its times let a filter's
-- own index, which goes by them, be used where it finds fewer rows than the words do.
create function search_windows(of_body text) returns table (step integer, key integer, since timestamptz, until timestamptz)
    language sql stable parallel safe rows 30
begin atomic
    with register as materialized (
        select (select d.registered_week from directives d where d.body = of_body order by d.registered_at desc limit 1) as newest,
               (select d.registered_week from directives d where d.body = of_body order by d.registered_at limit 1) as oldest),
    weeks as (
        select newest - week as step, week as key, week as first, week + 1 as behind
        from register, generate_series(newest, greatest(oldest, newest - 15), -1) as week
        union all
        select 16 + (newest - 16) / 32 - span, -1 - span, span * 32, least(span * 32 + 32, newest - 15)
        from register, generate_series((newest - 16) / 32, oldest / 32, -1) as span
        where oldest <= newest - 16)
    select step, key, timestamptz '2000-01-03T00:00:00Z' + first * interval '168 hours',
           timestamptz '2000-01-03T00:00:00Z' + behind * interval '168 hours'
    from weeks;
end;
