package vn.dondoc.task.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a client of the feed keeps: the last thing told of each assignment; and whether it was ever told something older. */
public final class FeedCopy {

    private final Map<String, Integer> present = new ConcurrentHashMap<>();
    private final Map<String, Integer> newest = new ConcurrentHashMap<>();
    private final List<String> backwards = new CopyOnWriteArrayList<>();

    public void take(JsonNode change) {
        String id = change.get("id").asText();
        if (change.get("gone").asBoolean()) {
            present.remove(id);
            return;
        }
        int version = change.get("assignment").get("version").asInt();
        Integer before = newest.put(id, version);
        if (before != null && before > version) {
            backwards.add(id + " " + before + " -> " + version);
        }
        present.put(id, version);
    }

    public Map<String, Integer> present() {
        return new TreeMap<>(present);
    }

    public List<String> backwards() {
        return backwards;
    }
}
