package vn.dondoc.text.table;

import java.util.List;
import vn.dondoc.text.page.Line;

/**
 * A table of the text.
 *
 * @param title what stands right above it, folded
 * @param header its first row
 * @param rows those below, each with as many cells as it has; an empty cell is an empty piece
 */
public record Table(String title, List<Line> header, List<List<Line>> rows) {}
