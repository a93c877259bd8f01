package vn.dondoc.task.position;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.life.AssignmentState;

/** Whose issued assignments a caller reads; it is part of cursors and ETags, so that nobody uses another's. */
public sealed interface Scope {

    /** All that an agency owes or has owed, whoever gave it. */
    record OfAgency(String code) implements Scope {

        @Override
        public boolean covers(String agency, String assignedBy) {
            return agency.equals(code);
        }
    }

    /** What one of the bodies has given, and what one of them owes. */
    record OfBodies(SortedSet<String> bodies) implements Scope {

        public OfBodies(Collection<String> bodies) {
            this(new TreeSet<>(bodies));
        }

        @Override
        public boolean covers(String agency, String assignedBy) {
            return bodies.contains(agency) || bodies.contains(assignedBy);
        }
    }

    /** An admin's. */
    record Everything() implements Scope {

        @Override
        public boolean covers(String agency, String assignedBy) {
            return true;
        }
    }

    boolean covers(String agency, String assignedBy);

    default boolean shows(Assignment assignment) {
        return assignment.state() != AssignmentState.DRAFT
                && covers(assignment.agency().code(), assignment.assignedBy());
    }
}
