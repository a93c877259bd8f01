package vn.dondoc.notification.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.kit.trace.Traces;

/** Writes mails and hands them over. */
@ApplicationScoped
public class MailSender {

    private static final String UTF_8 = "UTF-8";

    private final SmtpConfig smtp;
    private final Clock clock;
    private final Traces traces;
    private final Session session;

    MailSender(SmtpConfig smtp, Clock clock, Traces traces) {
        this.smtp = smtp;
        this.clock = clock;
        this.traces = traces;
        this.session = session(smtp);
    }

    public SmtpConnection connection() {
        return new SmtpConnection(session, smtp.patience());
    }

    public Delivery send(OutgoingMail outgoing, SmtpConnection connection) {
        return traces.delivering("send mail", outgoing.correlationId(), () -> handOver(outgoing, connection));
    }

    private Delivery handOver(OutgoingMail outgoing, SmtpConnection connection) {
        try {
            return connection.send(write(outgoing));
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            return new Delivery.Refused(String.valueOf(unwritable.getMessage()));
        }
    }

    private Message write(OutgoingMail outgoing) throws MessagingException, UnsupportedEncodingException {
        NoticeMail mail = new NoticeMail(session, outgoing.id() + "@" + smtp.messageIdDomain());
        // Bounces come back to whom the envelope names, and name the mail by it even if they quote nothing.
        smtp.bounceAddress().ifPresent(address -> mail.setEnvelopeFrom(Verp.address(address, outgoing.id())));
        mail.setFrom(new InternetAddress(smtp.from(), smtp.fromName(), UTF_8));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(outgoing.recipient(), true));
        mail.setSubject(outgoing.words().subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        if (outgoing.correlationId() != null) {
            mail.setHeader(CorrelationId.HTTP_HEADER, outgoing.correlationId());
        }
        // No holiday replies to a machine (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", outgoing.words().language());
        // The last part is the one a reader prefers (RFC 2046).
        mail.setContent(new MimeMultipart(
                "alternative",
                part("plain", outgoing.words().text()),
                part("html", outgoing.words().html())));
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String subtype, String content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    private static Session session(SmtpConfig smtp) {
        boolean tls = smtp.security() == SmtpConfig.Security.TLS;
        String protocol = tls ? "smtps" : "smtp";
        String patience = String.valueOf(smtp.patience().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail." + protocol + ".host", smtp.host());
        properties.put("mail." + protocol + ".port", String.valueOf(smtp.port()));
        properties.put("mail." + protocol + ".connectiontimeout", patience);
        properties.put("mail." + protocol + ".timeout", patience);
        properties.put(
                "mail." + protocol + ".auth", String.valueOf(smtp.username().isPresent()));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        // Bounces come back to whom the mail came from.
        properties.put("mail." + protocol + ".from", smtp.from());
        boolean startTls = smtp.security() == SmtpConfig.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        return Session.getInstance(properties, authenticator(smtp));
    }

    private static @Nullable Authenticator authenticator(SmtpConfig smtp) {
        if (smtp.username().isEmpty()) {
            return null;
        }
        PasswordAuthentication who = new PasswordAuthentication(
                smtp.username().get(), smtp.password().orElse(""));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return who;
            }
        };
    }
}
