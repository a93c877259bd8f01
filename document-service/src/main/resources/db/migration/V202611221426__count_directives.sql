-- Counting what came in and went out: by the day of arrival, or of issue. The counted columns stand in the indexes, so that a
-- year's table is read from them alone.
create index ix_directives_counted_in on directives (body, arrived_on) include (type, number_series, issuer_key, issuer)
    where arrival_number is not null;
create index ix_directives_counted_out on directives (body, issued_on) include (type, number_series, issuer_key, issuer)
    where arrival_number is null and number_value is not null;
