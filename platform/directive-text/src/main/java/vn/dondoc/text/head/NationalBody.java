package vn.dondoc.text.head;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.zone.Zones;

/**
 * Bodies of the whole country whose letterhead has lost its lower line: "BẢO HIỂM XÃ HỘI", "VIỆN KIỂM SÁT NHÂN DÂN". A province's has
 * the same upper line; a person is to look.
 */
final class NationalBody {

    private static final Map<String, String> NAMED_IN_TEXT =
            Map.of("Bảo hiểm xã hội", "Bảo hiểm xã hội Việt Nam", "Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam");
    private static final Set<String> OF_JUSTICE = Set.of("vien kiem sat nhan dan", "toa an nhan dan");
    private static final Pattern SUPREME = Pattern.compile("(?<!\\p{L})(?:VKS|TA)(?:ND)?TC(?!\\p{L})");

    private NationalBody() {}

    static Optional<Found<String>> completed(Zones zones, Found<String> letterhead, @Nullable Found<String> number) {
        String printed = letterhead.value();
        String national = NAMED_IN_TEXT.get(printed);
        if (national != null) {
            return unsure(letterhead, zones.page().clean().contains(national) ? national : printed);
        }
        if (OF_JUSTICE.contains(Folding.fold(printed))) {
            boolean supreme = number != null && SUPREME.matcher(number.value()).find();
            return unsure(letterhead, supreme ? printed + " tối cao" : printed);
        }
        return Optional.empty();
    }

    private static Optional<Found<String>> unsure(Found<String> letterhead, String name) {
        return Optional.of(new Found<>(name, letterhead.start(), letterhead.end(), Found.INFERRED));
    }
}
