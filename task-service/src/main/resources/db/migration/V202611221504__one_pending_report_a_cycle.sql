-- A report that waited for the old agency's approver when the assignment was reassigned must not stand in the new one's way.
drop index uq_submissions_pending;
create unique index uq_submissions_pending on submissions (assignment_id, cycle) where approval = 'PENDING';
