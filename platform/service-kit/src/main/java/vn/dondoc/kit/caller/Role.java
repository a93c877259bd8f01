package vn.dondoc.kit.caller;

/** The roles a token can carry, as they stand in {@code @RolesAllowed}. */
public final class Role {

    /** Văn thư: registers directives. */
    public static final String CLERK = "clerk";

    /** Chuyên viên theo dõi: breaks directives down, issues, accepts. */
    public static final String COORDINATOR = "coordinator";

    /** Lãnh đạo. */
    public static final String LEADER = "leader";

    /** A person or system of an agency that has work to do. */
    public static final String AGENCY = "agency";

    /** Another government system. */
    public static final String SYSTEM = "system";

    public static final String ADMIN = "admin";

    private Role() {}
}
