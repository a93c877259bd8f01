package vn.dondoc.task.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a percentage is of; tables that do not say it cannot be compared. */
@Schema(description = "ALL: of all counted assignments. WITH_DEADLINE: of those that have a deadline")
public enum PercentageBase {
    ALL("tổng số nhiệm vụ"),
    WITH_DEADLINE("số nhiệm vụ có thời hạn");

    private final String words;

    PercentageBase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
