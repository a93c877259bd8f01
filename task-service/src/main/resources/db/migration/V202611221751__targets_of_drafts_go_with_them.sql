-- A draft that is corrected or removed takes its targets along; of what is issued nothing is deleted, and values keep theirs.
alter table targets
    drop constraint fk_targets_assignment,
    add constraint fk_targets_assignment foreign key (assignment_id) references assignments (id) on delete cascade;
