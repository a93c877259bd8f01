package vn.dondoc.text.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A list of words in a resource: one entry a line, columns parted by tabs, comments behind #. */
public final class WordList {

    private WordList() {}

    /** The entries of a resource beside a class. */
    public static List<String[]> of(Class<?> owner, String resource) {
        var stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column alone. */
    public static List<String> words(Class<?> owner, String resource) {
        return of(owner, resource).stream().map(columns -> columns[0].strip()).toList();
    }
}
