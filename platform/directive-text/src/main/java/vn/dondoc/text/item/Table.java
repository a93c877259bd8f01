package vn.dondoc.text.item;

import java.util.List;
import vn.dondoc.text.page.Line;

/**
 * A table of the text.
 *
 * @param header its first row
 * @param rows those below, each with as many cells as it has; an empty cell is an empty piece
 */
public record Table(List<Line> header, List<List<Line>> rows) {}
