package vn.dondoc.text.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The signature: on whose behalf, under which title, the name (Decree 30/2020, Annex I, part II, item 7). It stands right of
 * the recipients or below them; a scan may have damaged each part. It ends with the name, or where what is attached begins.
 */
public final class SignatureReader {

    /** What a digital signature prints beside the name. */
    private static final Pattern STAMP = Pattern.compile(
            "^\\W{0,3}(?:(?:nguoi ky|ky boi|ngay ky|thoi gian ky|co quan|to chuc|email|chuc vu|digitally signed|signature not|date|reason|location)\\W{0,2}[:;]|dn:|cn=)|[+-]0?7[:']?00");

    private static final Pattern FILE_COPY = Pattern.compile("^\\W{0,6}luu\\W");
    private static final int LINES_TO_NAME = 2;

    private final Zones zones;
    private final Roles roles;
    private final List<SignerName> names = new ArrayList<>();
    private @Nullable SignerName name;
    private @Nullable Line belowRoles;

    private SignatureReader(Zones zones) {
        this.zones = zones;
        this.roles = new Roles(zones);
    }

    /** The signer, and a second one where two sign beside each other; the right one is the first body's. */
    public static List<Signer> read(Zones zones) {
        SignatureReader reader = new SignatureReader(zones);
        for (Line line : zones.signature()) {
            if (reader.roles.areOnBehalf() && TitleLine.isTitle(line)) {
                break;
            }
            if (!STAMP.matcher(line.folded()).find()) {
                reader.line(line);
            }
            if (reader.isSigned()) {
                break;
            }
        }
        if (!reader.roles.isEmpty()) {
            return reader.signers();
        }
        List<Signer> marked = marked(zones);
        return marked.isEmpty() ? behindFileCopy(zones) : marked;
    }

    /** "Trần Văn Bến" beside "(Đã ký)", of a page that names no title: at most the name is known. */
    private static List<Signer> marked(Zones zones) {
        List<Line> lines =
                zones.signature().stream().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (SignerName.isMark(lines.get(i))) {
                return lines.subList(Math.max(0, i - 1), Math.min(lines.size(), i + 2)).stream()
                        .flatMap(line -> Names.person(line.withoutNoise().text())
                                .map(person -> zones.found(person, line, Found.INFERRED))
                                .stream())
                        .map(person -> new Signer(person, null, null))
                        .limit(1)
                        .toList();
            }
        }
        return List.of();
    }

    /** The name right behind the recipients, of a page whose stamp has hidden the title. */
    private static List<Signer> behindFileCopy(Zones zones) {
        return zones.closing().stream()
                .filter(line -> !line.isBlank())
                .dropWhile(line -> !FILE_COPY.matcher(line.folded()).find())
                .skip(1)
                .limit(LINES_TO_NAME)
                .flatMap(
                        line -> Names.person(line.withoutNoise().text())
                                .map(person -> zones.found(person, line, Found.INFERRED))
                                .stream())
                .map(person -> new Signer(person, null, null))
                .limit(1)
                .toList();
    }

    private boolean isSigned() {
        return name != null
                && name.standing() == SignerName.Standing.ALONE
                && names.size() >= roles.titles().size();
    }

    private void line(Line line) {
        boolean role = false;
        boolean named = false;
        for (Line piece : RightColumn.pieces(line)) {
            if (roles.read(piece)) {
                role = true;
            } else if (!roles.isEmpty()) {
                named |= take(SignerName.in(zones, piece));
                belowRoles = belowRoles == null && !SignerName.isMark(piece) ? piece : belowRoles;
            }
        }
        if (!role && !named && !roles.isEmpty()) {
            line.cells().forEach(cell -> take(SignerName.behindRecipient(zones, cell)));
        }
    }

    /** A name at a line's end may still be a recipient's; the last one is the signer's. */
    private boolean take(Optional<SignerName> found) {
        found.ifPresent(person -> {
            if (person.standing() == SignerName.Standing.ALONE) {
                names.add(person);
            }
            boolean later = name != null && person.standing() == name.standing();
            if (person.standsBetterThan(name) || later) {
                name = person;
            }
        });
        return found.isPresent();
    }

    private List<Signer> signers() {
        if (roles.isEmpty()) {
            return List.of();
        }
        if (name == null && belowRoles != null) {
            name = SignerName.guessed(zones, belowRoles).orElse(null);
        }
        List<Found<String>> titles = name == null && roles.areWithoutTitle() ? List.of() : roles.titles();
        Found<String> right = name == null ? null : name.found();
        if (titles.size() < 2) {
            return List.of(new Signer(right, titles.isEmpty() ? null : titles.getFirst(), roles.authority()));
        }
        Found<String> left = names.size() == 2 ? names.getFirst().found() : null;
        return List.of(new Signer(right, titles.getFirst(), null), new Signer(left, titles.getLast(), null));
    }
}
