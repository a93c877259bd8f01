package vn.dondoc.document.registration;

/** Examples of the API description. */
final class RegistrationExamples {

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
              "number": "",
              "subject": "Dự thảo kế hoạch cải cách hành chính năm 2024",
              "text": "KẾ HOẠCH\\n\\nI. MỤC ĐÍCH\\n…"
            }""";

    static final String TEXT_ALONE = """
            {
              "text": "ỦY BAN NHÂN DÂN\\nTỈNH CÀ MAU\\n\\nSố: 04/CT-UBND\\n\\nCà Mau, ngày 14 tháng 3 năm 2023 …",
              "arrival": {},
              "source": "edxml",
              "sourceId": "H12,2023/03/14,04/CT-UBND"
            }""";

    static final String NOT_READABLE = """
            {
              "type": "urn:dondoc:problem:fields-not-readable",
              "title": "Fields left out could not be read from the text",
              "status": 422,
              "detail": "give type, subject",
              "instance": "/api/v1/directives",
              "errors": [
                {"pointer": "#/type", "detail": "could not be read from the text"},
                {"pointer": "#/subject", "detail": "could not be read from the text"}
              ]
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

    private RegistrationExamples() {}
}
