package vn.dondoc.document.directive;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Examples of the API description. */
final class DirectiveExamples {

    static final String NUMBERED = """
            {
              "number": "Số: 04 /CT-UBND",
              "type": "CT",
              "issuer": "UBND tỉnh Cà Mau",
              "directingAuthority": "Chủ tịch UBND tỉnh",
              "place": "Cà Mau",
              "issuedOn": "2023-03-14",
              "urgency": "URGENT",
              "subject": "Về việc chuẩn bị ứng phó mùa mưa bão năm 2023",
              "signer": {
                "name": "Nguyễn Văn Thử",
                "title": "Phó Chủ tịch",
                "authority": "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"
              },
              "text": "ỦY BAN NHÂN DÂN\\nTỈNH CÀ MAU\\n\\nSố: 04/CT-UBND\\n\\nCHỈ THỊ\\n\\n1. Giao Sở Xây dựng …"
            }""";

    static final String DRAFT = """
            {
              "type": "KH",
              "issuer": "UBND tỉnh Cà Mau",
              "subject": "Dự thảo kế hoạch cải cách hành chính năm 2024",
              "text": "KẾ HOẠCH\\n\\nI. MỤC ĐÍCH\\n…"
            }""";

    private static final String FIELDS = """
            "id": "01933f2e-5c00-7a1b-8000-3f6a51c0aa01",
            "body": "H12",
            "state": "REGISTERED",
            "number": "Số: 04 /CT-UBND",
            "normalisedNumber": "04/CT-UBND",
            "numberValue": 4,
            "type": "CT",
            "issuer": "UBND tỉnh Cà Mau",
            "directingAuthority": "Chủ tịch UBND tỉnh",
            "place": "Cà Mau",
            "issuedOn": "2023-03-14",
            "urgency": "URGENT",
            "subject": "Về việc chuẩn bị ứng phó mùa mưa bão năm 2023",
            "signer": {
              "name": "Nguyễn Văn Thử",
              "title": "Phó Chủ tịch",
              "authority": "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"
            },
            "registeredAt": "2023-03-14T02:15:00Z",
            "version": 0""";

    static final String REGISTERED = "{" + FIELDS + "}";

    static final String WHOLE = "{" + FIELDS + ", \"text\": \"ỦY BAN NHÂN DÂN\\nTỈNH CÀ MAU\\n\\nSố: 04/CT-UBND …\"}";

    static final String PAGE = "{\"items\": [" + REGISTERED + "], \"next\": null}";

    static final String UNREADABLE = """
            {
              "type": "urn:dondoc:problem:invalid-field",
              "title": "A field of the request breaks its rule",
              "status": 400,
              "detail": "number has something behind its symbol",
              "instance": "/api/v1/directives",
              "errors": [{"pointer": "#/number", "detail": "has something behind its symbol"}]
            }""";

    static final String TAKEN = """
            {
              "type": "urn:dondoc:problem:directive-already-registered",
              "title": "This directive is in the register already",
              "status": 409,
              "detail": "the issuer's number stands in the register for this year and type; see existing",
              "instance": "/api/v1/directives",
              "existing": "/api/v1/directives/01933f2e-5c00-7a1b-8000-3f6a51c0aa01"
            }""";

    static final String SECRET = """
            {
              "type": "urn:dondoc:problem:secret-directive",
              "title": "A secret document must not be registered here",
              "status": 422,
              "detail": "the text carries a secrecy stamp; nothing of it was kept, and it must be handled off this system",
              "instance": "/api/v1/directives"
            }""";

    private DirectiveExamples() {}

    /** A page as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "DirectivePage")
    record DirectivePage(
            List<DirectiveResponse> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
