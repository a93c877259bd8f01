package vn.dondoc.local.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Takes one mail over SMTP. Sender and recipients of the envelope are put before the mail as headers. */
final class MailReception implements MessageHandler {
    static final int LARGEST_MAIL = 20 * 1024 * 1024;

    private final MailStore store;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    MailReception(MailStore store) {
        this.store = store;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    /** Nobody lives at {@code .invalid} (RFC 2606): so that it can be tried what becomes of an address that takes no mail. */
    @Override
    public void recipient(String address) throws RejectException {
        if (address.toLowerCase(Locale.ROOT).endsWith(".invalid")) {
            throw new RejectException(550, "5.1.1 There is no mailbox " + address);
        }
        recipients.add(address);
    }

    /** The server answers 250 only after this has returned. */
    @Override
    public @Nullable String data(InputStream mail) throws RejectException {
        StringBuilder head = new StringBuilder("Return-Path: <" + sender + ">\r\n");
        recipients.forEach(address -> head.append(StoredMail.ENVELOPE_RECIPIENT)
                .append(": ")
                .append(address)
                .append("\r\n"));
        try {
            store.append(head.toString(), new Limited(mail));
            return null;
        } catch (TooLargeException e) {
            throw new RejectException(552, "The mail is larger than " + LARGEST_MAIL + " bytes");
        } catch (IOException e) {
            throw new RejectException(452, "The mail could not be stored: " + e);
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private static final class TooLargeException extends IOException {}

    private static final class Limited extends FilterInputStream {
        private long count;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws TooLargeException {
            count += Math.max(bytes, 0);
            if (count > LARGEST_MAIL) {
                throw new TooLargeException();
            }
            return result;
        }
    }
}
