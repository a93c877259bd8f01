package vn.dondoc.benchmark.report;

import java.util.Locale;

/** What a figure is to be. */
public sealed interface Goal {

    boolean isMet(double measured);

    /** As the report says it. */
    String text();

    /** Of the limit's rate. */
    record AtLeast(double bound) implements Goal {
        @Override
        public boolean isMet(double measured) {
            return measured >= bound;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "≥ %.2f", bound);
        }
    }

    /** None: it is told for the record. */
    record Told() implements Goal {

        @Override
        public boolean isMet(double measured) {
            return true;
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** @param unit empty: of the limit's time */
    record AtMost(double bound, String unit) implements Goal {
        @Override
        public boolean isMet(double measured) {
            return measured <= bound;
        }

        @Override
        public String text() {
            return unit.isEmpty()
                    ? String.format(Locale.ROOT, "≤ %.1f ×", bound)
                    : String.format(Locale.ROOT, "≤ %,.0f %s", bound, unit);
        }
    }
}
