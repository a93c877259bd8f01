package vn.dondoc.document.edxml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a message, with all beneath it.
 *
 * @param name without prefix
 * @param attributes by name, with the prefix {@code xlink:} where they are of that namespace
 * @param text its own, stripped; elements with children have none
 */
public record EdxmlElement(String name, Map<String, String> attributes, String text, List<EdxmlElement> children) {

    public EdxmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    static EdxmlElement of(String name, EdxmlElement... children) {
        return new EdxmlElement(name, Map.of(), "", Arrays.asList(children));
    }

    static EdxmlElement of(String name, List<EdxmlElement> children) {
        return new EdxmlElement(name, Map.of(), "", children);
    }

    static EdxmlElement of(String name, String text) {
        return new EdxmlElement(name, Map.of(), text, List.of());
    }

    public Optional<EdxmlElement> child(String wanted) {
        return all(wanted).findFirst();
    }

    public Stream<EdxmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** The element at the end of a path of names. */
    public Optional<EdxmlElement> at(String... path) {
        Optional<EdxmlElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.child(step));
        }
        return found;
    }

    /** Its text; empty where the element is missing or blank, or says that it is not available. */
    public Optional<String> textAt(String... path) {
        return at(path).map(EdxmlElement::text).filter(text -> !text.isBlank() && !text.equals("N/A"));
    }

    /** The first element of that name anywhere beneath. */
    Optional<EdxmlElement> find(String wanted) {
        return name.equals(wanted)
                ? Optional.of(this)
                : children.stream()
                        .flatMap(child -> child.find(wanted).stream())
                        .findFirst();
    }

    EdxmlElement without(String unwanted) {
        return new EdxmlElement(
                name,
                attributes,
                text,
                children.stream().filter(child -> !child.name.equals(unwanted)).toList());
    }
}
