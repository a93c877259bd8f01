-- What would change a directive and has not yet, seen from that directive. The index of all relations to it does not do: a law
-- is cited by tens of thousands, and replaced by one.
create index ix_directive_relations_open on directive_relations (target_id)
    where effective_at is null and kind in ('REPLACES', 'AMENDS', 'REVOKES');
