-- Progress per directing leader: what a body issued in a period, as far as it counts.
create index ix_assignments_counted on assignments (assigned_by, issued_at)
    where role = 'LEAD' and tracked and state not in ('DRAFT', 'WITHDRAWN');
