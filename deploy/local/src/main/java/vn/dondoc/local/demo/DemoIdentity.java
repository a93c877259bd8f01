package vn.dondoc.local.demo;

/**
 * As whom a request is made.
 *
 * @param agency empty unless the role is agency
 * @param body empty for the agency's own or the issuer's default
 */
record DemoIdentity(String role, String agency, String body) {
    static final DemoIdentity ADMIN = new DemoIdentity("admin", "", "");

    static DemoIdentity clerk(String body) {
        return new DemoIdentity("clerk", "", body);
    }

    static DemoIdentity coordinator(String body) {
        return new DemoIdentity("coordinator", "", body);
    }

    static DemoIdentity agency(String code) {
        return new DemoIdentity("agency", code, "");
    }
}
