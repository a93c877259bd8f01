package vn.dondoc.document.box;

/** From whom, to whom, about which document. */
public record BoxAddress(String body, String recipient, String documentId) {}
