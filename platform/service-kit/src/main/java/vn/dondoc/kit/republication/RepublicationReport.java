package vn.dondoc.kit.republication;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The epoch of this service's database, and how far the telling has come. */
@Schema(name = "RepublicationReport")
record RepublicationReport(
        @Schema(description = "Of the database, now", examples = "28166400")
        int epoch,

        @Schema(description = "True when nothing is left to be told or compared")
        boolean finished,

        List<Progress> kinds) {

    static RepublicationReport of(int epoch, List<Progress> kinds) {
        return new RepublicationReport(epoch, kinds.stream().allMatch(kind -> kind.finishedAt() != null), kinds);
    }
}
