package vn.dondoc.document.directive;

/** Directives of the API description's examples. */
public final class DirectiveExamples {

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
            "signedAs": ["TM", "KT"],
            "direction": "OUTGOING",
            "addressees": [],
            "recipients": ["Các sở, ban, ngành tỉnh", "Lưu: VT"],
            "attachments": [],
            "arrival": null,
            "source": null,
            "sourceId": null,
            "reading": {"place": 0.95},
            "supersessions": [],
            "textMissing": false,
            "registeredAt": "2023-03-14T02:15:00Z",
            "version": 0""";

    public static final String REGISTERED = "{" + FIELDS + "}";

    public static final String WHOLE =
            "{" + FIELDS + ", \"text\": \"ỦY BAN NHÂN DÂN\\nTỈNH CÀ MAU\\n\\nSố: 04/CT-UBND …\"}";

    private DirectiveExamples() {}
}
