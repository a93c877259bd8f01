package vn.dondoc.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to register a chỉ thị, as the tests change it. */
public final class ExampleDirective {

    public static final String TEXT = """
            ỦY BAN NHÂN DÂN
            TỈNH CÀ MAU

            Số: 04 /CT-UBND

            Cà Mau, ngày 03 tháng 9 năm 2020

            CHỈ THỊ
            Về việc kiểm tra đê biển Tây trước mùa mưa bão

            1. Giao Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Ủy ban nhân dân huyện U Minh kiểm tra toàn
            tuyến đê, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/9/2020.
            """;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** With its number; the issuer is this test's alone, so that numbers do not meet those of other tests. */
    public static ExampleDirective numbered(String number, String issuer) {
        return new ExampleDirective()
                .with("number", number)
                .with("type", "CT")
                .with("issuer", issuer)
                .with("directingAuthority", "Chủ tịch UBND tỉnh")
                .with("place", "Cà Mau")
                .with("issuedOn", "2020-09-03")
                .with("urgency", "FLASH")
                .with("subject", "Về việc kiểm tra đê biển Tây trước mùa mưa bão")
                .with(
                        "signer",
                        Map.of(
                                "name",
                                "Nguyễn Văn Thử",
                                "title",
                                "Phó Chủ tịch",
                                "authority",
                                "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"))
                .with("text", TEXT);
    }

    public static ExampleDirective draft() {
        return numbered("", "UBND tỉnh Cà Mau");
    }

    public ExampleDirective with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    public ExampleDirective without(String field) {
        fields.remove(field);
        return this;
    }

    public Map<String, @Nullable Object> fields() {
        return fields;
    }
}
