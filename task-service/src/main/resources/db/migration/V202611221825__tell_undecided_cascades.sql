-- What was told last of each assignment on which a cascade proposal ever waited. Those that wait now are told with their next change,
-- or by republishing; versions ascend under the row's lock.
create table cascade_standings (
    assignment_id   uuid        not null,
    version         bigint      not null,
    undecided_since timestamptz,
    constraint pk_cascade_standings primary key (assignment_id),
    constraint fk_cascade_standings_assignments foreign key (assignment_id) references assignments (id)
);

grant select, insert, update on cascade_standings to ${app_role};
