package vn.dondoc.text.head;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/** The issuer where the letterhead is missing, or where it names the office and another decides. */
public final class IssuerByContext {

    private static final Pattern CHAIRMAN = Pattern.compile("^chu tich\\s+(?:ubnd|uy ban nhan dan)\\b");
    private static final Pattern MEETING =
            Pattern.compile("(?:uy ban nhan dan|ubnd) (tinh|thanh pho)(?: [^,.;\\n]{1,20})? (?:to chuc|hop|khai mac)");
    private static final Pattern PROVINCE_NAMED =
            Pattern.compile("(?:tỉnh|thành phố)\\s+((?:\\p{Lu}\\p{L}*[ -]{0,3}){2,4})");
    private static final Map<String, String> BY_SYMBOL =
            Map.of("TTG", "Thủ tướng Chính phủ", "CP", "Chính phủ", "VPCP", "Văn phòng Chính phủ");
    /** "Văn phòng UBND tỉnh". */
    private static final Pattern PROVINCE_UNNAMED = Pattern.compile("(?:UBND|HĐND) tỉnh$");

    private static final Pattern COMMITTEE = Pattern.compile("^(?:ubnd|uy ban nhan dan)\\b");
    /** A department without its province, whose name a page has lost above it. */
    private static final Pattern DEPARTMENT_ALONE = Pattern.compile("Sở (?!.*(?:tỉnh|thành phố)).*");

    private static final Pattern COMMITTEES_SYMBOL = Pattern.compile("[/-]UBND\\b");
    private static final int MOST_LINES_TO_DECIDER = 30;
    private static final int OPENING = 1_000;

    private IssuerByContext() {}

    /** A decision's own line "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" above its preamble: the chairman decides, not the committee. */
    public static Optional<Found<String>> chairman(
            Zones zones, @Nullable DocumentType type, int titleAt, @Nullable Found<String> letterhead) {
        if (type != DocumentType.QUYET_DINH) {
            return Optional.empty();
        }
        List<Line> head = zones.head();
        for (int i = titleAt + 1; i < Math.min(head.size(), titleAt + MOST_LINES_TO_DECIDER); i++) {
            Line line = Decider.bare(head.get(i));
            Optional<String> of = Decider.chairmanOf(line);
            boolean decides = titleAt >= 0 || Decider.standsAt(head, i);
            if (of.isPresent() && decides) {
                String body = BodyName.usual(BodyName.mended(of.get()));
                String whole = letterhead != null && letterhead.value().startsWith(body) ? letterhead.value() : body;
                boolean printed = CHAIRMAN.matcher(line.folded()).find();
                double confidence = printed ? Found.PRINTED : Found.INFERRED;
                return Optional.of(zones.found(
                        "Chủ tịch " + whole,
                        line,
                        letterhead == null ? confidence : Math.min(confidence, letterhead.confidence())));
            }
        }
        return Optional.empty();
    }

    /**
     * A committee's decision says above its grounds that the committee decides. Where no line says so it may have been the
     * chairman's: a person is to look.
     */
    public static Found<String> checkedAgainstDecider(Zones zones, int titleAt, Found<String> committee) {
        List<Line> head = zones.head();
        boolean decides = head.subList(titleAt + 1, Math.min(head.size(), titleAt + MOST_LINES_TO_DECIDER)).stream()
                .map(Decider::bare)
                .anyMatch(line -> line.isInCapitals()
                        && COMMITTEE
                                .matcher(Folding.fold(BodyName.mended(line.text())))
                                .find());
        return decides || !committee.value().startsWith("UBND")
                ? committee
                : new Found<>(
                        committee.value(),
                        committee.start(),
                        committee.end(),
                        Math.min(Found.INFERRED, committee.confidence()));
    }

    /** Where the letterhead says a committee or a ministry and the number's symbol another, a scan may have lost the lower line. */
    public static @Nullable Found<String> checkedAgainstSymbol(
            @Nullable Found<String> issuer, @Nullable Found<String> number, boolean numbered) {
        if (issuer == null || issuer.confidence() <= Found.INFERRED) {
            return issuer;
        }
        if (number == null) {
            return !numbered && BodySymbol.isOfParent(issuer.value())
                    ? new Found<>(issuer.value(), issuer.start(), issuer.end(), Found.INFERRED)
                    : issuer;
        }
        String symbol = Folding.fold(number.value());
        boolean unlike = issuer.value().startsWith("UBND") && !symbol.contains("ub")
                || issuer.value().startsWith("HĐND") && !symbol.contains("hd")
                || !BodySymbol.mayBeOf(issuer.value(), number.value());
        return unlike ? new Found<>(issuer.value(), issuer.start(), issuer.end(), Found.INFERRED) : issuer;
    }

    /** A letterhead that says only "ỦY BAN NHÂN DÂN", with the province of the place; or the department its number names. */
    public static Found<String> completed(
            Zones zones, Found<String> letterhead, @Nullable Found<String> number, @Nullable Found<String> place) {
        Optional<Found<String>> department =
                number == null ? Optional.empty() : DepartmentSymbol.below(zones, letterhead, number, place);
        if (department.isPresent()) {
            return department.get();
        }
        Optional<Found<String>> national = NationalBody.completed(zones, letterhead, number);
        if (national.isPresent()) {
            return national.get();
        }
        boolean bare = letterhead.value().equals("UBND") || letterhead.value().equals("HĐND");
        Optional<String> body = place == null ? Optional.empty() : Names.withLevel(place.value());
        if (!bare && PROVINCE_UNNAMED.matcher(letterhead.value()).find() && place != null) {
            String name = Names.province(place.value())
                    .map(province -> " " + province)
                    .orElse("");
            return new Found<>(letterhead.value() + name, letterhead.start(), letterhead.end(), Found.INFERRED);
        }
        if (DEPARTMENT_ALONE.matcher(letterhead.value()).matches() && body.isPresent()) {
            return new Found<>(
                    letterhead.value() + " " + body.get(), letterhead.start(), letterhead.end(), Found.INFERRED);
        }
        if (!bare) {
            return illegible(letterhead, number) && body.isPresent()
                    ? new Found<>("UBND " + body.get(), letterhead.start(), letterhead.end(), Found.INFERRED)
                    : letterhead;
        }
        if (body.isEmpty()) {
            return new Found<>(letterhead.value(), letterhead.start(), letterhead.end(), Found.INFERRED);
        }
        String whole = letterhead.value() + " " + body.get();
        return new Found<>(whole, letterhead.start(), letterhead.end(), Found.INFERRED);
    }

    /** What a scan has left of a committee's name begins as no body's does: the number says whose it is. */
    private static boolean illegible(Found<String> letterhead, @Nullable Found<String> number) {
        return letterhead.confidence() <= Found.INFERRED
                && number != null
                && COMMITTEES_SYMBOL.matcher(number.value()).find()
                && !BodyStart.isAt(letterhead.value())
                && !BodyStart.isLevel(Folding.fold(letterhead.value()));
    }

    /** From the number's symbol, or from the body signed for and the place. */
    public static @Nullable Found<String> inferred(
            Zones zones, @Nullable Found<String> number, @Nullable Found<String> place, @Nullable Signer signer) {
        if (number != null) {
            String symbol = number.value().toUpperCase(Locale.ROOT);
            for (String group : symbol.split("[^\\p{L}]+")) {
                String body = BY_SYMBOL.get(group);
                if (body != null) {
                    return new Found<>(body, number.start(), number.end(), Found.REPAIRED);
                }
            }
        }
        Optional<Found<String>> department = number == null ? Optional.empty() : DepartmentSymbol.issuer(zones, number);
        if (department.isPresent()) {
            return department.get();
        }
        boolean forCommittee = signer != null
                        && signer.authority() != null
                        && signer.authority().value().contains("ỦY BAN NHÂN DÂN")
                || number != null && number.value().contains("UBND");
        if (forCommittee && place != null) {
            Optional<String> body = Names.withLevel(place.value());
            if (body.isPresent()) {
                return new Found<>("UBND " + body.get(), place.start(), place.end(), Found.INFERRED);
            }
        }
        return null;
    }

    /** Who promulgates, of a page without a letterhead: as the title says, a sentence below the grounds, or the line above them. */
    public static @Nullable Found<String> promulgating(Zones zones, @Nullable TitleLine title, int titleAt) {
        Optional<Found<String>> ofTitle = title == null
                ? Optional.empty()
                : ActHeading.issuer(
                        zones,
                        title.rest(),
                        zones.head().subList(titleAt + 1, zones.head().size()));
        return ofTitle.or(() -> PromulgationSentence.issuer(zones))
                .or(() -> Decider.below(zones, titleAt))
                .orElse(null);
    }

    /** Of a bulletin that tells of a committee's meeting: the province most often named. */
    public static @Nullable Found<String> ofMeeting(Zones zones) {
        PageText page = zones.page();
        Matcher meeting = MEETING.matcher(
                page.folded().substring(0, Math.min(OPENING, page.folded().length())));
        if (!meeting.find()) {
            return null;
        }
        Map<String, Integer> named = new TreeMap<>();
        Matcher province = PROVINCE_NAMED.matcher(page.clean());
        while (province.find()) {
            firstProvince(province.group(1)).ifPresent(name -> named.merge(name, 1, Integer::sum));
        }
        return named.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> zones.found(
                        "UBND " + Names.withLevel(most.getKey()).orElse("tỉnh " + most.getKey()),
                        new Line(meeting.start(), page.clean().substring(meeting.start(), meeting.end(1)), ""),
                        Found.GUESSED))
                .orElse(null);
    }

    private static Optional<String> firstProvince(String words) {
        String[] all = words.strip().split("\\s+");
        StringBuilder name = new StringBuilder();
        for (String word : all) {
            name.append(name.isEmpty() ? "" : " ").append(word);
            Optional<String> province = Names.province(name.toString());
            if (province.isPresent()) {
                return province;
            }
        }
        return Optional.empty();
    }
}
