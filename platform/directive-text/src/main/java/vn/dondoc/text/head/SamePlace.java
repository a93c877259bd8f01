package vn.dondoc.text.head;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;

/** A head names its place twice, in the letterhead and before the date: where a scan has damaged one, the other mends it. */
public final class SamePlace {

    private static final Pattern OF_ISSUER = Pattern.compile(
            "(?:^|\\s)(?<level>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|Tỉnh ủy|Thành ủy)\\s(?<name>\\p{Lu}[\\p{L} -]*)$");
    private static final int SHORTEST = 5;
    private static final int LETTERS_PER_SLIP = 4;

    private SamePlace() {}

    /** The place before the date, in the letters of the letterhead. */
    public static @Nullable Found<String> place(@Nullable Found<String> place, @Nullable Found<String> issuer) {
        if (place == null || issuer == null || Names.withLevel(place.value()).isPresent()) {
            return place;
        }
        Matcher named = OF_ISSUER.matcher(issuer.value());
        if (!named.find()) {
            return place;
        }
        String name = named.group("name");
        boolean trusted =
                issuer.confidence() >= Found.REPAIRED || Names.province(name).isPresent();
        return trusted && isAlike(name, place.value())
                ? new Found<>(name, place.start(), place.end(), Found.REPAIRED)
                : place;
    }

    /** The issuer, its province in the letters of the place before the date. */
    public static @Nullable Found<String> issuer(@Nullable Found<String> issuer, @Nullable Found<String> place) {
        if (issuer == null || place == null) {
            return issuer;
        }
        Matcher named = OF_ISSUER.matcher(issuer.value());
        Optional<String> province = Names.withLevel(place.value());
        if (!named.find()
                || province.isEmpty()
                || Names.province(named.group("name")).isPresent()) {
            return issuer;
        }
        String name = province.get().replaceFirst("^(?:tỉnh|thành phố) ", "");
        boolean cut = name.startsWith(named.group("name") + " ");
        boolean same = province.get().startsWith(named.group("level")) && (cut || isAlike(name, named.group("name")));
        if (!same) {
            return named.group("level").equals("tỉnh") && issuer.confidence() > Found.INFERRED
                    ? new Found<>(issuer.value(), issuer.start(), issuer.end(), Found.INFERRED)
                    : issuer;
        }
        return new Found<>(
                issuer.value().substring(0, named.start("name")) + name,
                issuer.start(),
                issuer.end(),
                Math.min(Found.INFERRED, issuer.confidence()));
    }

    private static boolean isAlike(String right, String read) {
        String key = Folding.squeeze(right);
        return key.length() >= SHORTEST
                && Likeness.within(Math.max(1, key.length() / LETTERS_PER_SLIP), key, Folding.squeeze(read));
    }
}
