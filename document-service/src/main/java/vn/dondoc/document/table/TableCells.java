package vn.dondoc.document.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.document.agency.AgencyKind;

/** The cells of one row by their columns, and what is wrong with them. Several values of a cell are parted by semicolons. */
public final class TableCells {

    private static final int LONGEST_NAME = 300;
    private static final int MOST_OF_A_LIST = 50;
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final TableRow row;
    private final Map<String, Integer> places;
    private final List<BadRow> bad = new ArrayList<>();

    /** @param places where each column stands */
    public TableCells(TableRow row, Map<String, Integer> places) {
        this.row = row;
        this.places = places;
    }

    public List<BadRow> bad() {
        return bad;
    }

    public void refuse(String column, String why) {
        bad.add(new BadRow(row.number(), column, why));
    }

    /** Empty where the row has none. */
    public String cell(String column) {
        Integer place = places.get(column);
        if (place == null || place >= row.cells().size()) {
            return "";
        }
        String cell = row.cells().get(place).strip();
        if (cell.length() > TableFormat.LONGEST_CELL) {
            refuse(column, "is longer than " + TableFormat.LONGEST_CELL + " characters");
            return "";
        }
        return cell;
    }

    public void requireName(String column, String name) {
        if (name.isEmpty()) {
            refuse(column, "must not be empty");
        } else if (name.length() > LONGEST_NAME) {
            refuse(column, "has a name of more than " + LONGEST_NAME + " characters");
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            refuse(column, "has a character that is not printed");
        }
    }

    /** Of aligned lists an empty place counts, so they are read with their empty places. */
    public List<String> places(String column) {
        String cell = cell(column);
        List<String> values = cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
        if (values.size() > MOST_OF_A_LIST) {
            refuse(column, "has more than " + MOST_OF_A_LIST + " values");
            return List.of();
        }
        return values;
    }

    public List<String> list(String column) {
        return places(column).stream().filter(value -> !value.isEmpty()).toList();
    }

    public Optional<AgencyKind> kind(String column, String text) {
        Optional<AgencyKind> known = Arrays.stream(AgencyKind.values())
                .filter(value -> value.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            refuse(column, "is not one of " + Arrays.toString(AgencyKind.values()));
        }
        return known;
    }

    public Optional<LocalDate> date(String column, String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException another) {
                // the next form
            }
        }
        refuse(column, "must be a date such as 2025-03-01 or 1/3/2025");
        return Optional.empty();
    }
}
