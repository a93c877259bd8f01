package vn.dondoc.text.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Reference;
import vn.dondoc.text.zone.Zones;

/** The documents this one is based on: those named in its preamble, behind "Căn cứ", "Thực hiện", "Theo" at a line's start. */
final class BasisReader {

    private static final Pattern BASIS = Pattern.compile("(?m)^\\W{0,12}(?:can cu|thuc hien|theo|trien khai|xet)\\s");
    private static final Pattern END = Pattern.compile("[;:]|\\.\\s*\\n|\\n\\s*\\n");
    private static final int PREAMBLE = 6_000;
    private static final int LONGEST = 1_200;

    private BasisReader() {}

    static List<Reference> read(Zones zones, List<ReferenceReader.Place> references, @Nullable Found<String> own) {
        List<Reference> basis = new ArrayList<>();
        String folded = zones.page().folded();
        Matcher begin = BASIS.matcher(folded).region(0, Math.min(folded.length(), PREAMBLE));
        while (begin.find()) {
            Matcher end = END.matcher(folded).region(begin.end(), Math.min(folded.length(), begin.end() + LONGEST));
            int until = end.find() ? end.start() : begin.end();
            references.stream()
                    .filter(place -> place.at() > begin.start() && place.at() < until)
                    .map(ReferenceReader.Place::reference)
                    .filter(reference ->
                            own == null || !reference.number().value().equals(own.value()))
                    .filter(reference -> basis.stream()
                            .noneMatch(known -> known.number()
                                    .value()
                                    .equals(reference.number().value())))
                    .forEach(basis::add);
        }
        return basis;
    }
}
