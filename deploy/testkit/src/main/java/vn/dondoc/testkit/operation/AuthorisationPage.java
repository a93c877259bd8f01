package vn.dondoc.testkit.operation;

import java.util.Map;
import java.util.Set;

/** The table of who may call what, as people read it. */
final class AuthorisationPage {

    private AuthorisationPage() {}

    static String of(Map<String, Set<String>> table) {
        StringBuilder text = new StringBuilder("""
                # Who may call what

                Written by the test that calls every operation as every role. Beyond the role, a caller sees and moves only what
                belongs to the bodies of its token, an agency only its own; of others' things it learns nothing (404).
                *anybody*: the right is in the URL itself.

                | Operation | clerk | coordinator | leader | agency | system | admin |
                |---|---|---|---|---|---|---|
                """);
        table.forEach((operation, may) -> {
            text.append("| `").append(operation).append("` |");
            AuthorisationContract.ROLES.forEach(role -> text.append(
                    may.contains(AuthorisationContract.ANYBODY) ? " anybody |" : may.contains(role) ? " yes |" : " |"));
            text.append('\n');
        });
        return text.toString();
    }
}
