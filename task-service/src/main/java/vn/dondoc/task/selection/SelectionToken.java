package vn.dondoc.task.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.selection.SelectionRequest.Decision;

/** Fingerprint of a decision and of all it would move, each at its version. It carries no rights. */
final class SelectionToken {

    private SelectionToken() {}

    static String of(Decision decision, List<Assignment> moved) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(decision.toString().getBytes(StandardCharsets.UTF_8));
            for (Assignment assignment : moved) {
                digest.update(("\n" + assignment.id() + " " + assignment.version()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
