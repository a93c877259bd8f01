package vn.dondoc.notification.digest;

import java.util.List;

/** A digest in words, not yet escaped for any markup. */
record DigestText(String title, String greeting, String opening, List<Section> sections, String closing) {

    /** One group, such as what is overdue. */
    record Section(String heading, List<String> lines) {}
}
