package vn.dondoc.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * As whom PostgreSQL runs, which refuses to be root. For a normal user nothing is done. For root it runs in a user
 * namespace, where root is nobody; in a container that forbids those, as the user nobody, who keeps root's right to
 * pass through folders that are closed to others.
 */
enum ServerUser {
    CALLER(List.of()),
    NAMESPACE(List.of("unshare", "--user")),
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerUser choose() {
        if (new UnixSystem().getUid() != 0) {
            return CALLER;
        }
        return succeeds("unshare", "--user", "true") ? NAMESPACE : NOBODY;
    }

    /** What stands before a command. */
    List<String> prefix() {
        return prefix;
    }

    /** Makes a file or folder readable and writable for the server. */
    void own(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
