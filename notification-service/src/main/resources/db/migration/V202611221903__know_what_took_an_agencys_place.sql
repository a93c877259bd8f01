-- Which agencies took this one's place: they read what it was told. Null for a state heard before this column was there; when
-- document-service republishes its agencies, the same state fills it.
alter table agencies add column successors text[];
