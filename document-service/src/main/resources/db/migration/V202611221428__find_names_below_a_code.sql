-- Names of the agencies below a code, of which there are few: the likest of one's own province are looked for among them.
-- text_pattern_ops, so that "below H12" is a range of the index in every collation.
create index ix_agency_names_agency on agency_names (agency text_pattern_ops);
