package vn.dondoc.document.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.NameKey;

/**
 * The regulation's own list of document types, which is that of a circular of 2011 and not the decree's of 2020. Three of them
 * are no types of the decree; legal documents are not in the list, and are told by name.
 */
public final class EdxmlTypes {

    private static final String UNLISTED = "0";
    private static final List<Row> ROWS = rows();

    private record Row(String number, String name, Optional<DocumentType> type) {}

    private EdxmlTypes() {}

    private static List<Row> rows() {
        try (InputStream file = EdxmlTypes.class.getResourceAsStream("/edxml/document-types.tsv")) {
            if (file == null) {
                throw new IllegalStateException("the table of document types is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(cells[0], cells[1], DocumentType.ofCode(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name where that is one of ours, since senders leave the number at its default; else by number. */
    static Optional<DocumentType> read(String number, String name) {
        String key = NameKey.of(name).value();
        return List.of(DocumentType.values()).stream()
                .filter(type -> NameKey.of(type.vietnameseName()).value().equals(key))
                .findFirst()
                .or(() -> ROWS.stream()
                        .filter(row -> row.number().equals(number.strip()))
                        .findFirst()
                        .flatMap(Row::type));
    }

    static String numberOf(DocumentType type) {
        return ROWS.stream()
                .filter(row -> row.type().filter(type::equals).isPresent())
                .map(Row::number)
                .findFirst()
                .orElse(UNLISTED);
    }
}
