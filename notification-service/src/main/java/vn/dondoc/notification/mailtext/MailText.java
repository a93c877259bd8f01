package vn.dondoc.notification.mailtext;

/** A mail as it is read: its subject, and the same text twice. */
public record MailText(String language, String subject, String text, String html) {}
