-- Whether the reports of an occasion are made; asked every few seconds.
create index ix_digests_occasion on digests (for_day, kind);
