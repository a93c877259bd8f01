-- Parts of an assignment that its agency gave to units below. Append-only.
create table sub_assignments (
    assignment_id uuid not null,
    parent_id     uuid not null,
    constraint pk_sub_assignments primary key (assignment_id),
    constraint fk_sub_assignments_assignment foreign key (assignment_id) references assignments (id),
    constraint fk_sub_assignments_parent foreign key (parent_id) references assignments (id),
    constraint ck_sub_assignments_parent check (parent_id <> assignment_id)
);
create index ix_sub_assignments_parent on sub_assignments (parent_id, assignment_id);
grant select, insert on sub_assignments to ${app_role};
