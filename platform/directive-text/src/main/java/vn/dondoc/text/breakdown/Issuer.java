package vn.dondoc.text.breakdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.page.Folding;

/** Who speaks in the document; he and those above him are not whom it addresses. */
final class Issuer {

    private static final Set<String> ABOVE = Set.of(
            "chinh phu",
            "thu tuong chinh phu",
            "thu tuong",
            "quoc hoi",
            "bo chinh tri",
            "ban bi thu",
            "trung uong",
            "tinh uy",
            "thanh uy",
            "hoi dong nhan dan tinh");

    private final Set<String> words = new HashSet<>();

    Issuer(@Nullable String name) {
        words.addAll(Set.of("chu", "tich", "giam", "doc", "bo", "truong"));
        words.addAll(Arrays.asList(expanded(name == null ? "Ủy ban nhân dân tỉnh" : name + " tỉnh thành phố")
                .split(" ")));
    }

    /** Whether a phrase names the issuer, its head, or a body above it. */
    boolean isSelfOrAbove(String phrase) {
        String expanded = expanded(phrase);
        return ABOVE.contains(expanded) || Arrays.stream(expanded.split(" ")).allMatch(words::contains);
    }

    private static String expanded(String name) {
        return Folding.fold(name)
                .replaceAll("\\bubnd\\b", "uy ban nhan dan")
                .replaceAll("\\bhdnd\\b", "hoi dong nhan dan")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }
}
