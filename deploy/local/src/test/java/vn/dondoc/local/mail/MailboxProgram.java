package vn.dondoc.local.mail;

import java.nio.file.Path;

/** A mailbox in a JVM of its own, so that a test can kill it. Arguments: folder, SMTP port, HTTP port. */
final class MailboxProgram {
    private MailboxProgram() {}

    public static void main(String[] args) throws Exception {
        Mailbox.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Thread.currentThread().join();
    }
}
