package vn.dondoc.document.registration;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Signer;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.IssueDate;

/**
 * Takes what a request leaves out from its text. Something read less surely than {@value #SURE_ENOUGH} is not taken, nor is
 * what would contradict the caller.
 */
final class HeaderCompletion {

    /** Below this a reading is a guess, and a guess must not become a fact of the register. */
    static final double SURE_ENOUGH = 0.5;

    private final DirectiveRequest given;
    private final Header read;
    private final Map<String, Double> taken = new LinkedHashMap<>();

    private HeaderCompletion(DirectiveRequest given, Header read) {
        this.given = given;
        this.read = read;
    }

    /**
     * @param reading the fields that were taken from the text, and how sure
     * @param issuedIn the year, where the text tells no more of the date
     */
    record Completed(
            DirectiveRequest request,
            Map<String, Double> reading,
            @Nullable Year issuedIn) {}

    static Completed of(DirectiveRequest given, Header read) {
        return new HeaderCompletion(given, read).complete();
    }

    private Completed complete() {
        String type = line("type", given.type(), read.type(), found -> found.code(), 10);
        String number = given.number() == null ? number(type) : given.number();
        DirectiveRequest completed = new DirectiveRequest(
                given.body(),
                number,
                type,
                line("issuer", given.issuer(), read.issuer(), Function.identity(), 300),
                given.directingAuthority(),
                line("place", given.place(), read.place(), Function.identity(), 200),
                given.issuedOn() != null
                        ? given.issuedOn()
                        : take("issuedOn", read.issuedOn(), date -> date.date() != null, IssueDate::date),
                given.urgency() != null
                        ? given.urgency()
                        : take("urgency", read.urgency(), any -> true, stamp -> Urgency.valueOf(stamp.name())),
                line("subject", given.subject(), read.subject(), Function.identity(), 2000),
                given.signer() != null ? given.signer() : signer(read.signer()),
                lines("addressees", given.addressees(), read.addressees()),
                lines("recipients", given.recipients(), read.recipients()),
                given.attachments(),
                given.dueOn(),
                given.arrival(),
                given.source(),
                given.sourceId(),
                given.relations(),
                given.text());
        return new Completed(completed, Map.copyOf(taken), completed.issuedOn() == null ? year() : null);
    }

    private @Nullable Year year() {
        Found<IssueDate> date = read.issuedOn();
        return date == null || date.confidence() < SURE_ENOUGH
                ? null
                : Year.of(date.value().month().getYear());
    }

    /** A number that is none, or names another type than the caller does, is not taken. */
    private @Nullable String number(@Nullable String type) {
        Predicate<String> fits = text -> DocumentNumber.read(text) instanceof DocumentNumber number
                && (type == null
                        || DocumentType.ofCode(type)
                                .map(known -> known.contradictedBy(number).isEmpty())
                                .orElse(true));
        return take("number", read.number(), fits, Function.identity());
    }

    private <T> @Nullable String line(
            String field, @Nullable String own, @Nullable Found<T> found, Function<T, String> text, int longest) {
        return own != null ? own : take(field, found, value -> text.apply(value).length() <= longest, text);
    }

    private @Nullable List<String> lines(String field, @Nullable List<String> own, List<Found<String>> found) {
        List<Found<String>> sure = found.stream()
                .filter(line ->
                        sure(line) && !line.value().isBlank() && line.value().length() <= DirectiveRequest.MAX_LINE)
                .limit(DirectiveRequest.MAX_LINES)
                .toList();
        if (own != null || sure.isEmpty()) {
            return own;
        }
        sure.stream().mapToDouble(Found::confidence).min().ifPresent(least -> taken.put(field, least));
        return sure.stream().map(Found::value).toList();
    }

    private @Nullable Signer signer(vn.dondoc.text.header.@Nullable Signer found) {
        if (found == null) {
            return null;
        }
        String name = sureLine(found.name());
        String title = sureLine(found.title());
        String authority = sureLine(found.authority());
        if (name == null && title == null && authority == null) {
            return null;
        }
        OptionalDouble least = Stream.of(found.name(), found.title(), found.authority())
                .filter(part -> sureLine(part) != null)
                .mapToDouble(HeaderCompletion::confidence)
                .min();
        taken.put("signer", least.orElse(SURE_ENOUGH));
        return new Signer(name, title, authority);
    }

    private static double confidence(@Nullable Found<String> found) {
        return found == null ? 1 : found.confidence();
    }

    private static @Nullable String sureLine(@Nullable Found<String> found) {
        return found != null && sure(found) && found.value().length() <= 200 ? found.value() : null;
    }

    private static boolean sure(Found<?> found) {
        return found.confidence() >= SURE_ENOUGH;
    }

    private <T, V> @Nullable V take(
            String field, @Nullable Found<T> found, Predicate<T> fits, Function<T, @Nullable V> value) {
        if (found == null || !sure(found) || !fits.test(found.value())) {
            return null;
        }
        taken.put(field, found.confidence());
        return value.apply(found.value());
    }
}
