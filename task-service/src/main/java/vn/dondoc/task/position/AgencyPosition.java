package vn.dondoc.task.position;

/**
 * Where one agency stands.
 *
 * @param number short name of the agency, for good
 * @param position of its last committed change, from 1
 */
public record AgencyPosition(int number, String agency, long position) {}
