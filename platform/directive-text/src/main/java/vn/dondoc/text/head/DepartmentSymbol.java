package vn.dondoc.text.head;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.zone.Zones;

/** A province's department by the letters of its letters' numbers, where the page has lost the letterhead and the text names it. */
final class DepartmentSymbol {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("SLĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
            Map.entry("SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
            Map.entry("SNV", "Sở Nội vụ"),
            Map.entry("STP", "Sở Tư pháp"),
            Map.entry("STC", "Sở Tài chính"),
            Map.entry("SCT", "Sở Công Thương"),
            Map.entry("SXD", "Sở Xây dựng"),
            Map.entry("SYT", "Sở Y tế"),
            Map.entry("SKHĐT", "Sở Kế hoạch và Đầu tư"),
            Map.entry("SKHCN", "Sở Khoa học và Công nghệ"),
            Map.entry("SGDĐT", "Sở Giáo dục và Đào tạo"),
            Map.entry("SGTVT", "Sở Giao thông vận tải"),
            Map.entry("STNMT", "Sở Tài nguyên và Môi trường"),
            Map.entry("SNNMT", "Sở Nông nghiệp và Môi trường"),
            Map.entry("STTTT", "Sở Thông tin và Truyền thông"),
            Map.entry("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"));

    private static final Pattern LEVEL = Pattern.compile("^(?:[Tt]hành phố|TP\\.?) ?");
    private static final String COMMITTEE = "UBND";

    private DepartmentSymbol() {}

    /** Of a page that has kept the upper line of the letterhead only, "ỦY BAN NHÂN DÂN". */
    static Optional<Found<String>> below(
            Zones zones, Found<String> letterhead, Found<String> number, @Nullable Found<String> place) {
        String of = Optional.ofNullable(place)
                .flatMap(printed ->
                        Names.withLevel(LEVEL.matcher(printed.value()).replaceFirst("")))
                .map(province -> " " + province)
                .orElse("");
        return letterhead.value().equals(COMMITTEE)
                ? issuer(zones, number)
                        .map(name -> new Found<>(
                                name.value() + of,
                                name.start(),
                                name.end(),
                                Math.min(Found.INFERRED, name.confidence())))
                : Optional.empty();
    }

    static Optional<Found<String>> issuer(Zones zones, Found<String> number) {
        String symbol = number.value().substring(number.value().indexOf('/') + 1);
        return Optional.ofNullable(NAMES.get(symbol.split("-")[0].replace("&", "")))
                .filter(name -> zones.page().clean().contains(name))
                .map(name -> new Found<>(name, number.start(), number.end(), Found.INFERRED));
    }
}
