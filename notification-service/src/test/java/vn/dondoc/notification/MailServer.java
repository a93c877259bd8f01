package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on the port the application was told, which answers recipients as a test wants. */
public final class MailServer implements AutoCloseable {

    private final Map<String, RejectException> answers = new ConcurrentHashMap<>();
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    private volatile @Nullable RejectException answerToSenders;
    private volatile String sender = "";
    private volatile CountDownLatch answering = new CountDownLatch(0);

    /** A mail that was accepted. */
    public record Mail(String to, byte[] bytes) {

        public MimeMessage message() {
            try {
                return new MimeMessage(null, new ByteArrayInputStream(bytes));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message().getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String header(String name) {
            try {
                return String.join(",", message().getHeader(name));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public MailServer() {
        int port = ConfigProvider.getConfig().getValue("dondoc.smtp.port", Integer.class);
        try {
            server = SMTPServer.port(port)
                    .bindAddress(InetAddress.getByName("127.0.0.1"))
                    .messageHandlerFactory(context -> new Handler())
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
        server.start();
    }

    /** From now on this recipient gets that answer instead of 250; 250 again with {@link #accept}. */
    public void refuse(String recipient, int code, String text) {
        answers.put(recipient, new RejectException(code, text));
    }

    public void accept(String recipient) {
        answers.remove(recipient);
    }

    /** From now on nobody's mail is taken; anybody's again with null. */
    public void refuseSenders(@Nullable RejectException answer) {
        answerToSenders = answer;
    }

    /** From now on mail is read but not answered, until the latch is down. */
    public void answerAfter(CountDownLatch latch) {
        answering = latch;
    }

    /** What that recipient got, in order. */
    public List<Mail> taken(String recipient) {
        return taken.stream().filter(mail -> mail.to().equals(recipient)).toList();
    }

    /** Of the last mail, as its envelope has it. */
    public String sender() {
        return sender;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private @Nullable String to;

        @Override
        public void from(String from) throws RejectException {
            sender = from;
            RejectException answer = answerToSenders;
            if (answer != null) {
                throw answer;
            }
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            RejectException answer = answers.get(recipient);
            if (answer != null) {
                throw answer;
            }
            to = recipient;
        }

        @Override
        public @Nullable String data(InputStream mail) throws RejectException {
            try {
                byte[] bytes = mail.readAllBytes();
                answering.await();
                taken.add(new Mail(String.valueOf(to), bytes));
                return null;
            } catch (IOException | InterruptedException e) {
                throw new RejectException(451, "the mail did not come whole");
            }
        }

        @Override
        public void done() {}
    }
}
