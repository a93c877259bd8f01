package vn.dondoc.notification.bounce;

import java.util.UUID;

/**
 * A mail that came back.
 *
 * @param mail the notice or digest
 * @param permanent the address takes no mail; otherwise this mail was given up for a reason that may pass
 * @param status enhanced status (RFC 3463), such as 5.1.1; empty where none was told
 * @param reason in the words of the server that refused it
 */
record Bounce(UUID mail, boolean permanent, String status, String reason) {}
