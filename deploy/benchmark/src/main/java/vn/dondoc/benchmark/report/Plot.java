package vn.dondoc.benchmark.report;

import java.util.List;
import java.util.Locale;

/** A line of measured figures over the logarithm of the data's size, as SVG, with the goal beside it. */
final class Plot {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 200;
    private static final int LEFT = 50;
    private static final int BOTTOM = 30;
    private static final int TOP = 30;

    private Plot() {}

    /** @param rows of one measurement, by size */
    static String of(String title, List<Row> rows) {
        double most = Math.max(
                        rows.stream().mapToDouble(Row::measured).max().orElse(1),
                        bound(rows.getFirst().goal()))
                * 1.1;
        double least = Math.log10(rows.getFirst().size());
        double span = Math.max(Math.log10(rows.getLast().size()) - least, 1e-9);
        StringBuilder svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="11">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="18" font-size="13">%s</text>
                """.formatted(WIDTH, HEIGHT, LEFT, title.replace("&", "&amp;").replace("<", "&lt;")));
        double goal = y(bound(rows.getFirst().goal()), most);
        svg.append(line(LEFT, goal, WIDTH - 20, goal, "#c00", " stroke-dasharray=\"4\""));
        svg.append(text(2, goal + 4, rows.getFirst().goal().text()));
        StringBuilder points = new StringBuilder();
        for (Row row : rows) {
            double x = LEFT + 15 + (Math.log10(row.size()) - least) / span * (WIDTH - LEFT - 65);
            double y = y(row.measured(), most);
            points.append(number(x)).append(',').append(number(y)).append(' ');
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"#036\"/>%n".formatted(number(x), number(y)));
            svg.append(text(x + 6, y - 5, Report.figure(row.measured())));
            svg.append(text(x - 12, HEIGHT - 12, String.format(Locale.ROOT, "%,d", row.size())));
        }
        svg.append("<polyline points=\"")
                .append(points.toString().strip())
                .append("\" fill=\"none\" stroke=\"#036\"/>\n");
        svg.append(line(LEFT, HEIGHT - BOTTOM, WIDTH - 20, HEIGHT - BOTTOM, "#888", ""));
        svg.append(line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, "#888", ""));
        return svg.append("</svg>\n").toString();
    }

    private static double bound(Goal goal) {
        return switch (goal) {
            case Goal.AtLeast(double bound) -> bound;
            case Goal.AtMost(double bound, String unit) -> bound;
            case Goal.Told() -> 0;
        };
    }

    private static double y(double value, double most) {
        return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP);
    }

    private static String line(double x1, double y1, double x2, double y2, String colour, String more) {
        return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>%n"
                .formatted(number(x1), number(y1), number(x2), number(y2), colour, more);
    }

    private static String text(double x, double y, String what) {
        return "<text x=\"%s\" y=\"%s\">%s</text>%n".formatted(number(x), number(y), what);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
