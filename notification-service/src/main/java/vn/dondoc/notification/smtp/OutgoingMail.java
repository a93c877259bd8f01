package vn.dondoc.notification.smtp;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.mailtext.MailText;

/**
 * A mail ready to be handed over.
 *
 * @param correlationId the work that caused it; null where many did
 * @param id makes the Message-ID, so that a second try is the same mail
 */
public record OutgoingMail(
        UUID id, String recipient, @Nullable String correlationId, MailText words) {}
