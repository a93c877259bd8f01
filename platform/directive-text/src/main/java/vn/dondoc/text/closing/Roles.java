package vn.dondoc.text.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.RoleLine;
import vn.dondoc.text.zone.Zones;

/** On whose behalf and under which titles somebody signs: the lines in capitals above the name, read one by one. */
final class Roles {

    private static final Pattern DEPUTY = Pattern.compile("^pho ");
    /** The name of a part of a body, which may be a title's second line. */
    private static final Pattern BODY = Pattern.compile(
            "^(?:ban|so|cuc|chi cuc|vu|phong|van phong|vien|trung tam|hoi dong|cong doan|uy ban|thue|hai quan|kho bac|truong|benh vien|khu vuc|tinh|thanh pho|huyen|bo)\\b");

    private static final Set<String> NO_ROLES = Set.of("da ky", "da ky so", "ky ten", "khan", "hoa toc", "thuong khan");
    /** "TH, QHĐP": of the recipients' last line, without vowels as no word is. */
    private static final Pattern UNITS =
            Pattern.compile("(?:[a-z]{1,2}|[b-df-hj-np-tv-xz]{3,6})(?:[ ,]+(?:[a-z]{1,2}|[b-df-hj-np-tv-xz]{3,6}))*");

    /** "TRƯỜNG BAN", a scan's: a school is no division. */
    private static final Pattern HEAD_OF_DIVISION = Pattern.compile("^TRƯỜNG(?= (?:BAN|PHÒNG) )");

    private static final int LONGEST_ROLE = 9;
    private static final int FEWEST_WORDS_OF_BODY = 4;
    private static final int SHORTEST_TITLE = 6;
    private static final int MOST_SLIPS_OF_DEPUTY = 3;

    /** A deputy's title of which the line has room for one word. */
    private static final Pattern CUT_DEPUTY = Pattern.compile("^\\p{Lu}.{6,80}(?= PHÓ$)");

    private static final Pattern HOW_ALONE = Pattern.compile("(?:tm|kt|tl|tuq|t/m|k/t|t/l)\\s?\\.?");

    private final Zones zones;
    private final List<Found<String>> authorities = new ArrayList<>();
    private final List<Found<String>> titles = new ArrayList<>();
    /** The last line read, if it may go on in the next. */
    private @Nullable Line open;
    /** TM., KT. or the like, alone on the line above; or the PHÓ that ends it. */
    private @Nullable Line how;

    Roles(Zones zones) {
        this.zones = zones;
    }

    boolean isEmpty() {
        return authorities.isEmpty() && titles.isEmpty();
    }

    /** Whether nothing is read below on whose behalf: where no name is either, the page ends there. */
    boolean areWithoutTitle() {
        return titles.isEmpty();
    }

    /** Whether somebody is known to sign for another: TM., KT. */
    boolean areOnBehalf() {
        return !authorities.isEmpty();
    }

    /** Reads one more line of the signature's column, if it is of this kind. */
    boolean read(Line piece) {
        if (HOW_ALONE.matcher(piece.stripped().folded()).matches()) {
            how = piece.stripped();
            return true;
        }
        Line bare = withoutCutDeputy(behindHow(piece.withoutNoise()));
        if (NO_ROLES.contains(bare.folded())) {
            return false;
        }
        return onBehalf(bare)
                || cut(bare)
                || damaged(DamagedRole.readWithStop(bare), bare)
                || known(bare)
                || goesOn(bare)
                || damaged(DamagedRole.read(bare), bare)
                || withDirt(bare)
                || unknown(bare);
    }

    /** "TM." on a line of its own, then the body. */
    private Line behindHow(Line bare) {
        Line above = how;
        how = null;
        return above == null
                ? bare
                : new Line(above.start(), above.text() + " " + bare.text(), above.folded() + " " + bare.folded());
    }

    /** "KT. GIÁM ĐỐC PHÓ" above "GIÁM ĐỐC". */
    private Line withoutCutDeputy(Line bare) {
        Matcher cut = CUT_DEPUTY.matcher(bare.text());
        if (!bare.isInCapitals() || !cut.find()) {
            return bare;
        }
        how = bare.piece(cut.end() + 1, bare.text().length());
        return bare.piece(0, cut.end());
    }

    private boolean onBehalf(Line bare) {
        Matcher onBehalf = RoleLine.ON_BEHALF.matcher(bare.folded());
        if (!onBehalf.matches() || !isRole(bare, onBehalf.group("whom"))) {
            return false;
        }
        String whom = Folding.squeeze(onBehalf.group("whom"));
        // "KT." ends the line of the file's copy, beside the deputy's title: nobody signs for him.
        if (deputyOfLast().map(Folding::squeeze).filter(whom::equals).isPresent()) {
            return known(bare.piece(onBehalf.start("whom"), bare.text().length()));
        }
        String how = onBehalf.group("how").replaceAll("[./: ]|(?<=k)e", "").toUpperCase(Locale.ROOT) + ". ";
        authorities.add(
                zones.found(how + inCapitals(bare.text().substring(onBehalf.start("whom"))), bare, Found.PRINTED));
        open = bare;
        return true;
    }

    /** What the stamp has left of the title: below KT. the deputy's, else the head's. */
    private boolean cut(Line bare) {
        if (!titles.isEmpty()) {
            return deputyBelow(bare);
        }
        Optional<String> deputy = deputyOfLast();
        Optional<String> title =
                deputy.isPresent() ? deputy.filter(whole -> CutTitle.mayBe(whole, bare)) : CutTitle.head(bare);
        title.ifPresent(whole -> titles.add(zones.found(whole, bare, Found.GUESSED)));
        return title.isPresent();
    }

    /** What resembles his deputy's title, right below a head's that has lost its KT. */
    private boolean deputyBelow(Line bare) {
        boolean deputy = titles.size() == 1
                && authorities.isEmpty()
                && CutTitle.isDeputyOf(titles.getFirst().value(), bare);
        if (deputy) {
            titles.add(zones.found(Deputies.title(titles.getFirst().value()), bare, Found.GUESSED));
        }
        return deputy;
    }

    /** In capitals, or in small letters where it names a known head or body: "TL. Hiệu trưởng". */
    private static boolean isRole(Line bare, String whom) {
        boolean known =
                Names.TITLES.find(whom).isPresent() || Names.AGENCIES.find(whom).isPresent();
        return Names.isSpoken(whom)
                && (bare.isInCapitals()
                        || known && Character.isUpperCase(bare.text().charAt(0)));
    }

    private boolean known(Line bare) {
        Optional<String> title = bare.isInCapitals() && !(open != null && CutTitle.endsBody(bare))
                ? Names.TITLES.findAlike(bare.text())
                : Names.TITLES.find(bare.text());
        title.ifPresent(name -> {
            Optional<String> deputy = deputyOfLast().filter(other -> other.endsWith(name));
            boolean printed = Names.TITLES.find(bare.text()).isPresent() && deputy.isEmpty();
            titles.add(zones.found(deputy.orElse(name), bare, printed ? Found.PRINTED : Found.REPAIRED));
            open = bare;
        });
        return title.isPresent();
    }

    /** "TL. CỤC TRƯỞNG, KT. TRƯỞNG BAN CHÍNH SÁCH, THUẾ" above "QUỐC TẾ": capitals that begin no role of their own. */
    private boolean goesOn(Line bare) {
        if (open == null || !bare.isInCapitals() || !isClean(bare) || RoleLine.beginsTitle(bare.text())) {
            return false;
        }
        boolean whole = isWhole(open);
        boolean body = BODY.matcher(bare.folded()).find() && bare.text().split(" ").length >= FEWEST_WORDS_OF_BODY;
        if (whole && !body || Names.person(bare.text()).isPresent()) {
            return false;
        }
        Line joined = new Line(open.start(), open.text() + " " + bare.text(), open.folded() + " " + bare.folded());
        Line place = new Line(open.start(), " ".repeat(bare.end() - open.start()), "");
        boolean ofTitle = !titles.isEmpty()
                && titles.getLast().end() >= zones.found("", open, 1).end();
        if (ofTitle) {
            titles.set(titles.size() - 1, zones.found(Names.title(joined.text()), place, Found.REPAIRED));
        } else {
            Found<String> above = authorities.getLast();
            authorities.set(
                    authorities.size() - 1, zones.found(above.value() + " " + bare.text(), place, Found.REPAIRED));
        }
        open = joined;
        return true;
    }

    /** Whether a role says all it can: a known title, alone or behind KT., or a committee. */
    private static boolean isWhole(Line role) {
        Matcher onBehalf = RoleLine.ON_BEHALF.matcher(role.folded());
        String whom = onBehalf.matches() ? role.text().substring(onBehalf.start("whom")) : role.text();
        return Names.TITLES.findAlike(whom).isPresent()
                || RoleLine.COMMITTEES.contains(whom)
                || Names.AGENCIES.find(whom).isPresent();
    }

    private boolean damaged(Optional<DamagedRole> role, Line bare) {
        role.ifPresent(damaged -> {
            if (damaged.onBehalf()) {
                authorities.add(zones.found("KT. " + damaged.title().toUpperCase(Locale.ROOT), bare, Found.GUESSED));
            } else {
                titles.add(zones.found(damaged.title(), bare, Found.INFERRED));
            }
        });
        return role.isPresent();
    }

    private boolean withDirt(Line bare) {
        Optional<String> title = DirtyTitle.in(bare, BODY);
        title.ifPresent(name -> titles.add(zones.found(name, bare, Found.INFERRED)));
        return title.isPresent();
    }

    /** A line in capitals that begins as titles do; below the authority, any that is not too long. */
    private boolean unknown(Line bare) {
        boolean belowAuthority =
                !authorities.isEmpty() && titles.isEmpty() && bare.text().split(" ").length <= LONGEST_ROLE;
        boolean title = RoleLine.beginsTitle(bare.text()) || belowAuthority;
        if (!title
                || bare.text().length() < SHORTEST_TITLE
                || !bare.isInCapitals()
                || !isClean(bare)
                || UNITS.matcher(bare.folded()).matches()
                || Names.person(bare.text()).isPresent()) {
            return false;
        }
        titles.add(likelyDeputy(bare).orElseGet(() -> zones.found(Names.title(bare.text()), bare, Found.INFERRED)));
        open = bare;
        return true;
    }

    /** Below KT. and a head's title, what resembles his deputy's is that. */
    private Optional<Found<String>> likelyDeputy(Line bare) {
        return deputyOfLast()
                .filter(deputy ->
                        Likeness.within(MOST_SLIPS_OF_DEPUTY, Folding.squeeze(deputy), Folding.squeeze(bare.text())))
                .map(deputy -> zones.found(deputy, bare, Found.INFERRED));
    }

    private Optional<String> deputyOfLast() {
        return Optional.ofNullable(authorities.isEmpty() ? null : Deputies.of(authorities.getLast()))
                .map(Found::value);
    }

    private static boolean isClean(Line bare) {
        return bare.text().chars().allMatch(c -> Character.isLetter(c) || " ,-".indexOf(c) >= 0);
    }

    private static String inCapitals(String body) {
        String known = Names.TITLES
                .findAlike(body)
                .or(() -> Names.AGENCIES.findAlike(body))
                .orElse(body);
        return HEAD_OF_DIVISION.matcher(known.toUpperCase(Locale.ROOT)).replaceFirst("TRƯỞNG");
    }

    /** Who signs, outermost title last; two where two bodies sign beside each other, the right one first. */
    List<Found<String>> titles() {
        if (titles.isEmpty()) {
            Found<String> own = authorities.isEmpty() ? null : Deputies.ownTitle(authorities.getLast());
            return own == null ? List.of() : List.of(own);
        }
        boolean two = titles.size() == 2
                && authorities.isEmpty()
                && !DEPUTY.matcher(Folding.fold(titles.getLast().value())).find();
        if (two) {
            return titles.reversed();
        }
        return List.of(areOnBehalf() && Deputies.isOfBoard(titles.getFirst()) ? titles.getFirst() : titles.getLast());
    }

    @Nullable
    Found<String> authority() {
        if (!authorities.isEmpty()) {
            Deputies.secondOffice(authorities.getLast(), titles).ifPresent(authorities::add);
            return joined();
        }
        return titles.isEmpty() ? null : headOver(titles.getLast());
    }

    /** Above a deputy's title stands, legible or not, that he signs for the head. */
    private @Nullable Found<String> headOver(Found<String> title) {
        if (!title.value().startsWith("Phó ") || titles.size() < 2) {
            return null;
        }
        Found<String> head = titles.getFirst();
        return new Found<>("KT. " + head.value().toUpperCase(Locale.ROOT), head.start(), head.end(), Found.GUESSED);
    }

    private Found<String> joined() {
        String value = String.join(" / ", authorities.stream().map(Found::value).toList());
        double confidence =
                authorities.stream().mapToDouble(Found::confidence).min().orElse(Found.GUESSED);
        int end = Math.max(authorities.getFirst().start(), authorities.getLast().end());
        return new Found<>(value, authorities.getFirst().start(), end, confidence);
    }
}
