package vn.dondoc.document.agencygroup;

/** A group as it is to be from now on, with its id. */
public record GroupEntry(String id, GroupDefinition definition) {

    public static final String ID_FORM = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final String ID_RULE = "must be small letters and digits joined by hyphens";
    public static final int LONGEST_ID = 80;
}
