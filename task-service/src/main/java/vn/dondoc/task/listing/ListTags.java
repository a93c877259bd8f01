package vn.dondoc.task.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import vn.dondoc.kit.epoch.Epoch;
import vn.dondoc.task.position.Scope;
import vn.dondoc.task.position.Standing;

/**
 * Weak ETags of lists: of the database's epoch, where the agencies stand, the latest deadline that has passed, what was asked,
 * by whom, and of the form of our answers.
 */
@ApplicationScoped
public class ListTags {

    /** Raised with every change of what an item looks like, or clients would keep the old form. */
    private static final int FORM = 1;

    private static final int ENOUGH_BYTES = 12;

    private final Epoch epoch;

    ListTags(Epoch epoch) {
        this.epoch = epoch;
    }

    public EntityTag of(Scope scope, Standing standing, String query) {
        String all = String.join("\n", FORM + " " + epoch.current(), scope.toString(), standing.text(), query);
        byte[] digest = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        return new EntityTag(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ENOUGH_BYTES)), true);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
