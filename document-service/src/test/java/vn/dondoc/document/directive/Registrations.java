package vn.dondoc.document.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;

/** What is known of a directive, as the tests need it. */
public final class Registrations {

    private Registrations() {}

    /** The example of the contract, with every field. */
    public static Registration whole(String text, LocalDate issuedOn) {
        return new Registration(
                "H12",
                DocumentType.CHI_THI,
                (DocumentNumber) DocumentNumber.read("Số: 04 /CT-UBND"),
                "UBND tỉnh Cà Mau",
                "Chủ tịch UBND tỉnh",
                "Cà Mau",
                issuedOn,
                null,
                Urgency.FLASH,
                "Về việc kiểm tra đê biển Tây trước mùa mưa bão",
                new Signer("Nguyễn Văn Thử", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"),
                List.of("Thủ trưởng các sở, ban, ngành tỉnh"),
                List.of("Như trên", "Lưu: VT"),
                List.of("Phụ lục I"),
                LocalDate.of(2020, 9, 15),
                new Origin("edxml", "H12,2020/09/03,04/CT-UBND"),
                text,
                Map.of());
    }

    public static Registration of(
            String body,
            DocumentType type,
            @Nullable String number,
            String issuer,
            @Nullable LocalDate issuedOn,
            String text) {
        return new Registration(
                body,
                type,
                number == null ? null : (DocumentNumber) DocumentNumber.read(number),
                issuer,
                null,
                null,
                issuedOn,
                null,
                null,
                "Về việc kiểm tra",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                text,
                Map.of());
    }
}
