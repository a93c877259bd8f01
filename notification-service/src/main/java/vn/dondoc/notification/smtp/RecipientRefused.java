package vn.dondoc.notification.smtp;

import java.util.UUID;

/**
 * Fired in the transaction that marks a mail as failed because the server refused its recipient: the address may be one that takes
 * no mail at all.
 *
 * @param mail the notice or digest
 * @param reason the server's words, with its codes
 */
public record RecipientRefused(UUID mail, String reason) {}
