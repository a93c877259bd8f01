package vn.dondoc.kit.seal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An audit row as it is sealed: its id, the hash of who did what when, and the hash of the words, which alone may be emptied
 * later.
 */
public final class Leaf {

    /** Every column is in one of these two; a test holds them against the table. A null is left out of the hash. */
    static final List<String> DEED = List.of(
            "id",
            "recorded_at",
            "actor_subject",
            "actor_name",
            "actor_title",
            "actor_body",
            "acting_for",
            "action",
            "outcome",
            "entity_type",
            "entity_id",
            "correlation_id");

    static final List<String> WORDS = List.of("before", "after", "reason", "salt");

    /** The columns as the text that is hashed: the same whatever zone and language the session has. */
    public static final String COLUMNS = """
            id, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as recorded_at,
            actor_subject, actor_name, actor_title, actor_body, acting_for, action, outcome, entity_type, entity_id, correlation_id,
            before::text as before, after::text as after, reason, salt::text as salt""";

    private static final int STORED_LENGTH = Long.BYTES + 2 * Sha256.LENGTH;

    private final long id;
    private final byte[] deed;
    private final byte[] words;
    private final boolean empty;

    private Leaf(long id, byte[] deed, byte[] words, boolean empty) {
        this.id = id;
        this.deed = deed;
        this.words = words;
        this.empty = empty;
    }

    /** Of a row of {@link #COLUMNS}. */
    static Leaf of(ResultSet row) throws SQLException {
        return of(columns(row));
    }

    /** The columns of a row of {@link #COLUMNS} that are not null, by their names. */
    public static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<String> part : List.of(DEED, WORDS)) {
            for (String column : part) {
                String value = row.getString(column);
                if (value != null) {
                    columns.put(column, value);
                }
            }
        }
        return columns;
    }

    /** The columns of a row that was emptied of its words. */
    public static Map<String, String> withoutWords(Map<String, String> columns) {
        Map<String, String> left = new LinkedHashMap<>(columns);
        WORDS.forEach(left::remove);
        return left;
    }

    /** Of what {@link #columns} told, wherever it was kept since. */
    public static Leaf of(Map<String, String> row) {
        return new Leaf(
                Long.parseLong(Objects.requireNonNull(row.get("id"), "a row without id")),
                hash("dondoc.audit-deed.v1", DEED, row),
                hash("dondoc.audit-words.v1", WORDS, row),
                WORDS.stream().noneMatch(row::containsKey));
    }

    private static byte[] hash(String domain, List<String> columns, Map<String, String> row) {
        Sha256 hash = Sha256.of(domain);
        for (String column : columns) {
            String value = row.get(column);
            if (value != null) {
                hash.field(column, value);
            }
        }
        return hash.bytes();
    }

    static byte[] store(List<Leaf> leaves) {
        ByteBuffer stored = ByteBuffer.allocate(leaves.size() * STORED_LENGTH);
        leaves.forEach(leaf -> stored.putLong(leaf.id).put(leaf.deed).put(leaf.words));
        return stored.array();
    }

    /** @throws IllegalArgumentException if these are not stored leaves */
    static List<Leaf> read(byte[] stored) {
        if (stored.length % STORED_LENGTH != 0) {
            throw new IllegalArgumentException("not a whole number of leaves");
        }
        ByteBuffer left = ByteBuffer.wrap(stored);
        List<Leaf> leaves = new ArrayList<>(stored.length / STORED_LENGTH);
        while (left.hasRemaining()) {
            byte[] deed = new byte[Sha256.LENGTH];
            byte[] words = new byte[Sha256.LENGTH];
            long id = left.getLong();
            left.get(deed).get(words);
            leaves.add(new Leaf(id, deed, words, false));
        }
        return leaves;
    }

    public long id() {
        return id;
    }

    public String deed() {
        return HexFormat.of().formatHex(deed);
    }

    public String words() {
        return HexFormat.of().formatHex(words);
    }

    /** What stands in the tree. */
    byte[] hash() {
        return MerkleTree.leaf(deed, words);
    }

    public boolean sameDeed(Leaf other) {
        return id == other.id && Arrays.equals(deed, other.deed);
    }

    public boolean sameWords(Leaf other) {
        return Arrays.equals(words, other.words);
    }

    /** Whether neither words nor salt are there: they were purged. */
    public boolean isEmpty() {
        return empty;
    }
}
