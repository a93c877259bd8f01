package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a start of a service took, some times over. The best counts: what else the machine does only adds.
 *
 * @param milliseconds from the start of the process until it is ready
 * @param megabytes resident five seconds later, in millions of bytes
 */
record StartFigures(String service, int milliseconds, int megabytes) {

    /** @param output of {@code images/measure} or {@code images/start} */
    static void assertSoonAndSmall(String output) {
        List<StartFigures> all = output.lines().map(StartFigures::parse).toList();
        // Not logged: what this module's libraries log with says nothing below a warning.
        all.forEach(each -> System.out.printf(
                "%s: ready in %d ms, %d MB resident%n", each.service(), each.milliseconds(), each.megabytes()));
        for (String service : Overlay.SERVICES) {
            assertThat(best(all, service, StartFigures::milliseconds))
                    .as(service + ", milliseconds")
                    .isLessThanOrEqualTo(1500);
            assertThat(best(all, service, StartFigures::megabytes))
                    .as(service + ", MB")
                    .isLessThanOrEqualTo(260);
        }
    }

    private static StartFigures parse(String line) {
        String[] words = line.split(" ");
        return new StartFigures(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    }

    private static int best(List<StartFigures> all, String service, ToIntFunction<StartFigures> figure) {
        return all.stream()
                .filter(each -> each.service().equals(service))
                .mapToInt(figure)
                .min()
                .orElseThrow();
    }
}
