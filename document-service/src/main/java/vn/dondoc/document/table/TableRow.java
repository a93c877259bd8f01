package vn.dondoc.document.table;

import java.util.List;

/**
 * The cells of one row, as texts; dates are ISO.
 *
 * @param number as a person counts: the column names are row 1
 */
public record TableRow(int number, List<String> cells) {

    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
