package vn.dondoc.document.agencyregister;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Examples of the API description. */
final class AgencyExamples {

    private static final String SAID = """
            "name": "Sở Nông nghiệp và Phát triển nông thôn",
            "aliases": ["Sở NN&PTNT", "Sở NNPTNT"],
            "datedNames": [{"name": "Sở Nông nghiệp", "official": true, "validFrom": "1990-01-01", "validTo": "1996-12-31"}],
            "kind": "department",
            "validFrom": "1990-01-01",
            "validTo": "2025-02-28",
            "successors": ["H12.20"],
            "successions": [{"code": "H12.20", "on": "2025-03-01", "legalBasis": "Nghị định 45/2025/NĐ-CP"}]
            """;

    static final String REQUEST = "{" + SAID + "}";

    static final String AGENCY =
            "{\"code\": \"H12.07\", \"writtenCode\": \"000.00.07.H12\", " + SAID + ", \"version\": 1}";

    static final String PAGE = "{\"items\": [" + AGENCY + "], \"next\": null}";

    static final String ENDS_BEFORE_IT_BEGINS = """
            {
              "type": "urn:dondoc:problem:invalid-field",
              "title": "A field of the request breaks its rule",
              "status": 400,
              "detail": "validTo is before validFrom 2025-03-01",
              "instance": "/api/v1/agencies/H12.20",
              "errors": [{"pointer": "#/validTo", "detail": "is before validFrom 2025-03-01"}]
            }""";

    static final String CLOSED = """
            {
              "type": "urn:dondoc:problem:agency-closed",
              "title": "This agency exists no longer",
              "status": 410,
              "detail": "H12.07 ended on 2025-02-28, before 2025-03-01; its work went to H12.20",
              "instance": "/api/v1/agencies/H12.07",
              "successors": [{"code": "H12.20", "name": "Sở Nông nghiệp và Môi trường", "on": "2025-03-01",
                              "legalBasis": "Nghị định 45/2025/NĐ-CP"}],
              "agency":""" + AGENCY + "}";

    private AgencyExamples() {}

    /** A page as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "AgencyPage")
    record AgencyPage(
            List<AgencyResponse> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
