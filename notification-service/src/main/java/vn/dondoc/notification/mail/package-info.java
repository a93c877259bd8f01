/**
 * Hands queued notices to the mail server. A mail is claimed, sent, and marked after the server has accepted it: whatever
 * fails before that is tried again, for ever if the server is away. Only a crash between acceptance and mark can send a mail
 * twice, and then both carry the same Message-ID.
 */
@NullMarked
package vn.dondoc.notification.mail;

import org.jspecify.annotations.NullMarked;
