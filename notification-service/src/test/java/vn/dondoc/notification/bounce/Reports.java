package vn.dondoc.notification.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What lies in a mailbox of undeliverable mail, in the forms that servers write. */
final class Reports {

    private Reports() {}

    /** As Postfix writes it, RFC 3464, with the headers of the mail that failed. */
    static String delivery(UUID mail, String action, String status, String diagnostic) {
        return """
                Return-Path: <>
                Delivered-To: bounces@dondoc.example.vn
                From: MAILER-DAEMON@mx.example.vn (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: bounces@dondoc.example.vn
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="A1B2"

                This is a MIME-encapsulated message.

                --A1B2
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --A1B2
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.vn
                Arrival-Date: Tue,  1 Sep 2020 09:00:00 +0700 (+07)

                Final-Recipient: rfc822; so@example.vn
                Action: %s
                Status: %s
                Remote-MTA: dns; mail.example.vn
                Diagnostic-Code: smtp; %s

                --A1B2
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                Return-Path: <bounces@dondoc.example.vn>
                Message-ID: <%s@notification.dondoc>
                From: dondoc@localhost
                Subject: x

                --A1B2--
                """.formatted(action, status, diagnostic, mail);
    }

    /** A report that quotes nothing of the mail; only the address it came back to names it. */
    static String toTaggedAddress(UUID mail) {
        return delivery(UUID.randomUUID(), "failed", "5.1.1", "550 5.1.1 unknown")
                .replace("notification.dondoc", "elsewhere.example")
                .replace(
                        "Delivered-To: bounces@",
                        "Delivered-To: bounces+" + mail.toString().replace("-", "") + "@");
    }

    /** As qmail wrote it, and many since. */
    static String letter(UUID mail) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mail.example.vn
                To: bounces@dondoc.example.vn
                Subject: failure notice

                Hi. This is the qmail-send program at mail.example.vn.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <so@example.vn>:
                203.0.113.5 does not like recipient.
                Remote host said: 550 5.1.1 <so@example.vn>: no such mailbox

                --- Below this line is a copy of the message.

                Message-ID: <%s@notification.dondoc>
                Subject: x
                """.formatted(mail);
    }

    static String holidayReply(UUID mail) {
        return """
                From: so@example.vn
                To: bounces+%s@dondoc.example.vn
                Subject: Tra loi tu dong: nghi phep
                Auto-Submitted: auto-replied
                In-Reply-To: <%s@notification.dondoc>

                I am away until 550 5.1.1 o'clock.
                """.formatted(mail.toString().replace("-", ""), mail);
    }

    static MimeMessage message(String text) {
        try {
            return new MimeMessage(
                    null, new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
