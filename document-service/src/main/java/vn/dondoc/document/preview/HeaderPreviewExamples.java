package vn.dondoc.document.preview;

/** Examples of the API description. */
final class HeaderPreviewExamples {

    static final String TEXT = """
            {"text": "ỦY BAN NHÂN DÂN\\nTỈNH CÀ MAU\\n\\nSố: 18/QĐ-UBND\\n\\nCà Mau, ngày 14 tháng 3 năm 2023 …"}""";

    static final String READ = """
            {
              "number": {"value": "18/QĐ-UBND", "start": 31, "end": 45, "confidence": 0.95},
              "type": {"value": "QĐ", "start": 86, "end": 97, "confidence": 0.95},
              "issuer": {"value": "UBND tỉnh Cà Mau", "start": 0, "end": 27, "confidence": 0.95},
              "place": {"value": "Cà Mau", "start": 47, "end": 53, "confidence": 0.95},
              "issuedOn": {"value": "2023-03-14", "start": 55, "end": 79, "confidence": 0.95},
              "urgency": null,
              "subject": {"value": "Về việc thành lập Tổ công tác", "start": 98, "end": 127, "confidence": 0.95},
              "signer": {
                "name": {"value": "Nguyễn Văn Thử", "start": 902, "end": 916, "confidence": 0.95},
                "title": {"value": "Phó Chủ tịch", "start": 888, "end": 900, "confidence": 0.95},
                "authority": {
                  "value": "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "start": 850, "end": 884, "confidence": 0.95
                }
              },
              "coSigner": null,
              "addressees": [],
              "recipients": [{"value": "Như Điều 3", "start": 820, "end": 830, "confidence": 0.95}],
              "replaces": [],
              "cites": [{"value": "30/2020/NĐ-CP", "start": 160, "end": 173, "confidence": 0.95}],
              "basedOn": [
                {
                  "number": "30/2020/NĐ-CP",
                  "type": "NĐ",
                  "issuer": "Chính phủ",
                  "issuedOn": "2020-03-05",
                  "start": 160,
                  "end": 173,
                  "confidence": 0.95
                }
              ]
            }""";

    private HeaderPreviewExamples() {}
}
